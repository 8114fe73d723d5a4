package portsim.advice.diagnosis.snapshot;

import org.jspecify.annotations.Nullable;

/** The sockets of a destination, compared with an earlier snapshot. */
final class SeenBefore {
  private final StateCounts before = new StateCounts();
  private long opened;
  private long closed;

  void add(@Nullable SocketState earlier, SocketState now) {
    boolean waits = now == SocketState.TIME_WAIT;
    boolean waited = earlier == SocketState.TIME_WAIT;
    if (earlier != null) {
      before.add(earlier);
    }
    // A four-tuple that has left TIME_WAIT for another state is a new connection.
    opened += earlier == null || (waited && !waits) ? 1 : 0;
    closed += waits && !waited ? 1 : 0;
  }

  /** In which states those had been that were there before. */
  StateCounts before() {
    return before;
  }

  /** How many connections are new. */
  long opened() {
    return opened;
  }

  /** How many have come to TIME_WAIT. */
  long closed() {
    return closed;
  }
}
