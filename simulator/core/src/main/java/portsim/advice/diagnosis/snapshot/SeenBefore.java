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
    // A four-tuple that has left TIME_WAIT for another state is a new connection.
    if (earlier == null || (waited && !waits)) {
      opened++;
    } else {
      before.add(earlier);
    }
    closed += waits && !waited ? 1 : 0;
  }

  /** In which states those had been that are still there. */
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
