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
  private final EventCalendar calendar;
  private final HoldingTime think;
  private final RandomStream chance;
  private final int kind;
  private final @Nullable Lane constantThink;

  /** Lets so many users think; {@code next} is told when one has thought. */
  ClosedLoop(
      int count,
      HoldingTime think,
      RandomStream chance,
      EventCalendar calendar,
      EventHandler next) {
    this.think = think;
    this.chance = chance;
    this.calendar = calendar;
    Subjects users = new Subjects();
    for (int user = 0; user < count; user++) {
      users.take();
    }
    kind = calendar.kind(next, users);
    constantThink = think.isConstant() ? thinkLane() : null;
  }

  private Lane thinkLane() {
    return calendar.lane(think.drawNanos(chance), Rank.REQUEST, kind);
  }

  /** The call of a user has ended: it begins to think. */
  void callEnded(int user) {
    if (constantThink != null) {
      constantThink.schedule(user);
    } else {
      long nextNanos = calendar.nowNanos() + think.drawNanos(chance);
      calendar.schedule(nextNanos, Rank.REQUEST, kind, user);
    }
  }

  /** A user who did nothing until now calls at once. */
  void wake(int user) {
    calendar.schedule(calendar.nowNanos(), Rank.REQUEST, kind, user);
  }
}
