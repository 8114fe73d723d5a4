package portsim.cli.command.sweep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.PrimitiveIterator;
import org.jspecify.annotations.Nullable;
import portsim.advice.sweep.PointResult;

/**
 * What a file of records has: runs of points in their order, one after the other. There is one run,
 * unless records were lost and their points run again.
 */
public final class FinishedPoints {
  private final Path file;
  private final PointRecord format;
  private final Shard shard;
  private final Gaps gaps;
  private final long size;
  private final List<Part> parts = new ArrayList<>();
  private final List<Long> damaged = new ArrayList<>();
  private long damagedCount;
  private long goodBytes;
  private boolean endsDamaged;

  /** A part of the file with points in their order. */
  record Part(Path file, PointRecord format, long from, long end) {}

  private static final int DAMAGED_KEPT = 5;

  private FinishedPoints(Path file, PointRecord format, Shard shard, long points) {
    this.file = file;
    this.format = format;
    this.shard = shard;
    size = shard.size(points);
    gaps = new Gaps(size);
  }

  /** Reads through a file; one that is not there has no points. */
  static FinishedPoints of(Path file, PointRecord format, Shard shard, long points)
      throws IOException {
    FinishedPoints finished = new FinishedPoints(file, format, shard, points);
    if (Files.exists(file)) {
      finished.read(Files.size(file));
    }
    return finished;
  }

  private void read(long bytes) throws IOException {
    try (Lines lines = new Lines(file, 0, bytes)) {
      long begin = 0;
      long last = -1;
      long number = 0;
      for (String line = lines.next(); line != null; line = lines.next()) {
        number++;
        long own = lines.wasWhole() ? own(line) : -1;
        endsDamaged = lines.wasWhole() && own < 0;
        if (endsDamaged) {
          damagedCount++;
          if (damaged.size() < DAMAGED_KEPT) {
            damaged.add(number);
          }
        }
        if (own >= 0 && own <= last) {
          parts.add(new Part(file, format, begin, goodBytes));
          begin = goodBytes;
        }
        if (own >= 0) {
          gaps.fill(own);
          last = own;
        }
        goodBytes = lines.wasWhole() ? lines.at() : goodBytes;
      }
      parts.add(new Part(file, format, begin, goodBytes));
    }
  }

  /** The place of a line's point in the shard; -1 where the line has none. */
  private long own(String line) {
    PointResult point = format.read(line);
    long own = point == null ? -1 : shard.own(point.index());
    return own < size ? own : -1;
  }

  /** Up to where the file is sound: what is behind was torn while it was written. */
  long goodBytes() {
    return goodBytes;
  }

  List<Part> parts() {
    return parts;
  }

  /** Lines that are no records, although they once were, in a sentence; empty where all is well. */
  public @Nullable String damage() {
    if (damagedCount == 0 || (!gaps.hasHoles() && !endsDamaged)) {
      return null;
    }
    List<String> places = damaged.stream().map(line -> Long.toString(line)).toList();
    return file
        + ":"
        + String.join(", ", places)
        + (damagedCount > damaged.size() ? " and " + (damagedCount - damaged.size()) + " more" : "")
        + ": damaged; what was there is run again";
  }

  /** Whether there are points, and nothing that is of another sweep. */
  boolean areOfThisSweep() {
    return count() > 0 && damagedCount == 0;
  }

  public long missingCount() {
    return gaps.count();
  }

  public long count() {
    return size - gaps.count();
  }

  /** The indices of the points that are missing, in their order. */
  public PrimitiveIterator.OfLong missing() {
    PrimitiveIterator.OfLong own = gaps.iterator();
    return new PrimitiveIterator.OfLong() {
      @Override
      public boolean hasNext() {
        return own.hasNext();
      }

      @Override
      public long nextLong() {
        return shard.index(own.nextLong());
      }
    };
  }
}
