package portsim.advice.diagnosis.snapshot;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The sockets that have one and the same other side. */
public final class Destination {
  private static final int SOURCES_MAX = 16;
  private static final int PROCESSES_MAX = 16;
  private static final String OTHERS = "others";

  private final Endpoint endpoint;
  private final long missedMax;
  private final StateCounts counts = new StateCounts();
  private final Map<String, StateCounts> sources = new LinkedHashMap<>(4);
  private @Nullable Map<String, StateCounts> processes;
  private @Nullable RestTimes timeWaits;
  private @Nullable SeenBefore seenBefore;
  private int localPortMin = Integer.MAX_VALUE;
  private int localPortMax;
  private long synRetries;
  private long total;

  Destination(Endpoint endpoint, long missedMax) {
    this.endpoint = endpoint;
    this.missedMax = missedMax;
  }

  void add(SocketLine line) {
    total++;
    counts.add(line.state());
    counted(sources, SOURCES_MAX, line.local().address()).add(line.state());
    localPortMin = Math.min(localPortMin, line.local().port());
    localPortMax = Math.max(localPortMax, line.local().port());
    if (line.process() != null) {
      processes = processes == null ? new LinkedHashMap<>(4) : processes;
      counted(processes, PROCESSES_MAX, line.process()).add(line.state());
    }
    add(line.state(), line.timer());
  }

  private void add(SocketState state, @Nullable SocketTimer timer) {
    if (timer == null) {
      return;
    }
    if (state == SocketState.TIME_WAIT) {
      timeWaits = timeWaits == null ? new RestTimes() : timeWaits;
      timeWaits.add(timer.restMillis());
    } else if (state == SocketState.SYN_SENT) {
      synRetries += timer.expired();
    }
  }

  /** Counts a socket that another snapshot had shown in a state before; null if it had not. */
  void compare(@Nullable SocketState before, SocketState now) {
    seenBefore = seenBefore == null ? new SeenBefore() : seenBefore;
    seenBefore.add(before, now);
  }

  private static StateCounts counted(Map<String, StateCounts> map, int max, String key) {
    String name = map.size() < max || map.containsKey(key) ? key : OTHERS;
    return map.computeIfAbsent(name, unused -> new StateCounts());
  }

  /** The other side. */
  public Endpoint endpoint() {
    return endpoint;
  }

  /**
   * So many sockets may have been seen and forgotten again before the ones that are counted: more
   * than 0 only where there are very many other sides.
   */
  public long missedMax() {
    return missedMax;
  }

  public StateCounts counts() {
    return counts;
  }

  /** How many there are, in whatever state. */
  long total() {
    return total;
  }

  /** The sockets by the machine's own address; behind the first 16, "others". */
  public Map<String, StateCounts> sources() {
    return Collections.unmodifiableMap(sources);
  }

  /** The sockets by their process, where the tool names it; behind the first 16, "others". */
  public Map<String, StateCounts> processes() {
    return processes == null ? Map.of() : Collections.unmodifiableMap(processes);
  }

  /** For how long those in TIME_WAIT stay; null where the tool does not tell. */
  public @Nullable RestTimes timeWaits() {
    return timeWaits;
  }

  /** How often a SYN was sent again, all sockets together; 0 where the tool does not tell. */
  public long synRetries() {
    return synRetries;
  }

  /** The only local port that all of them have; 0 where there are several. */
  int onlyLocalPort() {
    return localPortMin == localPortMax ? localPortMin : 0;
  }

  @Nullable SeenBefore seenBefore() {
    return seenBefore;
  }
}
