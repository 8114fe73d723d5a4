package portsim.advice.diagnosis.snapshot;

import java.util.Arrays;

/** How many sockets are in each state. */
@SuppressWarnings("EnumOrdinal") // kept in memory only
public final class StateCounts {
  private static final SocketState[] STATES = SocketState.values();

  private final long[] counts = new long[STATES.length];

  void add(SocketState state) {
    counts[state.ordinal()]++;
  }

  void add(StateCounts more) {
    for (int i = 0; i < counts.length; i++) {
      counts[i] += more.counts[i];
    }
  }

  /** How many are in one state. */
  public long of(SocketState state) {
    return counts[state.ordinal()];
  }

  /** How many there are in all states. */
  public long total() {
    return Arrays.stream(counts).sum();
  }

  /** How many of them are connections, or will be or have been. */
  public long connections() {
    return Arrays.stream(STATES).filter(SocketState::isConnection).mapToLong(this::of).sum();
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (SocketState state : STATES) {
      if (of(state) > 0) {
        text.append(text.isEmpty() ? "" : ", ").append(of(state)).append(' ').append(state);
      }
    }
    return text.toString();
  }
}
