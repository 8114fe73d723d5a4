package portsim.run;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import portsim.client.Retry;
import portsim.engine.EventCalendar;
import portsim.engine.EventHandler;
import portsim.engine.Lane;
import portsim.engine.RandomStream;
import portsim.engine.Rank;
import portsim.engine.Subjects;
import portsim.scenario.Workload;

/** The calls of one workload that could not get a connection and wait to try again. */
final class Retries {
  private final Retry retry;
  private final RandomStream chance;
  private final EventCalendar calendar;
  private final int kind;
  private final @Nullable Lane constantWait;

  /** How often each call has tried again. */
  private int[] retried = new int[0];

  /** Those of a workload; null where it does not try again. */
  static @Nullable Retries of(
      Workload workload, long seed, EventCalendar calendar, Subjects calls, EventHandler tryAgain) {
    RandomStream draws = RandomStream.of(seed, "retry/" + workload.name());
    return workload.retry().times() == 0
        ? null
        : new Retries(workload.retry(), draws, calendar, calls, tryAgain);
  }

  /** Lets calls wait; {@code tryAgain} is told when one has waited. */
  private Retries(
      Retry retry,
      RandomStream chance,
      EventCalendar calendar,
      Subjects calls,
      EventHandler tryAgain) {
    this.retry = retry;
    this.chance = chance;
    this.calendar = calendar;
    kind = calendar.kind(tryAgain, calls);
    constantWait = retry.isConstant() ? waitLane() : null;
  }

  private Lane waitLane() {
    return calendar.lane(retry.waitNanos(1, chance), Rank.REQUEST, kind);
  }

  /** A call arrives: it has not tried yet. */
  void begin(int call) {
    if (call >= retried.length) {
      retried = Arrays.copyOf(retried, Math.max(64, call * 2));
    }
    retried[call] = 0;
  }

  /** Lets a call wait that could not get a connection; false if it has tried often enough. */
  boolean await(int call) {
    if (retried[call] == retry.times()) {
      return false;
    }
    retried[call]++;
    if (constantWait != null) {
      constantWait.schedule(call);
    } else {
      long atNanos = calendar.nowNanos() + retry.waitNanos(retried[call], chance);
      calendar.schedule(atNanos, Rank.REQUEST, kind, call);
    }
    return true;
  }
}
