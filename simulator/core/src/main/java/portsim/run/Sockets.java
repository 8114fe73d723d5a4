package portsim.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import portsim.engine.EventCalendar;
import portsim.network.Tcp;
import portsim.network.TcpState;
import portsim.network.port.SocketUse;
import portsim.record.Snapshot;
import portsim.record.TcpSocket;
import portsim.record.TcpSocket.State;
import portsim.scenario.Host;
import portsim.scenario.Server;
import portsim.scenario.Workload;

/** The sockets of a world, with the names and addresses that its scenario gives them. */
final class Sockets {
  private static final Comparator<TcpSocket> BY_LOCAL_ADDRESS =
      Comparator.comparing((TcpSocket socket) -> sortable(socket.localAddress()))
          .thenComparing(TcpSocket::localPort)
          .thenComparing(TcpSocket::remote);

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,3}");

  /** Where the connections of a route come from, and where they go. */
  private record Origin(String machine, Host host, Workload workload, Server to) {}

  private final Map<String, Host> machines = new LinkedHashMap<>();
  private final List<Origin> byRoute = new ArrayList<>();
  private final EventCalendar calendar;
  private final Incidents incidents;

  Sockets(EventCalendar calendar, Incidents incidents) {
    this.calendar = calendar;
    this.incidents = incidents;
  }

  void addMachine(String name, Host host) {
    machines.put(name, host);
  }

  /** Adds the next route; routes are added in the order of their numbers. */
  void addRoute(String machine, Host host, Workload workload, Server to) {
    byRoute.add(new Origin(machine, host, workload, to));
  }

  /** Whose a socket is, in a sentence: a connection of this route, or no connection at all. */
  String owner(int route) {
    return route == Machine.NOBODY
        ? "another server"
        : "a connection of " + byRoute.get(route).workload.name();
  }

  /** Another process tries to take over the port of an open connection of a workload. */
  void hijack(String workload, Tcp tcp) {
    int[] lowest = {Integer.MAX_VALUE};
    tcp.visit(
        (route, port, state) -> {
          boolean isOpen = state == TcpState.ESTABLISHED;
          if (isOpen && byRoute.get(route).workload.name().equals(workload)) {
            lowest[0] = Math.min(lowest[0], port);
          }
        });
    byRoute.stream()
        .filter(origin -> origin.workload.name().equals(workload))
        .findFirst()
        .ifPresent(origin -> hijack(origin, lowest[0]));
  }

  private void hijack(Origin origin, int port) {
    String workload = origin.workload.name();
    long nowNanos = calendar.nowNanos();
    if (!origin.host.rules().takesOver(origin.workload.socket())) {
      boolean on = origin.workload.socket().reuseAddress();
      String why = on ? "reuseAddress alone does not give it away here" : "reuseAddress is off";
      incidents.notHijacked(workload, nowNanos, why);
    } else if (port == Integer.MAX_VALUE) {
      incidents.notHijacked(workload, nowNanos, "no connection was open");
    } else {
      incidents.hijacked(workload, origin.to.name(), nowNanos, port);
    }
  }

  /** All sockets of now. */
  Snapshot snapshot(Tcp tcp) {
    Map<String, List<TcpSocket>> byMachine = new LinkedHashMap<>();
    machines.forEach((name, host) -> byMachine.put(name, new ArrayList<>()));
    tcp.visit(
        (route, port, state) -> {
          Origin origin = byRoute.get(route);
          List<TcpSocket> sockets =
              byMachine.computeIfAbsent(origin.machine, none -> new ArrayList<>());
          add(origin, port, state, sockets);
        });
    List<Snapshot.Machine> all = new ArrayList<>();
    machines.forEach(
        (name, host) -> {
          List<TcpSocket> sockets = byMachine.getOrDefault(name, List.of());
          sockets.sort(BY_LOCAL_ADDRESS);
          all.add(new Snapshot.Machine(host.name(), name, sockets));
        });
    return new Snapshot(calendar.nowNanos(), all);
  }

  private static void add(Origin origin, int port, TcpState state, List<TcpSocket> to) {
    String local = localAddress(origin);
    String remote = origin.to.address();
    State seen = seen(state, origin.workload);
    to.add(new TcpSocket(origin.workload.process(), local, port, remote, seen));
    if (isLocal(origin) && hasPeer(seen)) {
      int colon = remote.lastIndexOf(':');
      String server = withoutBrackets(remote.substring(0, colon));
      int serverPort = Integer.parseInt(remote.substring(colon + 1));
      to.add(
          new TcpSocket(origin.to.process(), server, serverPort, socket(local, port), peer(seen)));
    }
  }

  private static String localAddress(Origin origin) {
    if (!origin.workload.source().isEmpty()) {
      return origin.workload.source();
    }
    if (SocketUse.isLoopback(origin.to.address())) {
      return origin.to.address().startsWith("[") ? "::1" : "127.0.0.1";
    }
    boolean isIpv6 = origin.to.address().startsWith("[");
    return origin.host.addresses().stream()
        .filter(address -> isIpv6 == address.contains(":"))
        .findFirst()
        .orElse(origin.machine);
  }

  private static State seen(TcpState state, Workload workload) {
    return switch (state) {
      case SYN_SENT -> State.SYN_SENT;
      case ESTABLISHED -> State.ESTABLISHED;
      case FIN_WAIT -> workload.otherCloses().isZero() ? State.FIN_WAIT_1 : State.FIN_WAIT_2;
      case LAST_ACK -> State.LAST_ACK;
      case TIME_WAIT -> State.TIME_WAIT;
      case CLOSE_WAIT -> State.CLOSE_WAIT;
      case CLOSED -> throw new IllegalStateException("a closed connection has no socket");
    };
  }

  /** Whether the server is on the machine itself. */
  private static boolean isLocal(Origin origin) {
    String remote = origin.to.address();
    String address = withoutBrackets(remote.substring(0, remote.lastIndexOf(':')));
    return origin.to.on().equals(origin.host.name())
        || SocketUse.isLoopback(remote)
        || origin.host.addresses().contains(address);
  }

  /** Whether the server has a socket for the connection, too: not any more in TIME_WAIT. */
  private static boolean hasPeer(State client) {
    return client == State.ESTABLISHED || client == State.FIN_WAIT_2 || client == State.CLOSE_WAIT;
  }

  private static State peer(State client) {
    return switch (client) {
      case FIN_WAIT_2 -> State.CLOSE_WAIT;
      case CLOSE_WAIT -> State.FIN_WAIT_2;
      case SYN_SENT, ESTABLISHED, FIN_WAIT_1, LAST_ACK, TIME_WAIT -> State.ESTABLISHED;
    };
  }

  private static String withoutBrackets(String address) {
    return address.startsWith("[") ? address.substring(1, address.length() - 1) : address;
  }

  private static String socket(String address, int port) {
    return (address.indexOf(':') < 0 ? address : "[" + address + "]") + ":" + port;
  }

  /** An address whose order as a text is that of its numbers. */
  private static String sortable(String address) {
    StringBuilder sortable = new StringBuilder();
    for (String part : address.split("\\.", -1)) {
      boolean isNumber = NUMBER.matcher(part).matches();
      sortable.append(isNumber ? "0".repeat(3 - part.length()) : "").append(part).append('.');
    }
    return sortable.toString();
  }
}
