package portsim.run;

import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import portsim.client.CallListener;
import portsim.client.ConnectionSource;
import portsim.engine.EventCalendar;
import portsim.engine.Lane;
import portsim.engine.RandomStream;
import portsim.engine.Rank;
import portsim.engine.Subjects;
import portsim.engine.Succession;
import portsim.network.ConnectFailure;
import portsim.scenario.Workload;
import portsim.workload.ArrivalProcess;
import portsim.workload.Arrivals;
import portsim.workload.Callers;
import portsim.workload.HoldingTime;
import portsim.workload.HoldingTimes;

/** The calls of one workload, each from its arrival to its end. */
sealed class CallFlow implements Flow, CallListener permits LinkedFlow {
  private final EventCalendar calendar;
  private final WorkloadCounts counts;
  private final Subjects calls = new Subjects();
  private final RandomStream chance;
  private final Subjects clock = new Subjects();
  private final int arrival;
  private ArrivalProcess arrivals;
  private long startNanos;
  private final long stopNanos;
  private final long endNanos;
  private Succession arrivalEvents;
  private final Callers callers;
  private final RandomStream chanceOfHolds;
  private HoldingTimes holds;
  private final int holdEnd;
  private @Nullable Lane constantHold;
  private @Nullable ClosedLoop users;
  private final @Nullable Retries retries;
  private @Nullable ConnectionSource connections;
  private boolean stopped;

  /** How many callers take turns; 0 where the arrivals have none. */
  private int callerCount;

  private long arrived;

  private long[] arrivedAtNanos = new long[0];
  private int[] lease = new int[0];
  private int[] callerOf = new int[0];
  private int[] userOf = new int[0];
  private int[] contextOf = new int[0];

  /** Prepares the calls of a workload; they come after {@link #begin}. */
  CallFlow(Workload workload, long endNanos, long seed, EventCalendar calendar, WorkloadCounts to) {
    this.calendar = calendar;
    this.endNanos = endNanos;
    counts = to;
    startNanos = workload.start().toNanos();
    chance = RandomStream.of(seed, "arrivals/" + workload.name());
    arrivals = workload.arrivals().start(workload.span(), chance);
    stopNanos = Math.min(endNanos, workload.stop().toNanos());
    clock.take();
    arrival = calendar.kind(this::arrive, clock);
    arrivalEvents = calendar.succession(Rank.REQUEST, arrival);
    callers = workload.identity().start(RandomStream.of(seed, "identity/" + workload.name()));
    chanceOfHolds = RandomStream.of(seed, "hold/" + workload.name());
    holds = workload.hold().start(chanceOfHolds);
    holdEnd = calendar.kind(this::holdEnded, calls);
    constantHold = workload.hold().isConstant() ? holdLane() : null;
    callerCount = workload.arrivals().callers();
    users = ClosedLoop.of(workload, chance, calendar, this::userCalls);
    retries = Retries.of(workload, seed, calendar, calls, this::tryAgain);
  }

  private Lane holdLane() {
    return calendar.lane(holds.nextNanos(), Rank.RELEASE, holdEnd);
  }

  Subjects calls() {
    return calls;
  }

  /** Lets the calls come, to be served by this source. */
  void begin(ConnectionSource source) {
    connections = source;
    scheduleNextArrival();
  }

  private void scheduleNextArrival() {
    long sinceStartNanos = arrivals.nextNanos();
    if (sinceStartNanos < stopNanos - startNanos) {
      arrivalEvents.schedule(startNanos + sinceStartNanos, 0);
    }
  }

  private void arrive(int clock) {
    scheduleNextArrival();
    int caller = callerCount == 0 ? 0 : (int) (arrived++ % callerCount);
    if (users != null) {
      userCalls(caller);
    } else if (!stopped) {
      call(caller);
    }
  }

  private void userCalls(int user) {
    if (users == null) {
      return;
    }
    if (stopped) {
      users.sleep(user);
    } else if (calendar.nowNanos() < stopNanos) {
      call(user);
      users.called(user);
    }
  }

  void call(int caller) {
    int call = calls.take();
    if (call >= lease.length) {
      grow();
    }
    arrivedAtNanos[call] = calendar.nowNanos();
    counts.attempted++;
    callers.next(caller, calendar.nowNanos());
    callerOf[call] = caller;
    userOf[call] = callers.user();
    contextOf[call] = callers.context();
    if (retries != null) {
      retries.begin(call);
    }
    acquire(call);
  }

  private void tryAgain(int call) {
    if (calendar.nowNanos() < endNanos) {
      acquire(call);
    }
  }

  void acquire(int call) {
    source().acquire(call, userOf[call], contextOf[call]);
  }

  /** Lets no call come any more: those of its schedule are lost, until {@link #start}. */
  void stop() {
    stopped = true;
  }

  boolean isStopped() {
    return stopped;
  }

  /** Lets the calls of its schedule come again; users who would have called do so now. */
  void start() {
    stopped = false;
    if (users != null) {
      users.wake();
    }
  }

  /** Lets the calls arrive in another way from now on, as if the workload began now. */
  void changeArrivals(Arrivals changed) {
    clock.cancelEvents(0);
    users = null;
    callerCount = changed.callers();
    arrived = 0;
    startNanos = Math.max(startNanos, calendar.nowNanos());
    Duration span = Duration.ofNanos(Math.max(0, stopNanos - startNanos));
    arrivals = changed.start(span, chance);
    arrivalEvents =
        (atNanos, subject) -> calendar.schedule(atNanos, Rank.REQUEST, arrival, subject);
    scheduleNextArrival();
  }

  /** Lets the calls that get a connection from now on need it for another time. */
  void changeHold(HoldingTime changed) {
    holds = changed.start(chanceOfHolds);
    constantHold = null;
  }

  /** Loses the calls that wait, for their machine restarts; others go with their connections. */
  void machineRestarts() {
    source().restarted();
  }

  @Override
  public void connected(int call, int newLease, boolean reused) {
    lease[call] = newLease;
    counts.waits.add(calendar.nowNanos() - arrivedAtNanos[call]);
    if (reused) {
      counts.reused++;
    }
    if (constantHold != null) {
      constantHold.schedule(call);
    } else {
      long holdEndNanos = calendar.nowNanos() + holds.nextNanos();
      calendar.schedule(holdEndNanos, Rank.RELEASE, holdEnd, call);
    }
  }

  void holdEnded(int call) {
    counts.completed++;
    leave(call);
  }

  /** A call that has a connection ends, and gives it back. */
  void leave(int call) {
    ended(call);
    source().release(lease[call]);
  }

  void ended(int call) {
    calls.giveBack(call);
    if (users != null) {
      users.callEnded(callerOf[call]);
    }
  }

  @Override
  public void foundNoPort(int call) {
    counts.foundNoPort += givesUp(call) ? 1 : 0;
  }

  @Override
  public void connectFailed(int call, ConnectFailure why) {
    int failed = givesUp(call) ? 1 : 0;
    switch (why) {
      case REFUSED -> counts.refused += failed;
      case TIMED_OUT -> counts.timedOut += failed;
    }
  }

  @Override
  public void connectionLost(int call) {
    counts.reset++;
    ended(call);
  }

  @Override
  public void blocked(int call) {
    counts.blocked += givesUp(call) ? 1 : 0;
  }

  @Override
  public void timedOutInPool(int call) {
    counts.timedOutInPool += givesUp(call) ? 1 : 0;
  }

  @Override
  public void timedOutForObject(int call) {
    if (givesUp(call)) {
      counts.timedOutForObject++;
    }
  }

  @Override
  public void expired(int call) {
    counts.expired++;
    ended(call);
  }

  /** Whether a call without a connection ends, for it does not try again. */
  private boolean givesUp(int call) {
    boolean givesUp = retries == null || !retries.await(call);
    if (givesUp) {
      ended(call);
    }
    return givesUp;
  }

  private ConnectionSource source() {
    if (connections == null) {
      throw new IllegalStateException("calls come before they can be served");
    }
    return connections;
  }

  @Override
  public void finish() {
    source().finish();
    counts.inProgress = calls.inUse();
    counts.checkConserved();
  }

  private void grow() {
    int capacity = Math.max(64, lease.length * 2);
    arrivedAtNanos = Arrays.copyOf(arrivedAtNanos, capacity);
    lease = Arrays.copyOf(lease, capacity);
    callerOf = Arrays.copyOf(callerOf, capacity);
    userOf = Arrays.copyOf(userOf, capacity);
    contextOf = Arrays.copyOf(contextOf, capacity);
  }
}
