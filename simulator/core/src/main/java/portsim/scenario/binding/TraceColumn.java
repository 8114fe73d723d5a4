package portsim.scenario.binding;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which column of a trace has its times: the only one, {@code at}, or the one in which a recorded
 * run has the milliseconds of its attempts.
 */
record TraceColumn(String name, int index) {
  private static final String ONLY = "at";
  private static final List<String> OF_RECORDINGS = List.of("actual_ms", "offset_ms");
  private static final long MILLIS_PER_SECOND = 1_000;

  /** The column that a trace's first line names; null where it names none. */
  static @Nullable TraceColumn of(String header) {
    if (header.equals(ONLY)) {
      return new TraceColumn(ONLY, 0);
    }
    List<String> names = Arrays.stream(header.split(",", -1)).map(String::strip).toList();
    return OF_RECORDINGS.stream()
        .filter(names::contains)
        .map(name -> new TraceColumn(name, names.indexOf(name)))
        .findFirst()
        .orElse(null);
  }

  /** Whether its numbers are milliseconds, and other columns stand beside it. */
  boolean isOfRecording() {
    return !name.equals(ONLY);
  }

  /** Where its cell begins in a line; -1 where the line is too short. */
  int start(String line) {
    int start = 0;
    for (int i = 0; i < index; i++) {
      start = line.indexOf(',', start) + 1;
      if (start == 0) {
        return -1;
      }
    }
    return start;
  }

  /** Its cell in a line. */
  String cell(String line, int start) {
    int end = line.indexOf(',', start);
    return line.substring(start, end < 0 ? line.length() : end).strip();
  }

  /** The nanoseconds of a plain number of milliseconds; negative for anything else. */
  static long ofMillis(String cell) {
    long asSeconds = PlainSeconds.nanos(cell);
    return asSeconds == PlainSeconds.NONE ? PlainSeconds.NONE : asSeconds / MILLIS_PER_SECOND;
  }
}
