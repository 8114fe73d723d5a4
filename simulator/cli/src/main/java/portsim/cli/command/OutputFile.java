package portsim.cli.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import portsim.cli.command.file.FileReplacement;

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
      String ofPlace = faultOfPlace(path);
      if (ofPlace != null) {
        return Files.isDirectory(path)
            ? new Fault(ofPlace, "name a file in it")
            : new Fault(ofPlace);
      }
      if (isInput(path, inputs)) {
        return new Fault("is one of the files that are read");
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

  /** Why no file can be written at a place; null where one can. */
  static @Nullable String faultOfPlace(Path path) {
    Path folder = path.toAbsolutePath().getParent();
    if (Files.isDirectory(path)) {
      return "is a directory";
    }
    if (folder == null || !Files.isDirectory(folder)) {
      return "cannot be written, for there is no such folder";
    }
    // a new file takes the place of an old one, but where the name is a link's or a device's
    boolean isThere = Files.exists(path);
    boolean isInFolder = !isThere || Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
    boolean canBe =
        (!isThere || Files.isWritable(path)) && (!isInFolder || Files.isWritable(folder));
    return canBe ? null : "cannot be written: permission is denied";
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
    try (FileReplacement replacement = FileReplacement.amongOthers(Path.of(file))) {
      replacement.write(content);
      replacement.putInPlace();
      return true;
    } catch (IOException e) {
      err.println(option + ": cannot write " + file + ": " + e);
      return false;
    }
  }
}
