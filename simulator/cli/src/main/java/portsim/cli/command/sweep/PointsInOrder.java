package portsim.cli.command.sweep;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;
import portsim.advice.sweep.PointResult;

/** The finished points of one file or of many, in their order, each once. */
public final class PointsInOrder implements Iterator<PointResult>, Closeable {
  private final List<Source> sources = new ArrayList<>();
  private final PriorityQueue<Source> nexts =
      new PriorityQueue<>(Comparator.comparingLong(source -> source.index));

  PointsInOrder(List<FinishedPoints.Part> parts) throws IOException {
    try {
      for (FinishedPoints.Part part : parts) {
        Source source = new Source(part);
        sources.add(source);
        add(source);
      }
    } catch (IOException e) {
      close();
      throw e;
    }
  }

  /** A part, and the point of it that comes next. */
  private static final class Source {
    private final Lines lines;
    private final PointRecord format;
    private @Nullable PointResult point;
    private long index;

    Source(FinishedPoints.Part part) throws IOException {
      lines = new Lines(part.file(), part.from(), part.end());
      format = part.format();
    }

    /** Goes on to the next good record. */
    boolean advance() throws IOException {
      point = null;
      for (String line = lines.next(); line != null && point == null; line = lines.next()) {
        point = lines.wasWhole() ? format.read(line) : null;
        if (point != null) {
          index = point.index();
          return true;
        }
      }
      return false;
    }
  }

  private void add(Source source) throws IOException {
    if (source.advance()) {
      nexts.add(source);
    }
  }

  @Override
  public boolean hasNext() {
    return !nexts.isEmpty();
  }

  @Override
  public PointResult next() {
    Source first = nexts.poll();
    if (first == null || first.point == null) {
      throw new NoSuchElementException("there is no further point");
    }
    PointResult point = first.point;
    try {
      add(first);
      while (!nexts.isEmpty() && nexts.peek().index == point.index()) {
        add(nexts.remove());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return point;
  }

  @Override
  public void close() throws IOException {
    for (Source source : sources) {
      source.lines.close();
    }
  }
}
