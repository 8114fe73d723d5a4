package portsim.cli.command.file;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;

/**
 * A file that is written beside its place, and put there when it is whole: so no reader meets a
 * half, and what was there before stays until then. What is no regular file, such as /dev/stdout,
 * is written as it is.
 */
public final class FileReplacement implements Closeable {
  /** What the name of a file ends in until it is whole. */
  public static final String SUFFIX = ".part";

  /** So many names are tried beside a file at most. */
  private static final int NUMBERS_MAX = 1000;

  private final Path file;
  private final Path part;
  private final FileChannel channel;
  private final BufferedWriter writer;
  private boolean isInPlace;

  private FileReplacement(Path file, Path part, StandardOpenOption... how) throws IOException {
    this.file = file;
    this.part = part;
    channel = FileChannel.open(part, how);
    writer =
        new BufferedWriter(
            new OutputStreamWriter(
                Channels.newOutputStream(channel), StandardCharsets.UTF_8.newEncoder()));
  }

  /**
   * Begins a file in a folder that is the program's own: what is left beside it of one that was
   * killed is written over.
   */
  public static FileReplacement inOwnFolder(Path file) throws IOException {
    Path part = file.toAbsolutePath().resolveSibling(file.getFileName() + SUFFIX);
    return new FileReplacement(
        file,
        part,
        StandardOpenOption.CREATE,
        StandardOpenOption.TRUNCATE_EXISTING,
        StandardOpenOption.WRITE);
  }

  /**
   * Begins a file in a folder of the user's, where no other file is touched: what is left of one
   * that was killed stays. A link to a file stays one, and a file keeps its rights.
   */
  public static FileReplacement amongOthers(Path named) throws IOException {
    if (Files.exists(named) && !Files.isRegularFile(named)) {
      return new FileReplacement(named, named, StandardOpenOption.WRITE);
    }
    Path file = Files.exists(named) ? named.toRealPath() : named.toAbsolutePath();
    for (int number = 0; ; number++) {
      String end = number == 0 ? SUFFIX : "." + number + SUFFIX;
      Path part = file.resolveSibling(file.getFileName() + end);
      try {
        FileReplacement begun =
            new FileReplacement(
                file, part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        keepRights(file, part);
        return begun;
      } catch (FileAlreadyExistsException e) {
        if (number == NUMBERS_MAX) {
          throw e;
        }
      }
    }
  }

  private static void keepRights(Path file, Path part) throws IOException {
    PosixFileAttributeView rights = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    if (rights != null && Files.exists(file)) {
      Files.setPosixFilePermissions(part, rights.readAttributes().permissions());
    }
  }

  /** What text is written to. */
  public Writer writer() {
    return writer;
  }

  /** Writes bytes that are no text. */
  public void write(byte[] bytes) throws IOException {
    ByteBuffer rest = ByteBuffer.wrap(bytes);
    while (rest.hasRemaining()) {
      channel.write(rest);
    }
  }

  /** Makes sure that what was written outlasts the machine's end; a device cannot. */
  public void force() throws IOException {
    writer.flush();
    if (!part.equals(file)) {
      channel.force(true);
    }
  }

  /** Puts the file in its place. */
  public void putInPlace() throws IOException {
    writer.close();
    if (!part.equals(file)) {
      move();
    }
    isInPlace = true;
  }

  private void move() throws IOException {
    try {
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  @Override
  public void close() throws IOException {
    if (!isInPlace) {
      try (channel) {
        discard();
      }
    }
  }

  private void discard() throws IOException {
    if (!part.equals(file)) {
      Files.deleteIfExists(part);
    }
  }
}
