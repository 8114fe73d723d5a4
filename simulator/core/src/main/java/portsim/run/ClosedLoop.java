package portsim.run;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import portsim.engine.EventCalendar;
import portsim.engine.EventHandler;
import portsim.engine.Lane;
import portsim.engine.RandomStream;
import portsim.engine.Rank;
import portsim.engine.Subjects;
import portsim.scenario.Workload;
import portsim.workload.HoldingTime;
import portsim.workload.HoldingTimes;

/** The users of a closed loop who are thinking: each calls again when it has thought. */
final class ClosedLoop {
  private final EventCalendar calendar;
  private final HoldingTimes thinks;
  private final int kind;
  private final @Nullable Lane constantThink;

  /** Whether users think as soon as they have called, without waiting for the end. */
  private final boolean goesOn;

  /** The users who did not call because their workload is stopped. */
  private final List<Integer> asleep = new ArrayList<>();

  /** The users of a workload; null where it has none. {@code next} is told when one has thought. */
  static @Nullable ClosedLoop of(
      Workload workload, RandomStream chance, EventCalendar calendar, EventHandler next) {
    HoldingTime think = workload.arrivals().think();
    boolean goesOn = workload.component().isQueued();
    return think == null
        ? null
        : new ClosedLoop(workload.arrivals().callers(), think, goesOn, chance, calendar, next);
  }

  /**
   * Lets so many users think; {@code next} is told when one has thought.
   *
   * @param goesOn whether they think as soon as they have called, without waiting for the end
   */
  private ClosedLoop(
      int count,
      HoldingTime think,
      boolean goesOn,
      RandomStream chance,
      EventCalendar calendar,
      EventHandler next) {
    thinks = think.start(chance);
    this.goesOn = goesOn;
    this.calendar = calendar;
    Subjects users = new Subjects();
    for (int user = 0; user < count; user++) {
      users.take();
    }
    kind = calendar.kind(next, users);
    constantThink = think.isConstant() ? thinkLane() : null;
  }

  private Lane thinkLane() {
    return calendar.lane(thinks.nextNanos(), Rank.REQUEST, kind);
  }

  /** A user has called. */
  void called(int user) {
    if (goesOn) {
      think(user);
    }
  }

  /** The call of a user has ended. */
  void callEnded(int user) {
    if (!goesOn) {
      think(user);
    }
  }

  private void think(int user) {
    if (constantThink != null) {
      constantThink.schedule(user);
    } else {
      long nextNanos = calendar.nowNanos() + thinks.nextNanos();
      calendar.schedule(nextNanos, Rank.REQUEST, kind, user);
    }
  }

  /** Lets a user do nothing until {@link #wake}. */
  void sleep(int user) {
    asleep.add(user);
  }

  /** The users who did nothing until now call at once. */
  void wake() {
    asleep.forEach(user -> calendar.schedule(calendar.nowNanos(), Rank.REQUEST, kind, user));
    asleep.clear();
  }
}
