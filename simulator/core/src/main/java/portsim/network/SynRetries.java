package portsim.network;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import portsim.network.port.Timers;

/**
 * How a client's TCP persists when its SYN is not accepted.
 *
 * @param unanswered how long it waits for an answer to each SYN, at least one; after the last of
 *     these waits the connect times out
 * @param afterReset how often it sends the SYN again after a reset
 * @param resetGap how long after the reset
 */
public record SynRetries(List<Duration> unanswered, int afterReset, Duration resetGap) {
  public SynRetries {
    unanswered = List.copyOf(unanswered);
    if (unanswered.isEmpty() || afterReset < 0) {
      throw new IllegalArgumentException(
          "a SYN is sent at least once, got " + unanswered + " and " + afterReset);
    }
  }

  /** Waits that double, and a reset that ends the connect at once (RFC 9293, 3.10.7.3). */
  public static SynRetries doubling(Duration first, int syns) {
    Stream.Builder<Duration> waits = Stream.builder();
    for (int syn = 0; syn < syns; syn++) {
      waits.add(first.multipliedBy(1L << syn));
    }
    return new SynRetries(waits.build().toList(), 0, Duration.ZERO);
  }

  /** Waits that double up to the longest one, until a time is over. */
  public static SynRetries doubling(Duration first, Duration longest, Duration total) {
    List<Duration> waits = new ArrayList<>();
    Duration wait = first;
    for (Duration left = total; !left.isZero(); left = left.minus(waits.get(waits.size() - 1))) {
      waits.add(shorter(wait, left));
      wait = shorter(wait.multipliedBy(2), longest);
    }
    return new SynRetries(waits, 0, Duration.ZERO);
  }

  /** The same, but given up after a time at the latest. */
  public SynRetries within(Duration total) {
    List<Duration> waits = new ArrayList<>();
    Duration left = total;
    for (Duration wait : unanswered) {
      if (!left.isZero()) {
        waits.add(shorter(wait, left));
        left = left.minus(shorter(wait, left));
      }
    }
    return new SynRetries(waits, afterReset, resetGap);
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  /** The same, but that it sends the SYN again after a reset. */
  public SynRetries resent(int times, Duration gap) {
    return new SynRetries(unanswered, times, gap);
  }

  /** How long a connect goes on without an answer at most, with timers that may be late. */
  public Duration longest(Timers timers) {
    return unanswered.stream()
        .map(wait -> wait.plusNanos(timers.latestNanos(wait.toNanos())))
        .reduce(Duration.ZERO, Duration::plus);
  }

  /** How long a connect goes on each of whose SYNs is answered with a reset, a round trip later. */
  public Duration refused(Duration rtt) {
    return rtt.plus(resetGap.plus(rtt).multipliedBy(afterReset));
  }

  /** How long a connect goes on without an answer. */
  public Duration longest() {
    return unanswered.stream().reduce(Duration.ZERO, Duration::plus);
  }
}
