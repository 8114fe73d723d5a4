package portsim.cli.reading.snapshot;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import portsim.advice.diagnosis.snapshot.SnapshotFormat;
import portsim.advice.diagnosis.snapshot.SocketTimer;
import portsim.advice.diagnosis.snapshot.SocketTimer.Kind;

/** {@code ss -tan}, also with {@code -p}, {@code -o} and {@code -e}. */
record SsRows() implements ToolOutput {
  private static final Pattern PROCESS =
      Pattern.compile("users:\\(\\(\"([^\"]*)\",(?:pid=)?([0-9]{1,10})");

  private static final Pattern TIMER =
      Pattern.compile("timer:\\(([a-z0-9]+),([0-9a-z.]+),([0-9]{1,4})\\)");

  private static final Pattern TIME =
      Pattern.compile("(?:([0-9]{1,9})min)?(?:([0-9]{1,9})(?:\\.([0-9]{3}))?(sec|ms))?");

  private static final String COLUMN_OF_TCP = "tcp";

  @Override
  public SnapshotFormat format() {
    return SnapshotFormat.SS;
  }

  @Override
  public @Nullable Reading read(Row row) {
    int at = row.word(0).equals(COLUMN_OF_TCP) && !row.isNumber(1) ? 1 : 0;
    String word = row.word(at);
    if (row.isNumber(0) && row.isNumber(1) && Endpoints.of(row.word(2), ':') != null) {
      return new Reading.Broken("has no state: collect it without a filter for one");
    }
    if (StateWords.of(word) == null || !row.isNumber(at + 1) || !row.isNumber(at + 2)) {
      return null;
    }
    String rest = row.from(at + 5);
    return new SocketFields(
            row.word(at + 3), row.word(at + 4), word, ':', process(rest), timer(rest))
        .reading();
  }

  private static @Nullable String process(String rest) {
    Matcher process = PROCESS.matcher(rest);
    return process.find() ? process.group(1) + " (pid " + process.group(2) + ")" : null;
  }

  private static @Nullable SocketTimer timer(String rest) {
    Matcher timer = TIMER.matcher(rest);
    if (!timer.find()) {
      return null;
    }
    Kind kind =
        switch (timer.group(1)) {
          case "on" -> Kind.RETRANSMISSION;
          case "keepalive" -> Kind.KEEP_ALIVE;
          case "timewait" -> Kind.TIME_WAIT;
          case "persist" -> Kind.WINDOW_PROBE;
          default -> Kind.OTHER;
        };
    long millis = millis(timer.group(2));
    return millis < 0 ? null : new SocketTimer(kind, millis, Integer.parseInt(timer.group(3)));
  }

  /**
   * A time such as 1min29sec, 37sec or 954ms; -1 if it is none. 9.373 are seconds, though versions
   * until 6.10 write ms behind them.
   */
  static long millis(String text) {
    Matcher time = TIME.matcher(text);
    if (!time.matches()) {
      return -1;
    }
    long minutes = time.group(1) == null ? 0 : Long.parseLong(time.group(1));
    long number = time.group(2) == null ? 0 : Long.parseLong(time.group(2));
    if (time.group(3) != null) {
      return minutes * 60_000 + number * 1000 + Integer.parseInt(time.group(3));
    }
    return minutes * 60_000 + ("ms".equals(time.group(4)) ? number : number * 1000);
  }
}
