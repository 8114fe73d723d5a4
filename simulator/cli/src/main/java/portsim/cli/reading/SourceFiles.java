package portsim.cli.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import portsim.scenario.tree.Place;
import portsim.scenario.tree.Problems;

/** The files that a user names, and the standard input behind the name {@code -}. */
public final class SourceFiles {
  /** No scenario comes near; a larger file is surely another one. */
  static final int BYTES_MAX = 16 << 20;

  private static final String STANDARD_INPUT = "-";

  private final InputStream standardInput;

  public SourceFiles(InputStream standardInput) {
    this.standardInput = standardInput;
  }

  /** The text behind a name; null if there is none, and then the problems say why. */
  public @Nullable SourceText read(String name, Problems problems) {
    try {
      return name.equals(STANDARD_INPUT)
          ? text(name, standardInput, problems)
          : text(name, Path.of(name), problems);
    } catch (InvalidPathException e) {
      return refuse(name, "not a name that a file can have", "", problems);
    } catch (NoSuchFileException e) {
      return refuse(name, "no such file", FileHints.forMissing(Path.of(name)), problems);
    } catch (AccessDeniedException e) {
      return refuse(name, "permission to read is denied", "", problems);
    } catch (IOException e) {
      return refuse(name, "cannot be read: " + e.getMessage(), "", problems);
    }
  }

  private static @Nullable SourceText text(String name, Path file, Problems problems)
      throws IOException {
    if (Files.isDirectory(file)) {
      String hint = FileHints.forDirectory(file);
      return refuse(name, "is a directory; name a file in it", hint, problems);
    }
    long size = Files.size(file);
    if (size > BYTES_MAX) {
      return refuseLarge(name, "has " + size + " bytes", problems);
    }
    try (InputStream in = Files.newInputStream(file)) {
      return text(name, in, problems);
    }
  }

  private static @Nullable SourceText text(String name, InputStream in, Problems problems)
      throws IOException {
    byte[] bytes = in.readNBytes(BYTES_MAX + 1);
    if (bytes.length > BYTES_MAX) {
      return refuseLarge(name, "is too large", problems);
    }
    return Utf8.decode(name, bytes, problems);
  }

  private static @Nullable SourceText refuseLarge(String name, String message, Problems problems) {
    String limit = "the limit is " + BYTES_MAX + " bytes (16 MiB)";
    return refuse(name, message + "; " + limit, "is this the file you meant?", problems);
  }

  private static @Nullable SourceText refuse(
      String name, String message, String hint, Problems problems) {
    problems.error(Place.of(name), message, hint);
    return null;
  }
}
