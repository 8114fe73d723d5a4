package portsim.network;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

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

  /** The same, but that it sends the SYN again after a reset. */
  public SynRetries resent(int times, Duration gap) {
    return new SynRetries(unanswered, times, gap);
  }

  /** How long a connect goes on without an answer. */
  public Duration longest() {
    return unanswered.stream().reduce(Duration.ZERO, Duration::plus);
  }
}
