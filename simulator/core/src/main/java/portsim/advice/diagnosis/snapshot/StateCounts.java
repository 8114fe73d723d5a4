package portsim.advice.diagnosis.snapshot;

import java.util.EnumMap;
import java.util.Map;
import portsim.record.Numbers;

/** How many sockets are in each state. */
@SuppressWarnings("EnumOrdinal") // kept in memory only
public final class StateCounts {
  private final Map<SocketState, Long> counts = new EnumMap<>(SocketState.class);

  void add(SocketState state) {
    counts.merge(state, 1L, Long::sum);
  }

  void add(StateCounts more) {
    more.counts.forEach((state, count) -> counts.merge(state, count, Long::sum));
  }

  /** How many are in one state. */
  public long of(SocketState state) {
    return counts.getOrDefault(state, 0L);
  }

  /** How many there are in all states. */
  public long total() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  /** How many of them are connections, or will be or have been. */
  public long connections() {
    return counts.keySet().stream().filter(SocketState::isConnection).mapToLong(this::of).sum();
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    counts.forEach(
        (state, count) ->
            text.append(text.isEmpty() ? "" : ", ")
                .append(Numbers.grouped(count))
                .append(' ')
                .append(state));
    return text.toString();
  }
}
