package portsim.cli.command.sweep;

import java.util.Map;
import java.util.PrimitiveIterator;
import java.util.TreeMap;
import java.util.stream.LongStream;

/**
 * Which points are not finished yet. As they finish in their order but for those that were lost, it
 * keeps the holes alone.
 */
final class Gaps {
  /** The first and one beyond the last of what is missing below {@link #next}. */
  private final TreeMap<Long, Long> holes = new TreeMap<>();

  private final long size;
  private long next;

  Gaps(long size) {
    this.size = size;
  }

  /** Notes a finished point; false where it was finished before. */
  boolean fill(long point) {
    if (point >= next) {
      if (point > next) {
        holes.put(next, point);
      }
      next = point + 1;
      return true;
    }
    Map.Entry<Long, Long> hole = holes.floorEntry(point);
    if (hole == null || hole.getValue() <= point) {
      return false;
    }
    holes.remove(hole.getKey());
    if (hole.getKey() < point) {
      holes.put(hole.getKey(), point);
    }
    if (point + 1 < hole.getValue()) {
      holes.put(point + 1, hole.getValue());
    }
    return true;
  }

  /** Whether something is missing before what is finished. */
  boolean hasHoles() {
    return !holes.isEmpty();
  }

  /** How many points are missing. */
  long count() {
    return size
        - next
        + holes.entrySet().stream().mapToLong(hole -> hole.getValue() - hole.getKey()).sum();
  }

  /** The missing points in their order, as they are now. */
  PrimitiveIterator.OfLong iterator() {
    return LongStream.concat(
            new TreeMap<>(holes)
                .entrySet().stream()
                    .flatMapToLong(hole -> LongStream.range(hole.getKey(), hole.getValue())),
            LongStream.range(next, size))
        .iterator();
  }
}
