package portsim.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import portsim.client.CallListener;
import portsim.client.ConnectionSource;
import portsim.network.ConnectionOwner;
import portsim.network.SynRefusal;
import portsim.network.TcpObserver;
import portsim.network.TcpState;
import portsim.network.port.PortRules;
import portsim.network.port.Uniqueness;
import portsim.record.journal.ConnectionState;
import portsim.record.journal.Failures;
import portsim.record.journal.Holder;
import portsim.record.journal.JournalMachine;
import portsim.record.journal.JournalWriter;
import portsim.record.journal.PortSpace;
import portsim.record.journal.SynRefusedBy;
import portsim.scenario.Host;
import portsim.scenario.Server;
import portsim.scenario.Workload;
import portsim.workload.Identity;

/** Sees all that happens to ports and calls, and has it written down in a journal. */
final class JournalLog implements Witness {
  private final World world;
  private final JournalWriter writer;
  private final TcpObserver next;
  private final Map<String, Integer> machines = new LinkedHashMap<>();
  private final Map<Origin, JournaledCalls> flows = new LinkedHashMap<>();
  private final List<JournaledCalls> byRoute = new ArrayList<>();

  /** The number in the journal of each connection of TCP. */
  private int[] numbers = new int[0];

  /** The connect that has failed, as long as nobody was told. */
  private int failed = Failures.NO_CONNECTION;

  /** Sees what an observer sees, and more. */
  JournalLog(World world, JournalWriter writer, TcpObserver next) {
    this.world = world;
    this.writer = writer;
    this.next = next;
  }

  @Override
  public void addMachine(String name, Host host, PortRules rules) {
    boolean uniquePerPort = rules.uniqueness() == Uniqueness.LOCAL_PORT;
    List<PortSpace> spaces = List.of(space(0, rules));
    machines.put(
        name,
        writer.add(new JournalMachine(host.name(), name, host.addresses(), uniquePerPort, spaces)));
  }

  @Override
  public void changed(String machine, PortRules rules) {
    writer.change(number(machine), space(nowNanos(), rules));
  }

  private int number(String machine) {
    return Objects.requireNonNull(machines.get(machine));
  }

  private static PortSpace space(long nanos, PortRules rules) {
    List<PortSpace.Span> reserved =
        rules.reserved().stream()
            .map(range -> new PortSpace.Span(range.first(), range.last()))
            .toList();
    return new PortSpace(
        nanos, rules.range().first(), rules.range().last(), reserved, rules.listening());
  }

  @Override
  public void addFlow(Origin origin, WorkloadCounts counts) {
    Workload workload = origin.workload();
    Server to = origin.to();
    Holder holder =
        new Holder(
            number(origin.machine()),
            origin.workloadName(),
            workload.process(),
            to.name(),
            origin.localAddress(),
            to.ip(),
            to.port(),
            !workload.opensPerCall());
    boolean hasUsers = !(workload.identity() instanceof Identity.Service);
    boolean isPlain = workload.opensPerCall() && workload.component().isNone();
    flows.put(origin, new JournaledCalls(this, writer.add(holder), hasUsers, isPlain, counts));
  }

  private JournaledCalls flow(Origin origin) {
    return Objects.requireNonNull(flows.get(origin));
  }

  @Override
  public void addRoute(Origin origin) {
    byRoute.add(flow(origin));
  }

  @Override
  public ConnectionSource source(Origin origin, ConnectionSource granting) {
    return flow(origin).source(granting);
  }

  @Override
  public CallListener listener(Origin origin, CallListener calls) {
    return flow(origin).listener(calls);
  }

  JournalWriter writer() {
    return writer;
  }

  long nowNanos() {
    return world.calendar.nowNanos();
  }

  /** The number in the journal of a connection of TCP that is not closed. */
  int numberOf(int connection) {
    return numbers[connection];
  }

  /** The connect that has just failed; it is told once. */
  int takeFailed() {
    int taken = failed;
    failed = Failures.NO_CONNECTION;
    return taken;
  }

  @Override
  public void foundNoPort(int route) {
    next.foundNoPort(route);
  }

  @Override
  public void changed(int connection, int route, TcpState from, TcpState to) {
    if (from == TcpState.CLOSED) {
      open(connection, route, state(to));
    } else {
      writer.change(nowNanos(), numbers[connection], state(to));
    }
    if (to == TcpState.CLOSED) {
      failed = from == TcpState.SYN_SENT ? numbers[connection] : Failures.NO_CONNECTION;
    }
    next.changed(connection, route, from, to);
  }

  private void open(int connection, int route, ConnectionState state) {
    if (connection >= numbers.length) {
      numbers = Arrays.copyOf(numbers, Math.max(64, connection * 2));
    }
    JournaledCalls calls = byRoute.get(route);
    int known = world.tcp.identity(connection);
    int identity = known == ConnectionOwner.ANYBODY ? calls.asking() : known;
    int port = world.tcp.port(connection);
    numbers[connection] = writer.open(nowNanos(), calls.holder(), port, identity, state);
  }

  private static ConnectionState state(TcpState of) {
    return switch (of) {
      case CLOSED -> ConnectionState.CLOSED;
      case SYN_SENT -> ConnectionState.SYN_SENT;
      case ESTABLISHED -> ConnectionState.ESTABLISHED;
      case FIN_WAIT -> ConnectionState.FIN_WAIT;
      case LAST_ACK -> ConnectionState.LAST_ACK;
      case TIME_WAIT -> ConnectionState.TIME_WAIT;
      case CLOSE_WAIT -> ConnectionState.CLOSE_WAIT;
    };
  }

  @Override
  public void notAccepted(int connection, int route, int port, SynRefusal why) {
    writer.refuse(numbers[connection], refusal(why));
    next.notAccepted(connection, route, port, why);
  }

  private static SynRefusedBy refusal(SynRefusal why) {
    return switch (why) {
      case BACKLOG_RESET -> SynRefusedBy.FULL_BACKLOG_RESET;
      case BACKLOG_DROPPED -> SynRefusedBy.FULL_BACKLOG_DROPPED;
      case DOWN -> SynRefusedBy.DOWN;
      case SILENT -> SynRefusedBy.SILENT;
    };
  }
}
