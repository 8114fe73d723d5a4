package portsim.advice.diagnosis;

import java.math.BigInteger;
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

  /** How long a SYN without an answer keeps its port. */
  public long unansweredNanos() {
    return profile.synRetries(settings).longest(rules().closed().timers()).toNanos();
  }

  /** The rate that all ports of a scope sustain, in thousandths a second, rounded down. */
  public long sustained() {
    return BigInteger.valueOf(rules().usable())
        .multiply(BigInteger.valueOf(1_000_000_000_000L))
        .divide(BigInteger.valueOf(timeWaitNanos()))
        .longValueExact();
  }
}
