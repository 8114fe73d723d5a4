package portsim.record.events;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is kept of the events of a run: little enough for a file, enough to tell which event of
 * another run is the first that differs.
 *
 * @param order of all events together, hashes alone
 * @param trails by workload and kind, sorted
 */
public record EventHistory(EventTrail order, Map<String, Map<EventKind, EventTrail>> trails) {
  /** Where nothing has happened. */
  public static final EventHistory NONE = new EventHistory(EventTrail.NONE, Map.of());

  public EventHistory {
    Map<String, Map<EventKind, EventTrail>> sorted = new TreeMap<>();
    trails.forEach((workload, kinds) -> sorted.put(workload, sorted(kinds)));
    trails = Collections.unmodifiableMap(sorted);
  }

  private static Map<EventKind, EventTrail> sorted(Map<EventKind, EventTrail> kinds) {
    EnumMap<EventKind, EventTrail> sorted = new EnumMap<>(EventKind.class);
    sorted.putAll(kinds);
    return Collections.unmodifiableMap(sorted);
  }

  EventTrail trail(String workload, EventKind kind) {
    return trails.getOrDefault(workload, Map.of()).getOrDefault(kind, EventTrail.NONE);
  }
}
