package portsim.cli.command.sweep;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import portsim.advice.sweep.PointResult;
import portsim.advice.sweep.Sweep;
import portsim.cli.reading.PlanReader;
import portsim.cli.reading.PlanReader.SavedSweep;
import portsim.cli.reading.SourceText;
import portsim.cli.report.sweep.PlanJson;

/**
 * A folder with the finished points of a sweep. One process at a time writes in it; what it has
 * written is there whatever becomes of it, and it goes on where another ended.
 *
 * <p>{@code plan.json} says what the sweep is of, {@code points.tsv} has a line for each finished
 * point, and {@code lock} is locked by who is at work, until it ends, however it ends.
 */
public final class SweepFolder implements Closeable {
  private static final String LOCK = "lock";
  private static final String PLAN = "plan.json";
  private static final String POINTS = "points.tsv";
  private static final long SYNC_NANOS = TimeUnit.SECONDS.toNanos(2);

  private final Path folder;
  private final PointRecord format;
  private final FileChannel lock;
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
      FileChannel lock,
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
    FileChannel lock = lock(folder);
    FileChannel points = null;
    try {
      boolean isMended = claim(folder, sweep, shard);
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
      throw e instanceof FolderFault ? e : fault(folder, e);
    }
  }

  private static void close(@Nullable FileChannel... channels) throws IOException {
    for (FileChannel channel : channels) {
      if (channel != null) {
        channel.close();
      }
    }
  }

  private static FileChannel lock(Path folder) throws IOException {
    try {
      Files.createDirectories(folder);
      FileChannel channel =
          FileChannel.open(
              folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!isLocked(channel)) {
        channel.close();
        throw busy(folder);
      }
      return channel;
    } catch (FolderFault e) {
      throw e;
    } catch (IOException e) {
      throw fault(folder, e);
    }
  }

  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false; // by this very process
    }
  }

  private static FolderFault busy(Path folder) {
    return new FolderFault(
        folder + ": another process is at work in it", "wait for it, or name another folder");
  }

  private static FolderFault fault(Path folder, IOException e) {
    if (e instanceof AccessDeniedException) {
      String hint = "a folder that you may write in";
      return new FolderFault(folder + ": permission to write is denied", hint, e);
    }
    boolean isFile = e instanceof NotDirectoryException || Files.isRegularFile(folder);
    return isFile
        ? new FolderFault(folder + ": is a file", "name a folder", e)
        : new FolderFault(
            folder + ": cannot be written: " + reason(e), "finished points are kept", e);
  }

  /** What went wrong; the names of some exceptions tell more than their messages. */
  public static String reason(IOException e) {
    boolean isNameAlone = e instanceof FileSystemException named && named.getReason() == null;
    return isNameAlone ? e.getClass().getSimpleName() + ": " + e.getMessage() : "" + e.getMessage();
  }

  /**
   * Makes sure that the folder is that of this sweep, or of none.
   *
   * @return whether its plan was lost, and is written anew
   */
  private static boolean claim(Path folder, Sweep sweep, Shard shard) throws IOException {
    Path plan = folder.resolve(PLAN);
    boolean isMended = saved(plan) == null && hasPoints(folder, sweep, shard);
    if (isMended || !Files.exists(plan)) {
      if (!isMended) {
        refuseForeign(folder);
      }
      FileReplacement.write(plan, PlanJson.text(sweep, shard.toString()) + "\n");
      return isMended;
    }
    SavedSweep saved = read(folder);
    List<String> differences = new ArrayList<>(sweep.differences(saved.sweep()));
    if (!saved.shard().equals(shard.toString())) {
      differences.add("shard: there " + saved.shard() + ", here " + shard);
    }
    if (!differences.isEmpty()) {
      throw new FolderFault(
          folder + ": has the points of another sweep\n  " + String.join("\n  ", differences),
          "name another folder, or repeat what differs");
    }
    return false;
  }

  /** Whether a folder has points whose checksums say that they are of this sweep. */
  private static boolean hasPoints(Path folder, Sweep sweep, Shard shard) throws IOException {
    long size = sweep.plan().size();
    return FinishedPoints.of(folder.resolve(POINTS), format(sweep), shard, size).areOfThisSweep();
  }

  /** What a plan says; null where it is damaged or missing. */
  private static @Nullable SavedSweep saved(Path plan) throws IOException {
    if (!Files.isRegularFile(plan)) {
      return null;
    }
    String text = new String(Files.readAllBytes(plan), StandardCharsets.UTF_8);
    return PlanReader.read(new SourceText(plan.toString(), text));
  }

  private static void refuseForeign(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      Set<String> names = new TreeSet<>(files.map(file -> "" + file.getFileName()).toList());
      names.removeAll(Set.of(LOCK, PLAN + FileReplacement.SUFFIX));
      if (!names.isEmpty()) {
        throw new FolderFault(
            folder + ": is not empty, and has no sweep", "name a folder that is not there yet");
      }
    }
  }

  /** The sweep that a folder has points of. */
  private static SavedSweep read(Path folder) throws IOException {
    Path plan = folder.resolve(PLAN);
    boolean isThere = Files.isRegularFile(plan);
    if (!isThere && !Files.isRegularFile(folder.resolve(POINTS))) {
      throw new FolderFault(folder + ": has no sweep", "a folder that a sweep had as its --out");
    }
    SavedSweep saved = saved(plan);
    if (saved == null) {
      throw new FolderFault(
          plan + (isThere ? ": damaged, or of another version of portsim" : ": missing"),
          "the command of the sweep that has its points mends it; or name another folder");
    }
    return saved;
  }

  /** The same for the records of all shards, so that merging them does not change them. */
  private static PointRecord format(Sweep sweep) {
    return new PointRecord(PlanJson.text(sweep, ""), sweep.plan().metrics().size());
  }

  /** A folder that is only read, and what it has. */
  public record Part(Path folder, Sweep sweep, Shard shard, FinishedPoints finished) {}

  /** Reads what is in a folder. */
  public static Part look(Path folder) throws IOException {
    SavedSweep saved = read(folder);
    Shard shard = Shard.of(saved.shard());
    if (shard == null) {
      throw new FolderFault(folder + ": damaged, it names no shard", "name another folder");
    }
    if (isBusy(folder)) {
      throw busy(folder);
    }
    Sweep sweep = saved.sweep();
    FinishedPoints finished =
        FinishedPoints.of(folder.resolve(POINTS), format(sweep), shard, sweep.plan().size());
    return new Part(folder, sweep, shard, finished);
  }

  private static boolean isBusy(Path folder) throws IOException {
    Path file = folder.resolve(LOCK);
    if (!Files.exists(file)) {
      return false;
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      return channel.tryLock(0, Long.MAX_VALUE, true) == null;
    } catch (OverlappingFileLockException e) {
      return true;
    }
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
      throw fault(folder, e);
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
