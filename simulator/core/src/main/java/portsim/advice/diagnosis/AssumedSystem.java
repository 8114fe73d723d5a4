package portsim.advice.diagnosis;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import portsim.advice.diagnosis.snapshot.Destination;
import portsim.advice.diagnosis.snapshot.RestTimes;
import portsim.advice.diagnosis.snapshot.SocketState;
import portsim.advice.diagnosis.snapshot.StateCounts;
import portsim.network.port.PortRules;
import portsim.network.port.Uniqueness;
import portsim.network.profile.Profile;
import portsim.network.profile.Settings;

/**
 * The operating system that a snapshot is taken to be of.
 *
 * @param settings those that are known, and heeded
 * @param texts the same as a scenario has them
 * @param reasons why it is taken to be this one, and these ports
 */
public record AssumedSystem(
    Profile profile, Settings settings, SortedMap<String, String> texts, List<String> reasons) {
  private static final long NANOS_PER_SECOND = 1_000_000_000L;

  public AssumedSystem {
    texts = Collections.unmodifiableSortedMap(texts);
    reasons = List.copyOf(reasons);
  }

  public PortRules rules() {
    return profile.rules(settings);
  }

  /** Whether a port carries one connection to each destination, rather than one at all. */
  public boolean isPerDestination() {
    return rules().uniqueness() == Uniqueness.FOUR_TUPLE;
  }

  /** How long TIME_WAIT lasts on average: some systems end it on a grid. */
  public long timeWaitNanos() {
    Duration shortest = rules().closed().length();
    Duration longest = rules().closed().longest();
    return shortest.plus(longest.minus(shortest).dividedBy(2)).toNanos();
  }

  /**
   * How fast the connections to a destination are closed, from those younger than half of
   * TIME_WAIT; by Little's law where not all timers are known. Null where none is in TIME_WAIT.
   */
  public @Nullable RateEstimate closeRate(Destination destination) {
    long timeWait = destination.counts().of(SocketState.TIME_WAIT);
    RestTimes timers = destination.timeWaits();
    return timeWait > 0 && timers != null && timers.count() == timeWait
        ? ofYounger(timers)
        : closeRate(destination.counts());
  }

  /** By Little's law, which holds where the load is older than TIME_WAIT. */
  @Nullable RateEstimate closeRate(StateCounts counts) {
    long timeWait = counts.of(SocketState.TIME_WAIT);
    return timeWait == 0
        ? null
        : RateEstimate.between(
            timeWait,
            rules().closed().length().toNanos(),
            rules().closed().longest().toNanos(),
            "in TIME_WAIT, by Little's law, which assumes that the load is older than TIME_WAIT");
  }

  private RateEstimate ofYounger(RestTimes timers) {
    int half = Math.toIntExact(rules().timeWait().toSeconds() / 2);
    long young = 0;
    for (int second = half; second < timers.seconds(); second++) {
      young += timers.inSecond(second);
    }
    return RateEstimate.of(
        young, half * NANOS_PER_SECOND, "closed in the last " + half + " s, by their timers");
  }

  /** How long a SYN without an answer keeps its port. */
  public long unansweredNanos() {
    return profile.synRetries(settings).longest(rules().closed().timers()).toNanos();
  }
}
