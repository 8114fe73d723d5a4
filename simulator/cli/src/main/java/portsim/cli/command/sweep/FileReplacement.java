package portsim.cli.command.sweep;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A file that is written beside its place, and put there when it is whole. */
public final class FileReplacement implements Closeable {
  static final String SUFFIX = ".part";

  /** So many names are tried beside a file at most. */
  private static final int NUMBERS_MAX = 1000;

  private final Path file;
  private final Path part;
  private final BufferedWriter writer;
  private boolean isInPlace;

  /** Begins a file. */
  public FileReplacement(Path file) throws IOException {
    this.file = file;
    part = file.toAbsolutePath().resolveSibling(file.getFileName() + SUFFIX);
    writer = Files.newBufferedWriter(part, StandardCharsets.UTF_8);
  }

  private FileReplacement(Path file, Path part) throws IOException {
    this.file = file;
    this.part = part;
    writer =
        Files.newBufferedWriter(
            part, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  }

  /**
   * Begins a file in a folder of the user's, where no other file is touched. A link to a file stays
   * one.
   */
  public static FileReplacement amongOthers(Path named) throws IOException {
    Path file = Files.exists(named) ? named.toRealPath() : named.toAbsolutePath();
    for (int number = 0; ; number++) {
      String end = number == 0 ? SUFFIX : "." + number + SUFFIX;
      Path part = file.resolveSibling(file.getFileName() + end);
      try {
        return new FileReplacement(file, part);
      } catch (FileAlreadyExistsException e) {
        if (number == NUMBERS_MAX) {
          throw e;
        }
      }
    }
  }

  /** Writes a text. */
  static void write(Path file, String text) throws IOException {
    try (FileReplacement replacement = new FileReplacement(file)) {
      replacement.writer().write(text);
      replacement.putInPlace();
    }
  }

  public Writer writer() {
    return writer;
  }

  /** Puts the file in its place. */
  public void putInPlace() throws IOException {
    writer.close();
    try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    try {
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }
    isInPlace = true;
  }

  @Override
  public void close() throws IOException {
    if (!isInPlace) {
      try (writer) {
        Files.deleteIfExists(part);
      }
    }
  }
}
