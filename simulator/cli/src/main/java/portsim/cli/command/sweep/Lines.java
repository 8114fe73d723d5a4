package portsim.cli.command.sweep;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The lines of a part of a file, whatever is in it. */
final class Lines implements Closeable {
  private static final int BUFFER_BYTES = 1 << 16;

  /** No record comes near; of a longer line only the beginning is kept. */
  private static final int LINE_MAX = 1 << 20;

  private final InputStream in;
  private final long end;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private long at;
  private boolean isWhole;

  /**
   * Opens a part of a file.
   *
   * @param from the first byte
   * @param end one beyond the last byte
   */
  Lines(Path file, long from, long end) throws IOException {
    in = new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES);
    this.end = end;
    at = from;
    in.skipNBytes(from);
  }

  /** The next line without its end; null where there is no more. */
  @Nullable String next() throws IOException {
    line.reset();
    isWhole = false;
    if (at >= end) {
      return null;
    }
    while (at < end && !isWhole) {
      int b = in.read();
      if (b < 0) {
        break;
      }
      at++;
      isWhole = b == '\n';
      if (!isWhole && line.size() < LINE_MAX) {
        line.write(b);
      }
    }
    return line.toString(StandardCharsets.ISO_8859_1);
  }

  /** Whether the last line had an end. */
  boolean wasWhole() {
    return isWhole;
  }

  /** One beyond the last byte that was read. */
  long at() {
    return at;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
