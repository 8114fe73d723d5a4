package portsim.advice.diagnosis;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
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

  /** How fast connections are closed if so many stay in TIME_WAIT, by Little's law. */
  public RateEstimate closeRate(long timeWait) {
    return RateEstimate.between(
        timeWait,
        rules().closed().length().toNanos(),
        rules().closed().longest().toNanos(),
        "in TIME_WAIT, each for as long (Little's law)");
  }

  /** How long a SYN without an answer keeps its port. */
  public long unansweredNanos() {
    return profile.synRetries(settings).longest(rules().closed().timers()).toNanos();
  }
}
