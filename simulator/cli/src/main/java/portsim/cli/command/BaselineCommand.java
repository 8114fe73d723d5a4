package portsim.cli.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import portsim.cli.report.console.BaselineReport;
import portsim.cli.report.console.ConsoleStyle;
import portsim.scenario.ScenarioFile;
import portsim.verdict.baseline.Baseline;

/** Writes down what scenarios come to, and tells what has changed since. */
@Command(
    name = "baseline",
    mixinStandardHelpOptions = true,
    description =
        "Writes down what scenarios come to, or checks that nothing has changed since: "
            + "no result, and no event on the way there. It names the first event that differs.",
    exitCodeListHeading = ExitCode.HEADING,
    exitCodeList = {
      ExitCode.FINE_MEANS,
      ExitCode.USAGE_MEANS,
      "2:invalid scenario or baseline",
      ExitCode.FAILED_MEANS,
      "4:something has changed, or there is no baseline",
      ExitCode.INTERRUPTED_MEANS
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  portsim baseline write scenarios",
      "  portsim baseline check scenarios",
      "  portsim baseline check web.yaml --dir expected"
    })
final class BaselineCommand implements Callable<Integer> {
  /** What to do with baselines. */
  enum Action {
    WRITE,
    CHECK;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Console console;

  @Parameters(index = "0", paramLabel = "ACTION", description = "write or check.")
  private Action action = Action.CHECK;

  @Parameters(
      index = "1..*",
      paramLabel = "PATH",
      arity = "1..*",
      description = "Scenario files, and folders of them.")
  private List<String> paths = new ArrayList<>();

  @Option(
      names = "--dir",
      paramLabel = "DIR",
      description =
          "Where the baselines are; standard: in the folder 'baselines' beside each scenario.")
  private @Nullable String folder;

  @Mixin private ColourOption colour = new ColourOption();

  BaselineCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (paths.contains("-")) {
      console.err().println("portsim baseline: what comes from stdin has no name for its baseline");
      console.err().println("  hint: put it into a file");
      return ExitCode.USAGE;
    }
    ConsoleStyle style = colour.style(console.terminal());
    BaselineReport report = new BaselineReport(style, console.out());
    try (ScenarioRuns runs = new ScenarioRuns(console)) {
      int code = ExitCode.FINE;
      for (String name : names()) {
        code = ExitCode.outranking(code, treat(name, runs, report));
        console.out().flush();
        if (runs.wasInterrupted()) {
          console.err().println("portsim: interrupted: " + name);
          return ExitCode.INTERRUPTED;
        }
      }
      report.finish();
      return report.isEmpty() ? ExitCode.INVALID_SCENARIO : code;
    }
  }

  private List<String> names() throws IOException {
    List<String> names = new ArrayList<>();
    for (String path : paths) {
      List<String> below = ScenarioPaths.below(path);
      if (below.isEmpty()) {
        ScenarioPaths.tellEmpty(path, console.err());
      }
      names.addAll(below);
    }
    return names.stream().distinct().toList();
  }

  private int treat(String name, ScenarioRuns runs, BaselineReport report) throws IOException {
    runs.begins("reading " + name);
    ScenarioFile file = new ScenarioLoader(console, colour).load(name, new LinkedHashMap<>());
    if (file == null) {
      report.invalid(name);
      return ExitCode.INVALID_SCENARIO;
    }
    if (!MemoryCheck.ofThisMachine(console.err()).allows(file)) {
      report.notRun(name);
      return ExitCode.FAILED_RUN;
    }
    runs.begins("running " + name);
    BaselineFile baseline = BaselineFile.of(name, folder, console, colour);
    return action == Action.WRITE
        ? write(file, baseline, runs, report)
        : check(file, baseline, runs, report);
  }

  private static int write(
      ScenarioFile file, BaselineFile baseline, ScenarioRuns runs, BaselineReport report)
      throws IOException {
    if (!baseline.canBeWritten()) {
      report.notRun(file.name());
      return ExitCode.USAGE;
    }
    List<BaselineRun> ran = BaselineRun.of(file, Map.of(), runs);
    if (runs.wasInterrupted()) {
      return ExitCode.INTERRUPTED;
    }
    Map<String, Baseline> variants = new LinkedHashMap<>();
    ran.forEach(each -> variants.put(each.variant(), each.baseline()));
    return switch (baseline.write(variants)) {
      case WRITTEN -> {
        report.written(baseline.name());
        yield ExitCode.FINE;
      }
      case UNCHANGED -> {
        report.unchanged(baseline.name());
        yield ExitCode.FINE;
      }
      case FAILED -> {
        report.notRun(file.name());
        yield ExitCode.FAILED_RUN;
      }
    };
  }

  private static int check(
      ScenarioFile file, BaselineFile baseline, ScenarioRuns runs, BaselineReport report)
      throws IOException {
    if (!baseline.exists()) {
      report.missing(file.name());
      return ExitCode.FAILED_EXPECTATION;
    }
    Map<String, Baseline> before = baseline.read();
    if (before == null) {
      report.invalid(baseline.name());
      return ExitCode.INVALID_SCENARIO;
    }
    List<BaselineRun> ran = BaselineRun.of(file, before, runs);
    if (runs.wasInterrupted()) {
      return ExitCode.INTERRUPTED;
    }
    report.begin(file.name());
    for (BaselineRun each : ran) {
      if (each.comparison() == null) {
        report.newVariant(each.variant());
      } else {
        report.add(each.variant(), each.comparison());
      }
    }
    before.keySet().stream()
        .filter(variant -> !file.variants().containsKey(variant))
        .forEach(report::variantIsGone);
    return report.end() ? ExitCode.FINE : ExitCode.FAILED_EXPECTATION;
  }
}
