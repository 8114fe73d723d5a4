package portsim.scenario.binding;

import java.time.Duration;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import portsim.scenario.tree.Place;
import portsim.scenario.tree.Problems;
import portsim.scenario.tree.Scalar;
import portsim.workload.TraceTimes;

/**
 * Reads the lines of a trace: a CSV file of one column, which its first line names {@code at}. Each
 * further line is the time of a call after the start: seconds, or a time with a unit. The attempts
 * of a recorded run are a trace too.
 */
final class TraceParser {
  private static final String COLUMN = "at";
  private static final String TIME_HINT = "write seconds, such as 0.25, or a time with its unit";
  private static final int PROBLEMS_MAX = 10;
  private static final int NUMBER_LENGTH_MAX = 40;
  private static final long UNREADABLE = -1;

  /** Any number, which means seconds. */
  private static final Pattern NUMBER = Pattern.compile("[0-9][0-9_]*(\\.[0-9]+)?");

  private final String file;
  private final String text;
  private final Problems problems;
  private long[] nanos = new long[1_024];
  private int count;
  private int lineNumber;
  private int problemCount;
  private @Nullable TraceColumn column;
  private boolean misnamed;
  private boolean wentBack;

  private TraceParser(SideFiles.SideFile file, Problems problems) {
    this.file = file.name();
    text = file.text();
    this.problems = problems;
  }

  /** The times of a file; null, and at least one problem, where it has none or bad lines. */
  static @Nullable TraceTimes parse(SideFiles.SideFile file, Problems problems) {
    return new TraceParser(file, problems).parse();
  }

  private @Nullable TraceTimes parse() {
    int start = 0;
    while (start < text.length() && problemCount < PROBLEMS_MAX && !misnamed) {
      int end = endOfLine(start);
      lineNumber++;
      readLine(start, end);
      start = text.startsWith("\r\n", end) ? end + 2 : end + 1;
    }
    if (problemCount == 0 && count == 0) {
      TraceColumn known = column;
      String hint = known == null ? TraceColumn.HINT : known.hint();
      report(Place.of(file), known == null ? "is empty" : "has no calls", hint);
    }
    return problemCount == 0 ? TraceTimes.ofFirst(count, nanos) : null;
  }

  private int endOfLine(int start) {
    int end = start;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return end;
  }

  /** A line without anything is passed over. */
  private void readLine(int start, int end) {
    String line = text.substring(start, end);
    String cell = line.strip();
    if (cell.isEmpty()) {
      return;
    }
    Place place = new Place(file, lineNumber, 1 + line.indexOf(cell));
    TraceColumn known = column;
    if (known == null) {
      readHeader(cell, place);
    } else if (known.isOfRecording()) {
      readAttempt(line, known);
    } else {
      readCall(nanos(cell, place), place, known);
    }
  }

  private void readHeader(String cell, Place place) {
    column = TraceColumn.of(cell);
    misnamed = column == null;
    if (misnamed && TraceColumn.isHeaderOfRecording(cell)) {
      report(place, TraceColumn.MISSING, TraceColumn.RECORDING_HINT);
    } else if (misnamed) {
      report(
          place,
          "the first line must be '" + COLUMN + "', the name of the column",
          TraceColumn.HINT);
    }
  }

  private void readAttempt(String line, TraceColumn known) {
    int start = known.start(line);
    String cell = start < 0 ? "" : known.cell(line, start);
    Place place = new Place(file, lineNumber, Math.max(0, start) + 1);
    long at = TraceColumn.ofMillis(cell);
    if (at == UNREADABLE) {
      String message = known.name() + " must be a number of milliseconds, got '" + cell + "'";
      report(place, message, "such as 12.5");
    }
    readCall(at, place, known);
  }

  /** Behind the first that goes back others would, too: one is told. */
  private void readCall(long at, Place place, TraceColumn known) {
    if (at == UNREADABLE) {
      return;
    }
    if (count > 0 && at < nanos[count - 1]) {
      if (!wentBack) {
        String from = known.text(nanos[count - 1]);
        report(place, "goes back from " + from + " to " + known.text(at), known.sortHint());
      }
      wentBack = true;
      return;
    }
    if (count == nanos.length) {
      nanos = Arrays.copyOf(nanos, count * 2);
    }
    nanos[count++] = at;
  }

  private long nanos(String cell, Place place) {
    if (cell.indexOf(',') >= 0) {
      report(place, "has more than one column", TraceColumn.HINT);
      return UNREADABLE;
    }
    long plain = PlainSeconds.nanos(cell);
    if (plain != PlainSeconds.NONE) {
      return plain;
    }
    if (cell.startsWith("-")) {
      report(place, COLUMN + " must not be negative, got " + cell, TIME_HINT);
      return UNREADABLE;
    }
    return notPlain(cell, place);
  }

  /** Reads a time with a unit, or a number of seconds that is not plain enough. */
  private long notPlain(String cell, Place place) {
    boolean isNumber = cell.length() <= NUMBER_LENGTH_MAX && NUMBER.matcher(cell).matches();
    Problems ofCell = new Problems();
    Value value = new Value(new Scalar(place, isNumber ? cell + "s" : cell, false), COLUMN, ofCell);
    Duration time = DurationType.ANY.read(value);
    ofCell.sorted().forEach(problem -> report(place, problem.message(), TIME_HINT));
    return time == null ? UNREADABLE : time.toNanos();
  }

  private void report(Place place, String message, String hint) {
    problemCount++;
    problems.error(place, message, hint);
  }
}
