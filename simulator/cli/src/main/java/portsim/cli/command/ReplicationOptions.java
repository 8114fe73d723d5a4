package portsim.cli.command;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import portsim.advice.Measure;
import portsim.advice.replication.Precision;
import portsim.advice.replication.ReplicationPlan;
import portsim.record.RunRecord;
import portsim.scenario.binding.Suggestions;
import portsim.statistics.Looks;

/** How often to run a scenario, each time with other draws of chance. */
final class ReplicationOptions {
  private static final String NUMBER = "--replications";
  private static final String PRECISION = "--precision";

  @Option(
      names = NUMBER,
      paramLabel = "N",
      description =
          "Run each variant so often, each time with another seed, and tell the mean of all"
              + " results, how sure it is, and how far they spread; with --precision, at most so"
              + " often.")
  private @Nullable Integer number;

  @Option(
      names = PRECISION,
      paramLabel = "PATH=P%",
      description =
          "Run each variant until the mean of a result is known so well, such as"
              + " calls.failed=5%%; may be repeated.")
  private List<String> precisions = new ArrayList<>();

  boolean isAsked() {
    return number != null || !precisions.isEmpty();
  }

  /** Whether nothing is asked that makes no sense; if not, the user is told. */
  boolean makeSense(boolean otherFormat, PrintWriter err) {
    if (isAsked() && otherFormat) {
      tell(
          NUMBER + " and " + PRECISION + " tell of many runs",
          "leave the others out, or --json",
          err);
      return false;
    }
    int least = precisions.isEmpty() ? 2 : Looks.LEAST;
    if (number != null && (number < least || number > ReplicationPlan.LIMIT)) {
      String range = " is from " + least + " to " + ReplicationPlan.LIMIT;
      tell(NUMBER + range + ", got " + number, "", err);
      return false;
    }
    for (String precision : precisions) {
      if (Precision.of(precision) == null) {
        tell(PRECISION + " '" + precision + "' is none", "such as calls.failed=5%", err);
        return false;
      }
    }
    return true;
  }

  /** What to do; the options make sense. */
  ReplicationPlan plan() {
    List<Precision> wanted = new ArrayList<>();
    for (String text : precisions) {
      Precision precision = Precision.of(text);
      if (precision != null) {
        wanted.add(precision);
      }
    }
    return new ReplicationPlan(number == null ? ReplicationPlan.MOST : number, wanted);
  }

  /** Whether a run has all the results that are to be precise; if not, the user is told. */
  boolean areIn(RunRecord run, PrintWriter err) {
    List<String> paths = Measure.of(run).stream().map(Measure::path).toList();
    for (Precision precision : plan().precisions()) {
      if (!paths.contains(precision.path())) {
        String nearest = Suggestions.nearest(paths, precision.path());
        tell(
            "no result has the path '" + precision.path() + "'",
            nearest.isEmpty()
                ? "portsim run FILE --json has all"
                : "did you mean '" + nearest + "'?",
            err);
        return false;
      }
    }
    return true;
  }

  private static void tell(String problem, String hint, PrintWriter err) {
    err.println("portsim run: " + problem);
    if (!hint.isEmpty()) {
      err.println("  hint: " + hint);
    }
  }
}
