package portsim.run;

import org.jspecify.annotations.Nullable;
import portsim.engine.EventCalendar;
import portsim.engine.EventHandler;
import portsim.engine.Lane;
import portsim.engine.RandomStream;
import portsim.engine.Rank;
import portsim.engine.Subjects;
import portsim.workload.HoldingTime;

/** The users of a closed loop who are thinking: each calls again when it has thought. */
final class ClosedLoop {
  /** Users are alike, so that one number stands for all of them. */
  private static final int ANY_USER = 0;

  private final EventCalendar calendar;
  private final HoldingTime think;
  private final RandomStream chance;
  private final int kind;
  private final @Nullable Lane constantThink;

  /** Lets users think; {@code next} is told when one has thought. */
  ClosedLoop(HoldingTime think, RandomStream chance, EventCalendar calendar, EventHandler next) {
    this.think = think;
    this.chance = chance;
    this.calendar = calendar;
    Subjects users = new Subjects();
    users.take();
    kind = calendar.kind(next, users);
    constantThink = think.isConstant() ? thinkLane() : null;
  }

  private Lane thinkLane() {
    return calendar.lane(think.drawNanos(chance), Rank.REQUEST, kind);
  }

  /** The call of a user has ended: it begins to think. */
  void callEnded() {
    if (constantThink != null) {
      constantThink.schedule(ANY_USER);
    } else {
      long nextNanos = calendar.nowNanos() + think.drawNanos(chance);
      calendar.schedule(nextNanos, Rank.REQUEST, kind, ANY_USER);
    }
  }

  /** So many users who did nothing until now call at once. */
  void wake(int count) {
    for (int user = 0; user < count; user++) {
      calendar.schedule(calendar.nowNanos(), Rank.REQUEST, kind, ANY_USER);
    }
  }
}
