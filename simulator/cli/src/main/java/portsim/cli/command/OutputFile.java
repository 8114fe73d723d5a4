package portsim.cli.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file that the user wants to have: whole or not at all, and written over nothing but an older
 * one of its kind.
 *
 * @param option the command and the option that name it, such as {@code portsim test: --junit}
 * @param file its name as the user gave it
 * @param signature what each file of its kind has near its beginning
 */
record OutputFile(String option, String file, String signature) {
  private static final int SIGNATURE_WITHIN = 512;

  /** What speaks against writing a file, and what to do. */
  private record Fault(String text, String hint) {
    Fault(String text) {
      this(text, "name another file");
    }
  }

  /**
   * Whether each can be written without harm; if not, the user is told why.
   *
   * @param inputs the files that are read
   */
  static boolean areFine(List<OutputFile> outputs, List<String> inputs, PrintWriter err) {
    boolean fine = true;
    for (OutputFile output : outputs) {
      boolean isTwice = outputs.stream().filter(each -> each.file.equals(output.file)).count() > 1;
      Fault fault = isTwice ? new Fault("is named twice") : output.fault(inputs);
      if (fault != null) {
        err.println(output.option + ": " + output.file + " " + fault.text);
        err.println("  hint: " + fault.hint);
        fine = false;
      }
    }
    return fine;
  }

  private @Nullable Fault fault(List<String> inputs) {
    try {
      Path path = Path.of(file);
      Path folder = path.toAbsolutePath().getParent();
      if (Files.isDirectory(path)) {
        return new Fault("is a directory", "name a file in it");
      }
      if (folder == null || !Files.isDirectory(folder)) {
        return new Fault("cannot be written, for there is no such folder");
      }
      if (isInput(path, inputs)) {
        return new Fault("is one of the files that are read");
      }
      if (Files.exists(path) ? !Files.isWritable(path) : !Files.isWritable(folder)) {
        return new Fault("cannot be written: permission is denied");
      }
      return isForeign(path)
          ? new Fault("is there and no file of this kind", "remove it, or name another file")
          : null;
    } catch (InvalidPathException e) {
      return new Fault("is no name that a file can have");
    } catch (IOException e) {
      return new Fault("cannot be looked at: " + e.getMessage());
    }
  }

  private static boolean isInput(Path path, List<String> inputs) throws IOException {
    for (String input : inputs) {
      boolean areThere = Files.exists(path) && Files.exists(Path.of(input));
      if (areThere && Files.isSameFile(path, Path.of(input))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a file has something in it that did not come from here. */
  private boolean isForeign(Path path) throws IOException {
    if (!Files.isRegularFile(path) || Files.size(path) == 0) {
      return false; // such as /dev/stdout
    }
    try (InputStream in = Files.newInputStream(path)) {
      byte[] beginning = in.readNBytes(SIGNATURE_WITHIN);
      return !new String(beginning, StandardCharsets.ISO_8859_1).contains(signature);
    }
  }

  /** So for text. */
  boolean write(String text, PrintWriter err) {
    return write(text.getBytes(StandardCharsets.UTF_8), err);
  }

  /** Writes it; tells and returns false where it cannot be written. */
  boolean write(byte[] content, PrintWriter err) {
    try {
      Path path = Path.of(file);
      if (Files.exists(path) && !Files.isRegularFile(path)) {
        Files.write(path, content); // such as /dev/stdout
      } else {
        replace(path, content);
      }
      return true;
    } catch (IOException e) {
      err.println(option + ": cannot write " + file + ": " + e);
      return false;
    }
  }

  /** Writes beside the file and moves, so that no reader meets a half. */
  private static void replace(Path path, byte[] content) throws IOException {
    Path whole = Files.exists(path) ? path.toRealPath() : path.toAbsolutePath();
    Path half = whole.resolveSibling(whole.getFileName() + ".part");
    try {
      Files.write(half, content);
      move(half, whole);
    } finally {
      Files.deleteIfExists(half);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
