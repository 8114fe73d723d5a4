package portsim.cli.reading.recording;

import java.util.ArrayList;
import java.util.List;
import portsim.cli.reading.SourceText;
import portsim.replay.RecordedSecond;
import portsim.scenario.tree.Problems;

/** What was counted in each second of a case. */
final class SecondsTable {
  private static final List<String> NEEDED = List.of("second", "established", "time_wait");
  private static final String SAMPLED = "sample_ms";
  private static final long SECOND = 1_000_000_000;
  private static final long BEFORE_THE_END = 3_000_000;

  private SecondsTable() {}

  static List<RecordedSecond> read(SourceText source, Problems problems) {
    List<RecordedSecond> seconds = new ArrayList<>();
    CsvTable table = CsvTable.of(source, NEEDED, problems);
    if (table != null) {
      table.forEach(row -> seconds.add(second(row)));
    }
    return seconds;
  }

  private static RecordedSecond second(CsvRow row) {
    long second = row.whole("second", 0, 1_000_000_000);
    return new RecordedSecond(
        row.text(SAMPLED).isEmpty() ? (second + 1) * SECOND - BEFORE_THE_END : row.nanos(SAMPLED),
        row.whole("established", 0, Integer.MAX_VALUE),
        row.whole("time_wait", 0, Integer.MAX_VALUE));
  }
}
