package portsim.cli.command.sweep;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.PrimitiveIterator;
import java.util.TreeMap;
import portsim.advice.sweep.PointResult;
import portsim.advice.sweep.Sweep;
import portsim.record.Numbers;

/** The folders that the shards of a sweep were run in. */
public final class Shards {
  private static final int NAMED_MAX = 10;

  private final List<SweepFolder.Part> parts = new ArrayList<>();

  private Shards() {}

  /**
   * Looks into folders.
   *
   * @throws FolderFault where they are not the shards of one sweep, or points are missing
   */
  public static Shards of(List<Path> folders) throws IOException {
    Shards shards = new Shards();
    for (Path folder : folders) {
      shards.parts.add(SweepFolder.look(folder));
    }
    shards.checkSameSweep();
    shards.checkComplete();
    return shards;
  }

  /** The sweep that they are shards of. */
  public Sweep sweep() {
    return parts.get(0).sweep();
  }

  private void checkSameSweep() throws FolderFault {
    SweepFolder.Part first = parts.get(0);
    for (SweepFolder.Part part : parts) {
      List<String> differences = new ArrayList<>(first.sweep().differences(part.sweep()));
      if (first.shard().count() != part.shard().count()) {
        differences.add("shard: there " + part.shard() + ", here " + first.shard());
      }
      if (!differences.isEmpty()) {
        throw new FolderFault(
            part.folder()
                + ": is of another sweep than "
                + first.folder()
                + "\n  "
                + String.join("\n  ", differences),
            "name the folders of one sweep");
      }
    }
  }

  private void checkComplete() throws FolderFault {
    Map<Integer, SweepFolder.Part> byNumber = new TreeMap<>();
    for (SweepFolder.Part part : parts) {
      SweepFolder.Part other = byNumber.put(part.shard().number(), part);
      if (other != null) {
        throw new FolderFault(
            part.folder() + ": is shard " + part.shard() + ", and so is " + other.folder(),
            "name each once");
      }
    }
    List<String> missing = new ArrayList<>();
    for (int number = 1; number <= parts.get(0).shard().count(); number++) {
      SweepFolder.Part part = byNumber.get(number);
      Shard shard = new Shard(number, parts.get(0).shard().count());
      if (part == null) {
        long points = shard.size(sweep().plan().size());
        missing.add("shard " + shard + ", with " + Numbers.grouped(points) + " points");
      } else if (part.finished().missingCount() > 0) {
        missing.add(words(part));
      }
    }
    if (!missing.isEmpty()) {
      throw new FolderFault(
          "points are missing:\n  " + String.join("\n  ", missing),
          "run the sweep of these shards, with the folders as their --out");
    }
  }

  /** Such as {@code shard 2/4 in b: points 5, 9 and 12 more}. */
  private static String words(SweepFolder.Part part) {
    long count = part.finished().missingCount();
    List<String> named = new ArrayList<>();
    PrimitiveIterator.OfLong missing = part.finished().missing();
    while (missing.hasNext() && named.size() < NAMED_MAX) {
      named.add(Long.toString(missing.nextLong()));
    }
    String more =
        count > named.size() ? " and " + Numbers.grouped(count - named.size()) + " more" : "";
    String points = (count == 1 ? "point " : "points ") + String.join(", ", named) + more;
    return "shard " + part.shard() + " in " + part.folder() + ": " + points;
  }

  /** Writes down what a folder does not have yet. */
  public void copyTo(SweepFolder folder) throws IOException {
    List<FinishedPoints.Part> all = new ArrayList<>();
    parts.forEach(part -> all.addAll(part.finished().parts()));
    PrimitiveIterator.OfLong wanted = folder.finished().missing();
    long next = wanted.hasNext() ? wanted.nextLong() : -1;
    try (PointsInOrder points = new PointsInOrder(all)) {
      while (points.hasNext() && next >= 0) {
        PointResult point = points.next();
        if (point.index() == next) {
          folder.add(point);
          next = wanted.hasNext() ? wanted.nextLong() : -1;
        }
      }
    }
  }
}
