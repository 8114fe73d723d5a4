package portsim.cli.reading.snapshot;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import portsim.advice.diagnosis.snapshot.SnapshotFormat;
import portsim.advice.diagnosis.snapshot.SocketSummary;

/** The line of TCP of {@code ss -s}, which has numbers alone. */
record SsSummary() implements ToolOutput {
  private static final Pattern LINE = Pattern.compile("\\s*TCP:\\s+([0-9]{1,9})\\s+\\((.*)\\).*");
  private static final Pattern NUMBER = Pattern.compile("([a-z]+) ([0-9]{1,9})");

  @Override
  public SnapshotFormat format() {
    return SnapshotFormat.SS_SUMMARY;
  }

  @Override
  public @Nullable Reading read(Row row) {
    if (!row.word(0).equals("TCP:")) {
      return null;
    }
    Matcher line = LINE.matcher(row.line());
    if (!line.matches()) {
      return new Reading.Broken("is not whole");
    }
    String numbers = line.group(2);
    return new Reading.Summary(
        new SocketSummary(
            Long.parseLong(line.group(1)),
            number("estab", numbers),
            number("closed", numbers),
            number("orphaned", numbers),
            number("timewait", numbers)));
  }

  private static long number(String name, String numbers) {
    Matcher each = NUMBER.matcher(numbers);
    while (each.find()) {
      if (each.group(1).equals(name)) {
        return Long.parseLong(each.group(2));
      }
    }
    return 0;
  }
}
