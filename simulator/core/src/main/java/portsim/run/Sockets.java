package portsim.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import portsim.network.Listener;
import portsim.network.ListenerOptions;
import portsim.network.Tcp;
import portsim.network.TcpState;
import portsim.record.Snapshot;
import portsim.record.TcpSocket;
import portsim.record.TcpSocket.State;
import portsim.scenario.Host;
import portsim.scenario.Server;

/** The sockets of a world, with the names and addresses that its scenario gives them. */
final class Sockets {
  /**
   * A server, and what listens for it.
   *
   * @param listener null where it is always there for everybody
   */
  private record Service(Server server, @Nullable Listener listener) {}

  /** A socket of a process of a machine, beside those of its workloads. */
  record Other(Origin origin, TcpSocket socket) {}

  /** A connection, as long as it does not open anew on its port. */
  private record OnPort(int route, int port) {}

  private final Map<String, Host> machines = new LinkedHashMap<>();
  private final Set<OnPort> acknowledged = new LinkedHashSet<>();
  private final List<Service> services = new ArrayList<>();
  private final List<Origin> byRoute = new ArrayList<>();
  private final Tcp tcp;

  Sockets(Tcp tcp) {
    this.tcp = tcp;
  }

  void addMachine(String name, Host host) {
    machines.put(name, host);
  }

  void addServer(Server server, @Nullable Listener listener) {
    services.add(new Service(server, listener));
  }

  /** Adds the next route; routes are added in the order of their numbers. */
  void addRoute(Origin origin) {
    byRoute.add(origin);
  }

  /** Whose a socket is, in a sentence: a connection of this route, or no connection at all. */
  String owner(int route) {
    return route == Machine.NOBODY
        ? "another server"
        : "a connection of " + byRoute.get(route).workload().name();
  }

  /** Where the connections of a workload come from; null where it has not had any yet. */
  @Nullable Origin origin(String workload) {
    return byRoute.stream().filter(origin -> origin.isOf(workload)).findFirst().orElse(null);
  }

  /** The open connection of a workload with the lowest local port; null where it has none. */
  @Nullable Other lowestOpen(String workload) {
    int[] lowest = {Integer.MAX_VALUE, Integer.MAX_VALUE};
    tcp.visit(
        (route, port, state) -> {
          boolean isLower = port < lowest[0] || (port == lowest[0] && route < lowest[1]);
          if (isLower && state == TcpState.ESTABLISHED && byRoute.get(route).isOf(workload)) {
            lowest[0] = port;
            lowest[1] = route;
          }
        });
    if (lowest[0] == Integer.MAX_VALUE) {
      return null;
    }
    Origin origin = byRoute.get(lowest[1]);
    String process = origin.workload().process();
    return new Other(origin, origin.socket(process, lowest[0], State.ESTABLISHED));
  }

  /** All sockets of now by machine, with those of other processes. */
  List<Snapshot.Machine> byMachine(List<Other> others) {
    Map<String, List<TcpSocket>> byMachine = new LinkedHashMap<>();
    machines.forEach((name, host) -> byMachine.put(name, listening(host)));
    tcp.visit(
        (route, port, state) -> {
          Origin origin = byRoute.get(route);
          boolean isAcknowledged =
              origin.host().rtt().isZero() || acknowledged.contains(new OnPort(route, port));
          State seen = seen(state, isAcknowledged && !origin.workload().otherCloses().isZero());
          add(origin, origin.socket(origin.workload().process(), port, seen), byMachine);
        });
    others.forEach(other -> add(other.origin(), other.socket(), byMachine));
    List<Snapshot.Machine> all = new ArrayList<>();
    machines.forEach(
        (name, host) -> {
          List<TcpSocket> sockets = byMachine.getOrDefault(name, new ArrayList<>());
          sockets.sort(SocketOrder.BY_LOCAL_ADDRESS);
          all.add(new Snapshot.Machine(host.name(), name, sockets));
        });
    return all;
  }

  /** The sockets on which the servers of a host wait for connections. */
  private List<TcpSocket> listening(Host host) {
    List<TcpSocket> listening = new ArrayList<>();
    for (Service service : services) {
      Listener listener = service.listener();
      if (service.server().isOn(host) && (listener == null || listener.isUp())) {
        listening.add(listening(service.server(), host, listener));
      }
    }
    return listening;
  }

  /** One that runs on the host has its port on all addresses. */
  private static TcpSocket listening(Server server, Host host, @Nullable Listener listener) {
    String any = server.isIpv6() ? "::" : "0.0.0.0";
    String address = server.on().equals(host.name()) ? any : server.ip();
    int asked = listener == null ? server.listener().backlog() : listener.backlog();
    int backlog = Math.min(asked, server.listener().backlogMax());
    return TcpSocket.listening(
        server.process(),
        address,
        server.port(),
        listener == null ? 0 : listener.waiting(),
        backlog == ListenerOptions.UNLIMITED ? 0 : backlog);
  }

  /** Adds a socket and, where the server is on the machine itself, the server's own. */
  private static void add(Origin origin, TcpSocket socket, Map<String, List<TcpSocket>> to) {
    List<TcpSocket> sockets = to.computeIfAbsent(origin.machine(), none -> new ArrayList<>());
    sockets.add(socket);
    if (origin.to().isOn(origin.host()) && hasPeer(socket.state())) {
      TcpSocket peer = socket.peer(origin.to().process(), peer(socket.state()));
      if (!sockets.contains(peer)) {
        sockets.add(peer);
      }
    }
  }

  /** The FINs that have been sent by now are acknowledged a round trip later, on these hosts. */
  void acknowledge(Duration rtt) {
    tcp.visit(
        (route, port, state) -> {
          if (state == TcpState.FIN_WAIT && byRoute.get(route).host().rtt().equals(rtt)) {
            acknowledged.add(new OnPort(route, port));
          }
        });
  }

  private static State seen(TcpState state, boolean isAcknowledged) {
    return switch (state) {
      case SYN_SENT -> State.SYN_SENT;
      case ESTABLISHED -> State.ESTABLISHED;
      case FIN_WAIT -> isAcknowledged ? State.FIN_WAIT_2 : State.FIN_WAIT_1;
      case LAST_ACK -> State.LAST_ACK;
      case TIME_WAIT -> State.TIME_WAIT;
      case CLOSE_WAIT -> State.CLOSE_WAIT;
      case CLOSED -> throw new IllegalStateException("a closed connection has no socket");
    };
  }

  /** Whether the server has a socket for the connection, too: not any more in TIME_WAIT. */
  private static boolean hasPeer(State client) {
    return client == State.ESTABLISHED || client == State.FIN_WAIT_2 || client == State.CLOSE_WAIT;
  }

  private static State peer(State client) {
    return switch (client) {
      case FIN_WAIT_2 -> State.CLOSE_WAIT;
      case CLOSE_WAIT -> State.FIN_WAIT_2;
      case LISTEN, SYN_SENT, ESTABLISHED, FIN_WAIT_1, LAST_ACK, TIME_WAIT -> State.ESTABLISHED;
    };
  }
}
