package portsim.cli.command;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/** A file that a command writes: all or nothing, and over another only if the user says so. */
final class OutputFile {
  private final String option;
  private final String name;
  private final boolean force;
  private final PrintWriter err;

  /**
   * A file to be written.
   *
   * @param option the command with its option, which messages begin with
   * @param force whether it may take the place of another
   */
  OutputFile(String option, String name, boolean force, PrintWriter err) {
    this.option = option;
    this.name = name;
    this.force = force;
    this.err = err;
  }

  /** What is written to a file. */
  interface Content {
    /** Writes it all; false where there is not all of it, and then the file stays as it was. */
    boolean writeTo(Appendable out) throws IOException;
  }

  String name() {
    return name;
  }

  /** Whether it can be written without harm; if not, the user is told why. */
  boolean isFine() {
    try {
      Path file = Path.of(name);
      Path folder = file.toAbsolutePath().getParent();
      if (Files.isDirectory(file)) {
        return refuse("is a directory", "name a file in it");
      }
      if (folder == null || !Files.isDirectory(folder)) {
        return refuse("cannot be written, for there is no such folder", "make the folder first");
      }
      if (Files.isRegularFile(file) && !force) {
        return refuse("is there already", "name another file, or say --force");
      }
      return true;
    } catch (InvalidPathException e) {
      return refuse("is no name that a file can have", "name another file");
    }
  }

  private boolean refuse(String problem, String hint) {
    err.println(option + ": " + name + " " + problem);
    err.println("  hint: " + hint);
    return false;
  }

  /** Writes it; tells and returns false where it cannot be written. */
  boolean write(Content content) {
    Path file = Path.of(name);
    try {
      boolean isDevice = Files.exists(file) && !Files.isRegularFile(file);
      return isDevice ? writeTo(file, content) : writeBeside(file, content);
    } catch (IOException e) {
      return refuse("cannot be written: " + e.getMessage(), "name another file");
    }
  }

  private static boolean writeBeside(Path file, Content content) throws IOException {
    @Nullable Path half = null;
    try {
      half = Files.createTempFile(file.toAbsolutePath().getParent(), ".portsim", ".part");
      boolean whole = writeTo(half, content);
      if (whole) {
        move(half, file);
      }
      return whole;
    } finally {
      if (half != null) {
        Files.deleteIfExists(half);
      }
    }
  }

  private static void move(Path half, Path file) throws IOException {
    try {
      Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static boolean writeTo(Path file, Content content) throws IOException {
    try (BufferedWriter writer = Files.newBufferedWriter(file)) {
      return content.writeTo(writer);
    }
  }
}
