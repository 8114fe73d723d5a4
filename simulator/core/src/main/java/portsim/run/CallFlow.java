package portsim.run;

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
import portsim.network.TcpState;
import portsim.scenario.Workload;
import portsim.workload.ArrivalProcess;
import portsim.workload.HoldingTime;

/** The calls of one workload, each from its arrival to its end. */
final class CallFlow implements Flow, CallListener {
  private final EventCalendar calendar;
  private final WorkloadCounts counts;
  private final Subjects calls = new Subjects();
  private final ArrivalProcess arrivals;
  private final long startNanos;
  private final long stopNanos;
  private final long endNanos;
  private final Succession arrivalEvents;
  private final HoldingTime hold;
  private final RandomStream holds;
  private final int holdEnd;
  private final @Nullable Lane constantHold;
  private final @Nullable ClosedLoop users;
  private final @Nullable Retries retries;
  private @Nullable ConnectionSource connections;
  private boolean stopped;

  /** The calls that did not come because the workload is stopped. */
  private int asleep;

  private long[] arrivedAtNanos = new long[0];
  private int[] lease = new int[0];

  /** Prepares the calls of a workload; they come after {@link #begin}. */
  CallFlow(Workload workload, long endNanos, long seed, EventCalendar calendar, WorkloadCounts to) {
    this.calendar = calendar;
    this.endNanos = endNanos;
    counts = to;
    startNanos = workload.start().toNanos();
    RandomStream chance = RandomStream.of(seed, "arrivals/" + workload.name());
    arrivals = workload.arrivals().start(workload.span(), chance);
    stopNanos = Math.min(endNanos, workload.stop().toNanos());
    Subjects clock = new Subjects();
    clock.take();
    arrivalEvents = calendar.succession(Rank.REQUEST, calendar.kind(this::arrive, clock));
    hold = workload.hold();
    holds = RandomStream.of(seed, "hold/" + workload.name());
    holdEnd = calendar.kind(this::holdEnded, calls);
    constantHold = hold.isConstant() ? holdLane() : null;
    HoldingTime think = workload.arrivals().think();
    users = think == null ? null : new ClosedLoop(think, chance, calendar, this::userCalls);
    retries = workload.retry().times() == 0 ? null : retries(workload, seed);
  }

  private Retries retries(Workload workload, long seed) {
    RandomStream chance = RandomStream.of(seed, "retry/" + workload.name());
    return new Retries(workload.retry(), chance, calendar, calls, this::tryAgain);
  }

  private Lane holdLane() {
    return calendar.lane(hold.drawNanos(holds), Rank.RELEASE, holdEnd);
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
    if (stopped) {
      asleep++;
    } else {
      call();
    }
  }

  private void userCalls(int user) {
    if (stopped) {
      asleep++;
    } else if (calendar.nowNanos() < stopNanos) {
      call();
    }
  }

  private void call() {
    int call = calls.take();
    if (call >= lease.length) {
      grow();
    }
    arrivedAtNanos[call] = calendar.nowNanos();
    counts.attempted++;
    if (retries != null) {
      retries.begin(call);
    }
    source().acquire(call);
  }

  private void tryAgain(int call) {
    if (calendar.nowNanos() < endNanos) {
      source().acquire(call);
    }
  }

  /** Lets no call come any more: those of its schedule are lost, until {@link #start}. */
  void stop() {
    stopped = true;
  }

  /** Lets the calls of its schedule come again; users who would have called do so now. */
  void start() {
    stopped = false;
    if (users != null) {
      users.wake(asleep);
    }
    asleep = 0;
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
      long holdEndNanos = calendar.nowNanos() + hold.drawNanos(holds);
      calendar.schedule(holdEndNanos, Rank.RELEASE, holdEnd, call);
    }
  }

  private void holdEnded(int call) {
    counts.completed++;
    ended(call);
    source().release(lease[call]);
  }

  private void ended(int call) {
    calls.giveBack(call);
    if (users != null) {
      users.callEnded();
    }
  }

  @Override
  public void foundNoPort(int call) {
    if (!waitsToTryAgain(call)) {
      counts.foundNoPort++;
      ended(call);
    }
  }

  @Override
  public void connectFailed(int call, ConnectFailure why) {
    if (waitsToTryAgain(call)) {
      return;
    }
    switch (why) {
      case REFUSED -> counts.refused++;
      case TIMED_OUT -> counts.timedOut++;
    }
    ended(call);
  }

  @Override
  public void connectionLost(int call) {
    counts.reset++;
    ended(call);
  }

  @Override
  public void timedOutInPool(int call) {
    if (!waitsToTryAgain(call)) {
      counts.timedOutInPool++;
      ended(call);
    }
  }

  private boolean waitsToTryAgain(int call) {
    return retries != null && retries.await(call);
  }

  private ConnectionSource source() {
    if (connections == null) {
      throw new IllegalStateException("calls come before they can be served");
    }
    return connections;
  }

  @Override
  public void finish() {
    counts.inProgress = calls.inUse();
    counts.checkConserved();
  }

  @Override
  public int count(TcpState state) {
    return 0;
  }

  private void grow() {
    int capacity = Math.max(64, lease.length * 2);
    arrivedAtNanos = Arrays.copyOf(arrivedAtNanos, capacity);
    lease = Arrays.copyOf(lease, capacity);
  }
}
