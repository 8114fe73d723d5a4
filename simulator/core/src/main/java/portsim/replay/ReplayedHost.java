package portsim.replay;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import portsim.engine.EventCalendar;
import portsim.engine.RandomStream;
import portsim.engine.Rank;
import portsim.engine.Subjects;
import portsim.network.Closing;
import portsim.network.ConnectFailure;
import portsim.network.ConnectionOwner;
import portsim.network.Route;
import portsim.network.Tcp;
import portsim.network.port.PortRules;
import portsim.network.port.PortTable;
import portsim.network.port.SocketUse;
import portsim.network.profile.Linux;

/** The machine that connected in a recorded run, doing in the model what it did then. */
final class ReplayedHost implements ConnectionOwner {
  static final String OK = "ok";
  static final String PENDING = "PENDING";

  private static final int NONE = -1;

  private final RecordedCase recorded;
  private final EventCalendar calendar;
  private final StateCounts counts = new StateCounts();
  private final Tcp tcp;
  private final PortRules rules;
  private final PortTable ports;
  private final List<SocketUse> uses = new ArrayList<>();
  private final Map<RouteKey, Route> routes = new LinkedHashMap<>();
  private final ReplayedServer server;
  private final int attempt;
  private final int hangUp;
  private final String[] outcomes;
  private final int[] localPorts;
  private final int[] connections;

  /** What the connections of a route have in common. */
  private record RouteKey(int use, RecordedAttempt.Ending ending) {}

  ReplayedHost(RecordedCase recorded, long seed, EventCalendar calendar) {
    this.recorded = recorded;
    this.calendar = calendar;
    tcp = new Tcp(calendar, counts, 1);
    server = new ReplayedServer(recorded, calendar, tcp);
    PortRules plain = new Linux(recorded.hz()).rules(recorded.client());
    rules = plain.with(plain.closed().timers().from(recorded.timerPhaseNanos()));
    recorded.attempts().forEach(each -> addUse(use(each)));
    RandomStream random = RandomStream.of(seed, "ports/" + recorded.name());
    ports = PortTable.of(rules, uses, false, random, this::clockNanos);
    int count = recorded.attempts().size();
    outcomes = new String[count];
    Arrays.fill(outcomes, PENDING);
    localPorts = new int[count];
    connections = new int[count];
    Arrays.fill(connections, NONE);
    Subjects numbers = new Subjects();
    recorded.attempts().forEach(each -> numbers.take());
    attempt = calendar.kind(this::attempt, numbers);
    hangUp = calendar.kind(this::hangUp, numbers);
  }

  private long clockNanos() {
    return calendar.nowNanos() + recorded.clockPhaseNanos();
  }

  private void addUse(SocketUse use) {
    if (!uses.contains(use)) {
      uses.add(use);
    }
  }

  private SocketUse use(RecordedAttempt of) {
    String from = of.source() < recorded.addresses().size() ? address(of.source()) : "";
    String to = recorded.destinations().get(of.destination()).address();
    boolean loopback = SocketUse.isLoopback(from) || SocketUse.isLoopback(to);
    return new SocketUse(of.source(), number(to), loopback, server.sendsTimestamps(), of.socket());
  }

  /** A destination that is listed twice is the same one. */
  private int number(String destination) {
    int number = 0;
    while (!recorded.destinations().get(number).address().equals(destination)) {
      number++;
    }
    return number;
  }

  private String address(int source) {
    return recorded.addresses().get(source);
  }

  /** Plans all attempts, and the counts of each second. */
  void begin() {
    for (int number = 0; number < outcomes.length; number++) {
      long atNanos = recorded.attempts().get(number).atNanos();
      calendar.schedule(atNanos, Rank.REQUEST, attempt, number);
    }
    counts.begin(recorded.seconds(), calendar);
  }

  private void attempt(int number) {
    RecordedAttempt wanted = recorded.attempts().get(number);
    if (wanted.socket().range() != null && !wanted.socket().range().isValid()) {
      outcomes[number] = "EINVAL";
      return;
    }
    int connection = tcp.connect(route(wanted), number);
    if (connection == Tcp.NO_PORT) {
      outcomes[number] = "EADDRNOTAVAIL";
    } else if (connection == Tcp.BIND_FAILED) {
      outcomes[number] = "EADDRINUSE";
    } else if (connection != Tcp.FAILED) {
      localPorts[number] = tcp.port(connection);
    }
  }

  private Route route(RecordedAttempt wanted) {
    int use = uses.indexOf(use(wanted));
    return routes.computeIfAbsent(
        new RouteKey(use, wanted.ending()),
        key ->
            tcp.addRoute(
                server.route(rules, ports, use, wanted.destination(), wanted.ending()), this));
  }

  @Override
  public void connected(int connection, int number) {
    outcomes[number] = OK;
    connections[number] = connection;
    RecordedAttempt wanted = recorded.attempts().get(number);
    long endNanos = wanted.plannedNanos() + wanted.holdNanos();
    if (wanted.ending() != RecordedAttempt.Ending.NEVER) {
      long atNanos = Math.max(calendar.nowNanos(), endNanos);
      calendar.schedule(atNanos, Rank.RELEASE, hangUp, number);
    }
  }

  private void hangUp(int number) {
    if (connections[number] != NONE) {
      tcp.close(connections[number]);
      connections[number] = NONE;
    }
  }

  @Override
  public void established(int connection, int number) {
    if (outcomes[number].equals(PENDING)) {
      connected(connection, number);
    }
  }

  @Override
  public void connectFailed(int number, ConnectFailure why) {
    outcomes[number] =
        switch (why) {
          case REFUSED -> "ECONNREFUSED";
          case TIMED_OUT -> "ETIMEDOUT";
        };
  }

  @Override
  public void lost(int number) {
    connections[number] = NONE;
  }

  static Closing closing(RecordedAttempt.Ending ending) {
    return switch (ending) {
      case CLIENT -> Closing.CLIENT;
      case SERVER, SERVER_ALONE -> Closing.SERVER;
      case RESET -> Closing.RESET;
      case NEVER -> Closing.NEVER;
    };
  }

  List<String> outcomes() {
    return List.of(outcomes);
  }

  List<Integer> localPorts() {
    return Arrays.stream(localPorts).boxed().toList();
  }

  StateCounts counts() {
    return counts;
  }

  PortTable ports() {
    return ports;
  }

  PortRules rules() {
    return rules;
  }
}
