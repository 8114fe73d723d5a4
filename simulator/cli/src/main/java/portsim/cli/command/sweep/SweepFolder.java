package portsim.cli.command.sweep;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import portsim.advice.sweep.PointResult;
import portsim.advice.sweep.Sweep;
import portsim.cli.reading.PlanReader.SavedSweep;
import portsim.cli.report.sweep.PlanJson;

/**
 * A folder with the finished points of a sweep. One process at a time writes in it; what it has
 * written is there whatever becomes of it, and it goes on where another ended.
 *
 * <p>{@code plan.json} says what the sweep is of, {@code points.tsv} has a line for each finished
 * point, and {@code lock} is locked by who is at work, until it ends, however it ends.
 */
public final class SweepFolder implements Closeable {
  static final String POINTS = "points.tsv";
  private static final long SYNC_NANOS = TimeUnit.SECONDS.toNanos(2);

  private final Path folder;
  private final PointRecord format;
  private final FolderLock lock;
  private final FileChannel points;
  private final Shard shard;
  private final long size;
  private FinishedPoints finished;
  private boolean isMended;
  private long goodBytes;
  private long count;
  private long syncedNanos = System.nanoTime();

  private SweepFolder(
      Path folder,
      PointRecord format,
      FolderLock lock,
      FileChannel points,
      FinishedPoints finished,
      Shard shard,
      long size) {
    this.folder = folder;
    this.format = format;
    this.lock = lock;
    this.points = points;
    this.finished = finished;
    this.shard = shard;
    this.size = size;
    goodBytes = finished.goodBytes();
    count = finished.count();
  }

  /**
   * Opens a folder to write in it, and makes it where it is not there.
   *
   * @throws FolderFault where it cannot be, or belongs to another sweep
   */
  public static SweepFolder open(Path folder, Sweep sweep, Shard shard) throws IOException {
    FolderLock lock = FolderLock.take(folder);
    FileChannel points = null;
    try {
      PlanFile plan = new PlanFile(folder);
      boolean isMended = plan.isLost() && hasPoints(folder, sweep, shard);
      plan.claim(sweep, shard, isMended);
      PointRecord format = format(sweep);
      Path file = folder.resolve(POINTS);
      points = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      long size = sweep.plan().size();
      FinishedPoints finished = FinishedPoints.of(file, format, shard, size);
      points.truncate(finished.goodBytes());
      points.position(finished.goodBytes());
      SweepFolder opened = new SweepFolder(folder, format, lock, points, finished, shard, size);
      opened.isMended = isMended;
      return opened;
    } catch (IOException e) {
      close(lock, points);
      throw FolderFault.of(folder, e);
    }
  }

  private static void close(@Nullable Closeable... all) throws IOException {
    for (Closeable each : all) {
      if (each != null) {
        each.close();
      }
    }
  }

  /** Whether a folder has points whose checksums say that they are of this sweep. */
  private static boolean hasPoints(Path folder, Sweep sweep, Shard shard) throws IOException {
    long size = sweep.plan().size();
    return FinishedPoints.of(folder.resolve(POINTS), format(sweep), shard, size).areOfThisSweep();
  }

  /** The same for the records of all shards, so that merging them does not change them. */
  private static PointRecord format(Sweep sweep) {
    return new PointRecord(PlanJson.text(sweep, ""), sweep.plan().metrics().size());
  }

  /** A folder that is only read, and what it has. */
  public record Part(Path folder, Sweep sweep, Shard shard, FinishedPoints finished) {}

  /** Reads what is in a folder. */
  public static Part look(Path folder) throws IOException {
    SavedSweep saved = new PlanFile(folder).read();
    Shard shard = Shard.of(saved.shard());
    if (shard == null) {
      throw new FolderFault(folder + ": damaged, it names no shard", "name another folder");
    }
    FolderLock.refuseBusy(folder);
    Sweep sweep = saved.sweep();
    FinishedPoints finished =
        FinishedPoints.of(folder.resolve(POINTS), format(sweep), shard, sweep.plan().size());
    return new Part(folder, sweep, shard, finished);
  }

  /** What was finished when the folder was opened. */
  public FinishedPoints finished() {
    return finished;
  }

  /** Whether the plan was damaged or missing, and is written anew. */
  public boolean isMended() {
    return isMended;
  }

  /** Writes down a finished point. */
  public void add(PointResult result) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(format.bytes(result));
    int length = bytes.remaining();
    try {
      while (bytes.hasRemaining()) {
        points.write(bytes);
      }
      goodBytes += length;
      count++;
      long now = System.nanoTime();
      if (now - syncedNanos > SYNC_NANOS) {
        points.force(false);
        syncedNanos = now;
      }
    } catch (IOException e) {
      points.truncate(goodBytes); // half a record
      throw FolderFault.of(folder, e);
    }
  }

  /** All points that are finished by now, in their order. */
  public PointsInOrder inOrder() throws IOException {
    points.force(false);
    finished = FinishedPoints.of(folder.resolve(POINTS), format, shard, size);
    return new PointsInOrder(finished.parts());
  }

  /** How many points are finished by now. */
  public long count() {
    return count;
  }

  public Path folder() {
    return folder;
  }

  @Override
  public void close() throws IOException {
    try {
      points.force(false);
    } finally {
      close(points, lock);
    }
  }
}
