package portsim.cli.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import portsim.cli.command.file.FileReplacement;

/** A file that a command writes: all or nothing, and over another only if the user says so. */
final class NewFile {
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
  NewFile(String option, String name, boolean force, PrintWriter err) {
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
    try (FileReplacement replacement = FileReplacement.amongOthers(Path.of(name))) {
      boolean isWhole = content.writeTo(replacement.writer());
      if (isWhole) {
        replacement.putInPlace();
      }
      return isWhole;
    } catch (IOException e) {
      return refuse("cannot be written: " + e.getMessage(), "name another file");
    }
  }
}
