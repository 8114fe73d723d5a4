package portsim.cli.reading.snapshot;

import org.jspecify.annotations.Nullable;
import portsim.advice.diagnosis.snapshot.SnapshotFormat;

/**
 * {@code netstat -an} of macOS and the BSDs, where a dot is in front of the port; with {@code -v}
 * of macOS, the process is in a later column.
 */
record BsdNetstat() implements ToolOutput {
  private static final int STATE = 5;

  @Override
  public SnapshotFormat format() {
    return SnapshotFormat.BSD_NETSTAT;
  }

  @Override
  public @Nullable Reading read(Row row) {
    String first = row.word(0);
    if (first.startsWith("udp") || first.startsWith("icm")) {
      return Reading.OTHER;
    }
    if (!first.startsWith("tcp") || !row.isNumber(1) || !isDotted(row.word(3))) {
      return null;
    }
    return new SocketFields(row.word(3), row.word(4), row.word(STATE), '.', process(row), null)
        .reading();
  }

  /** Whether a dot is in front of the port. */
  static boolean isDotted(String endpoint) {
    int dot = endpoint.lastIndexOf('.');
    return dot > endpoint.lastIndexOf(':') && Endpoints.of(endpoint, '.') != null;
  }

  /** The name and number of the process with a colon between them, behind columns of numbers. */
  private static @Nullable String process(Row row) {
    int at = STATE + 1;
    while (row.isNumber(at)) {
      at++;
    }
    StringBuilder name = new StringBuilder();
    for (; at < row.count(); at++) {
      String word = row.word(at);
      int colon = word.lastIndexOf(':');
      name.append(name.isEmpty() ? "" : " ");
      if (colon >= 0 && Row.isNumber(word.substring(colon + 1))) {
        name.append(word, 0, colon);
        return name + " (pid " + word.substring(colon + 1) + ")";
      }
      name.append(word);
    }
    return null;
  }
}
