package portsim.network;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import portsim.engine.EventCalendar;
import portsim.engine.Lane;
import portsim.engine.Rank;
import portsim.engine.Succession;
import portsim.network.port.TimeWaitEnds;
import portsim.network.port.TimeWaitRules;
import portsim.network.port.Timers;

/** The lanes in which connections wait, one for all routes on which they wait in the same way. */
final class Lanes {
  private static final Lane NO_ROUND_TRIP =
      connection -> {
        throw new IllegalStateException("nothing is under way where the round trip takes no time");
      };

  private final EventCalendar calendar;
  private final int answerArrives;
  private final int timeWaitEnds;
  private final Map<Long, Lane> roundTrips = new TreeMap<>();
  private final Map<TimeWaitRules, Lane> timeWaits = new LinkedHashMap<>();

  /** Begins without any; the kinds are those of the events at the end of each lane. */
  Lanes(EventCalendar calendar, int answerArrives, int timeWaitEnds) {
    this.calendar = calendar;
    this.answerArrives = answerArrives;
    this.timeWaitEnds = timeWaitEnds;
  }

  Lane roundTrip(Duration rtt) {
    return rtt.isZero()
        ? NO_ROUND_TRIP
        : roundTrips.computeIfAbsent(
            rtt.toNanos(), nanos -> calendar.lane(nanos, Rank.RELEASE, answerArrives));
  }

  Lane timeWait(TimeWaitRules rules) {
    return timeWaits.computeIfAbsent(rules, this::newTimeWait);
  }

  private Lane newTimeWait(TimeWaitRules rules) {
    if (rules.timers() instanceof Timers.Exact) {
      return calendar.lane(rules.length().toNanos(), Rank.RELEASE, timeWaitEnds);
    }
    Succession ends = calendar.succession(Rank.RELEASE, timeWaitEnds);
    TimeWaitEnds instants = new TimeWaitEnds(rules);
    return connection -> ends.schedule(instants.endNanos(calendar.nowNanos()), connection);
  }
}
