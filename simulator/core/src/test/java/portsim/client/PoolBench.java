package portsim.client;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import portsim.engine.EventCalendar;
import portsim.engine.RandomStream;
import portsim.engine.Rank;
import portsim.engine.Subjects;
import portsim.network.Closing;
import portsim.network.ConnectFailure;
import portsim.network.Listener;
import portsim.network.ListenerOptions;
import portsim.network.Overflow;
import portsim.network.RouteOptions;
import portsim.network.SynRetries;
import portsim.network.Tcp;
import portsim.network.TcpObserver;
import portsim.network.TcpState;
import portsim.network.port.PortPath;
import portsim.network.port.PortRange;
import portsim.network.port.PortRules;
import portsim.network.port.PortSelection;
import portsim.network.port.PortTable;
import portsim.network.port.Tables;
import portsim.network.port.TimeWaitRules;
import portsim.network.port.Uniqueness;

/**
 * A workload whose calls come and end at given instants, and a diary of what became of them and of
 * the connections. Instants in the diary are seconds; calls are numbered as they come.
 */
final class PoolBench {
  /** Enough for pools that are not meant to run out of ports. */
  static final int MANY_PORTS = 1_000;

  static final Duration TIME_WAIT = Duration.ofMinutes(1);

  private final EventCalendar calendar = new EventCalendar();
  private final Subjects calls = new Subjects();
  private final List<String> diary = new ArrayList<>();
  private final List<Long> holds = new ArrayList<>();
  private final List<Integer> users = new ArrayList<>();
  private final PoolLevels levels = new PoolLevels();
  private final ObjectLevels objects = new ObjectLevels();
  private final Map<Integer, Integer> numbers = new LinkedHashMap<>();
  private final Map<Integer, Integer> leases = new LinkedHashMap<>();
  private final Tcp tcp;
  private final Listener server;
  private final ConnectionSource source;
  private final int arrival;
  private final int holdEnd;
  private int established;
  private int establishedMax;
  private int opened;

  PoolBench(ConnectionPolicy policy) {
    this(policy, MANY_PORTS, Closing.CLIENT, Duration.ZERO, 1);
  }

  PoolBench(ConnectionPolicy policy, int ports, Closing closing, Duration rtt, long seed) {
    PortRules rules =
        new PortRules(
            new PortRange(1_025, 1_024 + ports),
            List.of(),
            TIME_WAIT,
            Uniqueness.LOCAL_PORT,
            new PortSelection.Sequential());
    PortTable table = Tables.of(rules, 1, RandomStream.of(seed, "ports/web"));
    PortPath path = new PortPath(List.of(new PortPath.Hop(table, 0)));
    tcp = new Tcp(calendar, new Connections(), 1);
    server = tcp.listen(ListenerOptions.standard(new Overflow.Reset()));
    SynRetries once = SynRetries.doubling(Duration.ofSeconds(1), 1);
    RouteOptions options =
        new RouteOptions(
            path, closing, Duration.ZERO, rtt, TimeWaitRules.lasting(TIME_WAIT), once, server);
    RandomStream random = RandomStream.of(seed, "pool/orders");
    source =
        policy.start(
            new ClientWorld(
                calendar,
                tcp,
                calls,
                new Calls(),
                levels,
                random,
                new RpcApplications(calendar),
                objects,
                RandomStream.of(seed, "collections/orders"),
                new WcfClient(new WcfPools(calendar, tcp), "web", "", "sql"),
                owner -> tcp.addRoute(options, owner)));
    arrival = calendar.kind(this::arrive, arrivals(100_000));
    holdEnd = calendar.kind(this::holdEnded, calls);
  }

  private static Subjects arrivals(int count) {
    Subjects arrivals = new Subjects();
    for (int i = 0; i < count; i++) {
      arrivals.take();
    }
    return arrivals;
  }

  /** Has a call come at an instant, and need its connection for a time. */
  PoolBench call(Duration at, Duration hold) {
    return callBy(0, at, hold);
  }

  PoolBench callBy(int user, double atSeconds, double holdSeconds) {
    return callBy(user, seconds(atSeconds), seconds(holdSeconds));
  }

  private PoolBench callBy(int user, Duration at, Duration hold) {
    users.add(user);
    calendar.schedule(at.toNanos(), Rank.REQUEST, arrival, holds.size());
    holds.add(hold.toNanos());
    return this;
  }

  PoolBench call(double atSeconds, double holdSeconds) {
    return call(seconds(atSeconds), seconds(holdSeconds));
  }

  /** Seconds to the nearest millisecond. */
  static Duration seconds(double seconds) {
    return Duration.ofMillis(Math.round(seconds * 1_000));
  }

  private void arrive(int number) {
    int call = calls.take();
    numbers.put(call, number);
    source.acquire(call, users.get(number), users.get(number));
  }

  private void holdEnded(int call) {
    calls.giveBack(call);
    source.release(leases.get(call));
  }

  /** Runs to an instant and stops the server there. */
  PoolBench stopServerAt(double seconds) {
    runUntil(seconds);
    tcp.stop(server);
    return this;
  }

  /** Runs to an instant and starts the server there. */
  PoolBench startServerAt(double seconds) {
    runUntil(seconds);
    server.start();
    return this;
  }

  /** Runs to an instant and restarts the server there. */
  PoolBench restartServerAt(double seconds) {
    runUntil(seconds);
    tcp.restart(server);
    return this;
  }

  /** Runs to an instant and restarts the machine there, with its application. */
  PoolBench rebootAt(double seconds) {
    runUntil(seconds);
    source.restarted();
    tcp.vanish(route -> true);
    return this;
  }

  PoolBench runUntil(double seconds) {
    calendar.runUntil(seconds(seconds).toNanos());
    return this;
  }

  /** What has happened so far, to calls and connections. */
  List<String> diary() {
    return diary;
  }

  /** What has happened so far to calls. */
  List<String> callDiary() {
    return diary.stream().filter(entry -> entry.contains("call")).toList();
  }

  /** What has happened so far to connections. */
  List<String> connectionDiary() {
    return diary.stream().filter(entry -> !entry.contains("call")).toList();
  }

  /** How many connections are kept or being opened. */
  int size() {
    return levels.size();
  }

  int waiting() {
    return levels.waiting();
  }

  int identities() {
    return levels.identities();
  }

  ObjectLevels objects() {
    return objects;
  }

  int established() {
    return established;
  }

  int establishedMax() {
    return establishedMax;
  }

  int opened() {
    return opened;
  }

  private void write(String what) {
    String seconds =
        BigDecimal.valueOf(calendar.nowNanos(), 9).stripTrailingZeros().toPlainString();
    diary.add(seconds + " " + what);
  }

  private final class Calls implements CallListener {
    @Override
    public void connected(int call, int lease, boolean reused) {
      int number = numbers.get(call);
      write("call " + number + (reused ? " reuses" : " opens"));
      leases.put(call, lease);
      long endNanos = calendar.nowNanos() + holds.get(number);
      calendar.schedule(endNanos, Rank.RELEASE, holdEnd, call);
    }

    @Override
    public void foundNoPort(int call) {
      write("call " + numbers.get(call) + " finds no port");
      calls.giveBack(call);
    }

    @Override
    public void connectFailed(int call, ConnectFailure why) {
      write("call " + numbers.get(call) + " is " + why);
      calls.giveBack(call);
    }

    @Override
    public void connectionLost(int call) {
      write("call " + numbers.get(call) + " loses its connection");
      calls.giveBack(call);
    }

    @Override
    public void blocked(int call) {
      write("call " + numbers.get(call) + " is blocked");
      calls.giveBack(call);
    }

    @Override
    public void timedOutForObject(int call) {
      write("call " + numbers.get(call) + " gets no object");
      calls.giveBack(call);
    }

    @Override
    public void timedOutInPool(int call) {
      write("call " + numbers.get(call) + " times out");
      calls.giveBack(call);
    }

    @Override
    public void expired(int call) {
      throw new IllegalStateException("nothing is recorded here");
    }
  }

  private final class Connections implements TcpObserver {
    @Override
    public void foundNoPort(int route) {
      write("no port");
    }

    @Override
    public void changed(int route, TcpState from, TcpState to) {
      if (to == TcpState.ESTABLISHED) {
        opened++;
        established++;
        establishedMax = Math.max(establishedMax, established);
        write("established");
      }
      if (from == TcpState.ESTABLISHED) {
        established--;
        write("closed");
      }
    }
  }
}
