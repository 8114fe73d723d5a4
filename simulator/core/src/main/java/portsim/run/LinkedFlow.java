package portsim.run;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import portsim.engine.EventCalendar;
import portsim.engine.Rank;
import portsim.engine.Subjects;
import portsim.scenario.Workload;
import portsim.workload.Follows;

/**
 * The calls of a workload that follows another, or that others follow.
 *
 * <p>A call that others are within keeps its connection when its own work is done, until they have
 * ended: together they are a transaction. If one of them fails, so does it.
 */
final class LinkedFlow extends CallFlow {
  private final EventCalendar calendar;
  private final WorkloadCounts counts;
  private final long startNanos;
  private final long stopNanos;
  private final long endNanos;
  private final int come;
  private final int abort;
  private final List<LinkedFlow> within = new ArrayList<>();
  private final List<LinkedFlow> afterCompleted = new ArrayList<>();
  private final List<LinkedFlow> afterFailed = new ArrayList<>();
  private final Deque<Wish> coming = new ArrayDeque<>();
  private @Nullable LinkedCall[] linked = new LinkedCall[0];
  private @Nullable LinkedCall enclosingNext;
  private boolean begins;
  private boolean completes;

  /** That a call comes, within another or not. */
  private record Wish(@Nullable LinkedCall enclosing) {}

  LinkedFlow(
      Workload workload, long endNanos, long seed, EventCalendar calendar, WorkloadCounts to) {
    super(workload, endNanos, seed, calendar, to);
    this.calendar = calendar;
    this.endNanos = endNanos;
    counts = to;
    startNanos = workload.start().toNanos();
    stopNanos = workload.stop().toNanos();
    Subjects clock = new Subjects();
    clock.take();
    come = calendar.kind(subject -> come(), clock);
    abort = calendar.kind(call -> partsEnded(of(call)), calls());
  }

  /** Lets calls of another workload follow these. */
  void lead(LinkedFlow follower, Follows.Moment moment) {
    switch (moment) {
      case WITHIN -> within.add(follower);
      case COMPLETED -> afterCompleted.add(follower);
      case FAILED -> afterFailed.add(follower);
      case ENDED -> {
        afterCompleted.add(follower);
        afterFailed.add(follower);
      }
    }
  }

  /** A call comes at this instant, when all has been given back. */
  private void follow(@Nullable LinkedCall enclosing) {
    if (enclosing != null) {
      enclosing.enclose();
    }
    coming.add(new Wish(enclosing));
    calendar.schedule(calendar.nowNanos(), Rank.REQUEST, come, 0);
  }

  private void come() {
    LinkedCall enclosing = coming.remove().enclosing();
    long nowNanos = calendar.nowNanos();
    if (nowNanos < endNanos) {
      if (!isStopped() && nowNanos >= startNanos && nowNanos < stopNanos) {
        begin(0, enclosing);
      } else if (enclosing != null) {
        enclosing.partEnded(true);
      }
    }
  }

  @Override
  void call(int caller) {
    begin(caller, null);
  }

  private void begin(int caller, @Nullable LinkedCall enclosing) {
    begins = true;
    enclosingNext = enclosing;
    super.call(caller);
  }

  @Override
  void acquire(int call) {
    if (begins) {
      begins = false;
      if (call >= linked.length) {
        linked = Arrays.copyOf(linked, Math.max(64, call * 2));
      }
      linked[call] = new LinkedCall(this, call, enclosingNext);
    }
    super.acquire(call);
  }

  /** Its own work is done. */
  @Override
  void holdEnded(int call) {
    LinkedCall done = of(call);
    if (within.isEmpty() || done.isDoomed()) {
      partsEnded(done);
    } else {
      within.forEach(flow -> flow.follow(done));
    }
  }

  /**
   * The last of those within a call has ended, and its own work is done. A call that fails for it
   * ends when all that happens at this instant has been told: its own connection may be lost, too.
   */
  void partsEndedOf(LinkedCall done) {
    if (done.isDoomed()) {
      calendar.schedule(calendar.nowNanos(), Rank.RELEASE, abort, done.call);
    } else {
      partsEnded(done);
    }
  }

  /** All that is within a call has ended, and its own work is done. */
  private void partsEnded(LinkedCall done) {
    if (done.isDoomed()) {
      counts.aborted++;
      leave(done.call);
    } else {
      completes = true;
      super.holdEnded(done.call);
    }
  }

  @Override
  void ended(int call) {
    LinkedCall ended = of(call);
    boolean completed = completes;
    completes = false;
    ended.end();
    linked[call] = null;
    super.ended(call);
    List<LinkedFlow> after = completed ? afterCompleted : afterFailed;
    after.forEach(flow -> flow.follow(ended.enclosing));
    if (ended.enclosing != null) {
      ended.enclosing.partEnded(completed);
    }
  }

  private LinkedCall of(int call) {
    LinkedCall found = linked[call];
    if (found == null) {
      throw new IllegalStateException("call " + call + " is over");
    }
    return found;
  }
}
