package portsim.cli.command;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import portsim.cli.report.netstat.NetstatFormat;
import portsim.cli.report.netstat.NetstatReport;
import portsim.record.Numbers;
import portsim.scenario.Scenario;
import portsim.scenario.ScenarioFile;
import portsim.scenario.binding.GivenTime;
import portsim.scenario.tree.Problem;
import portsim.scenario.tree.Problems;

/** What to show of the sockets of an instant. */
final class NetstatOptions {
  private static final String AT = "--netstat-at";
  private static final String FORMAT = "--netstat-format";

  @Option(
      names = AT,
      paramLabel = "TIME",
      description = {
        "Print the TCP connections of an instant, such as 3m,",
        "as the machine's netstat would, not the report."
      })
  private @Nullable String at;

  @Option(
      names = FORMAT,
      paramLabel = "TOOL",
      description = {
        "windows, windows-b (with processes), linux or ss;",
        "standard: that of the machine's own netstat."
      })
  private @Nullable NetstatFormat format;

  boolean isAsked() {
    return at != null;
  }

  /** The instant; null where it is none, or a format is without one, which the user is told. */
  @Nullable Duration instant(PrintWriter err) {
    if (at == null) {
      return null;
    }
    Problems problems = new Problems();
    Duration read = GivenTime.read(AT, at, problems);
    for (Problem problem : problems.sorted()) {
      tell(problem.message(), problem.hint(), err);
    }
    return read;
  }

  /** Whether nothing is asked that makes no sense; if not, the user is told. */
  boolean makeSense(boolean csv, PrintWriter err) {
    if (format != null && at == null) {
      tell(FORMAT + " is for " + AT + ", and there is none", "add " + AT + " 3m", err);
      return false;
    }
    if (at != null && csv) {
      tell(AT + " and --csv cannot go together", "--csv has the series over time", err);
      return false;
    }
    return true;
  }

  /** Whether all variants of a file last until an instant; if not, the user is told. */
  boolean isWithin(ScenarioFile file, Duration instant, PrintWriter err) {
    for (Map.Entry<String, Scenario> variant : file.variants().entrySet()) {
      long endNanos = variant.getValue().duration().toNanos();
      if (instant.toNanos() > endNanos) {
        String what = AT + " " + at + " is behind the end of " + file.name();
        String end = Numbers.seconds(endNanos) + "s";
        tell(
            what + ": variant " + variant.getKey() + " ends at " + end,
            "an instant from 0 to " + end + "; or a longer run: --set duration=" + at,
            err);
        return false;
      }
    }
    return true;
  }

  NetstatReport report(boolean severalFiles) {
    return new NetstatReport(format, severalFiles);
  }

  private static void tell(String problem, String hint, PrintWriter err) {
    err.println("portsim run: " + problem);
    if (!hint.isEmpty()) {
      err.println("  hint: " + hint);
    }
  }
}
