package portsim.cli.command;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import portsim.cli.report.Agreement;
import portsim.cli.report.ReplayJson;
import portsim.cli.report.console.ConsoleStyle;
import portsim.cli.report.console.ReplayReport;
import portsim.replay.RecordedCase;
import portsim.replay.Replay;
import portsim.replay.ReplayResult;

/** Holds the model against recorded runs of real machines. */
@Command(
    name = "replay",
    mixinStandardHelpOptions = true,
    description =
        "Compares the linux profile with recorded runs of real machines, attempt by attempt.",
    exitCodeListHeading = ExitCode.HEADING,
    exitCodeList = {
      ExitCode.FINE_MEANS,
      ExitCode.USAGE_MEANS,
      "2:a recording cannot be read",
      ExitCode.FAILED_MEANS,
      "4:a case agrees less than it must",
      ExitCode.INTERRUPTED_MEANS
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  portsim replay recordings/linux-6.18/E13_hi_seed1",
      "  portsim replay recordings --min-agreement 0.99",
      "  portsim replay recordings --json | jq '.[] | [.case, .agreement]'",
      "",
      "docs/reference/trace-format.md tells how to record a machine of your own."
    })
final class ReplayCommand implements Callable<Integer> {
  private final Console console;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "CASE",
      arity = "1..*",
      description = "Folders of recorded cases, and folders with such folders below them.")
  private List<String> paths = new ArrayList<>();

  @Option(
      names = "--json",
      description = "Print the results as JSON: a list with an object for each case.")
  private boolean json;

  @Option(
      names = "--min-agreement",
      paramLabel = "SHARE",
      defaultValue = "0.995",
      description = "The share of attempts that must agree, from 0 to 1; default 0.995.")
  private double agreementMin = 0.995;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "The seed of the choices that the kernel draws at random; default 1.")
  private long seed = 1;

  @Option(
      names = "--draws",
      paramLabel = "N",
      defaultValue = "100",
      description =
          "How many seeds to try, from --seed on, while attempts disagree and depend on these"
              + " choices; default 100.")
  private int draws = 100;

  @Mixin private ColourOption colour = new ColourOption();

  ReplayCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (!(agreementMin >= 0 && agreementMin <= 1)) {
      throw UsageFaults.wrong(spec, "--min-agreement is from 0 to 1, got " + agreementMin);
    }
    CaseLoader loader = new CaseLoader(console, colour);
    List<RecordedCase> cases = loader.load(paths);
    List<ReplayResult> results = replay(cases);
    write(results);
    console.out().flush();
    List<ReplayResult> below =
        results.stream().filter(result -> result.agreement() < agreementMin).toList();
    below.forEach(this::tellBelow);
    if (loader.hasFailed()) {
      return ExitCode.INVALID_SCENARIO;
    }
    return below.isEmpty() ? ExitCode.FINE : ExitCode.FAILED_EXPECTATION;
  }

  private List<ReplayResult> replay(List<RecordedCase> cases) {
    long all = cases.stream().mapToLong(each -> each.attempts().size()).sum();
    long done = 0;
    List<ReplayResult> results = new ArrayList<>();
    try (Progress progress = new Progress(console, "replay")) {
      for (RecordedCase recorded : cases) {
        results.add(Replay.closest(recorded, seed, draws));
        done += recorded.attempts().size();
        progress.show(done, Math.max(1, all));
      }
    }
    return results;
  }

  private void write(List<ReplayResult> results) {
    if (json) {
      console.out().append(ReplayJson.text(results)).append('\n');
    } else if (!results.isEmpty()) {
      ConsoleStyle style = colour.style(console.terminal());
      console.out().append(new ReplayReport(style, seed, agreementMin).text(results));
    }
  }

  private void tellBelow(ReplayResult result) {
    console
        .err()
        .println(
            result.replayed().name()
                + ": "
                + Agreement.percent(result)
                + " of its attempts agree, less than "
                + BigDecimal.valueOf(agreementMin)
                    .movePointRight(2)
                    .stripTrailingZeros()
                    .toPlainString()
                + " % (--min-agreement "
                + agreementMin
                + ")");
  }
}
