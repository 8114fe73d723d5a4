package portsim.advice.diagnosis.snapshot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The destinations of a snapshot, of which only those with the most sockets are kept where there
 * are very many: a server's clients each have a port of their own.
 */
final class DestinationTable {
  static final int SIZE_MAX = 16_384;

  private static final Comparator<Destination> LARGEST_FIRST =
      Comparator.comparingLong((Destination each) -> -each.total())
          .thenComparing(Destination::endpoint);

  private final Map<Endpoint, Destination> table = new LinkedHashMap<>();
  private long forgottenMax;

  /** The destination at an endpoint; a new one where there is none yet. */
  Destination at(Endpoint endpoint) {
    Destination known = table.get(endpoint);
    if (known != null) {
      return known;
    }
    if (table.size() == SIZE_MAX) {
      forgetSmaller();
    }
    Destination added = new Destination(endpoint, forgottenMax);
    table.put(endpoint, added);
    return added;
  }

  private void forgetSmaller() {
    List<Destination> sorted = sorted();
    for (Destination each : sorted.subList(SIZE_MAX / 2, SIZE_MAX)) {
      forgottenMax = Math.max(forgottenMax, each.total() + each.missedMax());
      table.remove(each.endpoint());
    }
  }

  /** Whether none was forgotten. */
  boolean isComplete() {
    return forgottenMax == 0;
  }

  /** All that are kept, those with the most sockets first. */
  List<Destination> sorted() {
    List<Destination> sorted = new ArrayList<>(table.values());
    sorted.sort(LARGEST_FIRST);
    return sorted;
  }
}
