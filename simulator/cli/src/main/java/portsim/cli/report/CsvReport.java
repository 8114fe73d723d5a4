package portsim.cli.report;

import java.io.IOException;
import java.util.List;
import java.util.StringJoiner;
import portsim.record.Gauge;
import portsim.record.HostSeries;
import portsim.record.Numbers;
import portsim.record.Series;
import portsim.scenario.ScenarioFile;

/** The series as comma-separated values (RFC 4180): a row for each point, host and variant. */
public final class CsvReport {
  private static final String HEADER =
      "file,variant,host,time,established,established_min,established_max,"
          + "time_wait,time_wait_min,time_wait_max,free,free_min,free_max,attempts,failures\n";

  /** Writes the names of the columns. */
  public void writeHeader(Appendable out) throws IOException {
    out.append(HEADER);
  }

  /** Writes the rows of one scenario file. */
  public void write(ScenarioFile file, List<VariantResult> results, Appendable out)
      throws IOException {
    for (VariantResult result : results) {
      Series series = result.run().series();
      for (String host : series.hosts().keySet()) {
        String names = quoted(file.name()) + "," + result.name() + "," + host;
        writeHost(names, series, host, out);
      }
    }
  }

  private static void writeHost(String names, Series series, String name, Appendable out)
      throws IOException {
    HostSeries host = series.hosts().get(name);
    for (int point = 0; host != null && point < series.size(); point++) {
      StringJoiner row = new StringJoiner(",", "", "\n");
      row.add(names).add(Numbers.seconds(series.timeNanos(point)));
      add(host.established(), point, row);
      add(host.timeWait(), point, row);
      add(host.free(), point, row);
      row.add(Long.toString(host.attempts(point))).add(Long.toString(host.failures(point)));
      out.append(row.toString());
    }
  }

  private static void add(Gauge gauge, int point, StringJoiner row) {
    row.add(Long.toString(gauge.last(point)));
    row.add(Long.toString(gauge.min(point)));
    row.add(Long.toString(gauge.max(point)));
  }

  /** A name as it stands in a field: in quotes where it has to be. */
  private static String quoted(String name) {
    boolean isPlain = name.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return isPlain ? name : "\"" + name.replace("\"", "\"\"") + "\"";
  }
}
