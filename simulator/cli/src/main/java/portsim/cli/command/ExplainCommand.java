package portsim.cli.command;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import portsim.advice.explain.Explanation;
import portsim.advice.explain.InstantExplanation;
import portsim.advice.explain.Subject;
import portsim.cli.reading.ReadScenario;
import portsim.cli.report.ExplanationJson;
import portsim.cli.report.InstantJson;
import portsim.cli.report.console.ConsoleStyle;
import portsim.cli.report.console.ExplanationReport;
import portsim.cli.report.console.InstantReport;
import portsim.record.Numbers;
import portsim.scenario.ScenarioFile;
import portsim.scenario.binding.GivenTime;
import portsim.scenario.tree.Problem;
import portsim.scenario.tree.Problems;

/** Explains why a scenario comes out as it does. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description =
        "Explains why a scenario comes out as it does: the arithmetic, who holds the ports, why"
            + " calls fail, and what changes it.",
    exitCodeListHeading = ExitCode.HEADING,
    exitCodeList = {
      ExitCode.FINE_MEANS,
      ExitCode.USAGE_MEANS,
      ExitCode.INVALID_MEANS,
      ExitCode.FAILED_MEANS,
      ExitCode.INTERRUPTED_MEANS
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  portsim explain scenarios/sql-server/pooling-off.yaml",
      "  portsim explain web.yaml --variant tuned",
      "  portsim explain web.yaml --at 3m20s",
      "  portsim explain web.yaml --at 200s --json | jq -r '.failure.why[].text'",
      "  portsim explain web.yaml --set workloads.orders.arrivals=16/s"
    })
final class ExplainCommand implements Callable<Integer> {
  private static final String AT = "--at";

  private final Console console;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "A scenario file; - is stdin.")
  private String file = "";

  @Option(
      names = AT,
      paramLabel = "TIME",
      description =
          "Explain this instant, such as 3m20s: who holds the ports, when some "
              + "come back, and why the next call that fails does so.")
  private @Nullable String at;

  @Option(
      names = "--variant",
      paramLabel = "NAME",
      defaultValue = ScenarioFile.BASE,
      description = "The variant to explain; default base.")
  private String variant = ScenarioFile.BASE;

  @Option(names = "--json", description = "Print the explanation as JSON, in one line.")
  private boolean json;

  @Mixin private ScenarioOptions options = new ScenarioOptions();
  @Mixin private ColourOption colour = new ColourOption();

  ExplainCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Duration instant = instant();
    try (ScenarioRuns runs = new ScenarioRuns(console)) {
      runs.begins("reading " + file);
      ReadScenario read = new ScenarioLoader(console, colour).read(file, options.sets());
      if (read.template() == null || read.file() == null) {
        return ExitCode.INVALID_SCENARIO;
      }
      ScenarioFile chosen = VariantChoice.only(read.file(), variant, spec);
      if (!MemoryCheck.ofThisMachine(console.err()).allows(chosen)) {
        return ExitCode.FAILED_RUN;
      }
      Subject subject = Subject.of(read.template(), read.file(), variant, read.sets());
      runs.begins("explaining " + file + ", variant " + variant);
      String text = instant == null ? explain(subject, runs) : explain(subject, instant, runs);
      if (runs.wasInterrupted()) {
        console.err().println("portsim: interrupted: " + file);
        return ExitCode.INTERRUPTED;
      }
      console.out().append(text);
      console.out().flush();
      return ExitCode.FINE;
    }
  }

  private String explain(Subject subject, ScenarioRuns runs) {
    Explanation explanation =
        runs.explore(subject.scenario(), control -> Explanation.of(subject, control));
    return json
        ? ExplanationJson.text(explanation) + "\n"
        : new ExplanationReport(style()).text(explanation);
  }

  private String explain(Subject subject, Duration instant, ScenarioRuns runs) {
    long endNanos = subject.scenario().duration().toNanos();
    if (instant.toNanos() > endNanos) {
      String end = Numbers.seconds(endNanos) + "s";
      throw wrong(AT + " " + at + " is behind the end of " + file + ", which is at " + end);
    }
    InstantExplanation explanation =
        runs.explore(
            subject.scenario(),
            control -> InstantExplanation.of(subject, instant.toNanos(), control));
    return json
        ? InstantJson.text(explanation) + "\n"
        : new InstantReport(style()).text(explanation);
  }

  private ConsoleStyle style() {
    return colour.style(console.terminal());
  }

  private @Nullable Duration instant() {
    if (at == null) {
      return null;
    }
    Problems problems = new Problems();
    Duration read = GivenTime.read(AT, at, problems);
    if (read == null) {
      Problem first = problems.sorted().get(0);
      throw wrong(first.message() + (first.hint().isEmpty() ? "" : ": " + first.hint()));
    }
    return read;
  }

  private ParameterException wrong(String message) {
    return UsageFaults.wrong(spec, message);
  }
}
