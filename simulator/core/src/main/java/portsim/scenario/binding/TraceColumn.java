package portsim.scenario.binding;

import java.math.BigDecimal;
import java.time.Duration;
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

  /** Columns that only a recorded run has. */
  private static final List<String> BESIDE_THEM = List.of("dest", "hold_ms", "outcome");

  /** What is wrong with a recorded run that has no column with times. */
  static final String MISSING = "there is no column 'actual_ms', and no 'offset_ms'";

  /** What its times look like in one. */
  static final String RECORDING_HINT =
      "a recorded run has the milliseconds of its attempts in the column actual_ms or offset_ms";

  static final String HINT = "a trace has one column, 'at', and a time in each line";
  private static final long MILLIS_PER_SECOND = 1_000;
  private static final long MILLISECOND = 1_000_000;
  private static final int DECIMALS_OF_SECONDS = 9;
  private static final int DECIMALS_OF_MILLIS = 6;

  /** The column that a trace's first line names; null where it names none. */
  static @Nullable TraceColumn of(String header) {
    if (header.equals(ONLY)) {
      return new TraceColumn(ONLY, 0);
    }
    List<String> names = names(header);
    return OF_RECORDINGS.stream()
        .filter(names::contains)
        .map(name -> new TraceColumn(name, names.indexOf(name)))
        .findFirst()
        .orElse(null);
  }

  /** Whether a first line is that of a recorded run. */
  static boolean isHeaderOfRecording(String header) {
    return names(header).stream().anyMatch(BESIDE_THEM::contains);
  }

  private static List<String> names(String header) {
    return Arrays.stream(header.split(",", -1)).map(String::strip).toList();
  }

  /** What a trace with this column looks like. */
  String hint() {
    return isOfRecording() ? RECORDING_HINT : HINT;
  }

  /** How a trace whose times go back is mended. */
  String sortHint() {
    return isOfRecording() ? "sort the lines by " + name : "list the calls in order";
  }

  /** A time as a person would write it in this column, with its unit. */
  String text(long nanos) {
    if (nanos % MILLISECOND == 0) {
      return Times.text(Duration.ofNanos(nanos));
    }
    int decimals = isOfRecording() ? DECIMALS_OF_MILLIS : DECIMALS_OF_SECONDS;
    String number = BigDecimal.valueOf(nanos, decimals).stripTrailingZeros().toPlainString();
    return number + (isOfRecording() ? "ms" : "s");
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
