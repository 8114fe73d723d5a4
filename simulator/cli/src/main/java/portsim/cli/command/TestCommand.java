package portsim.cli.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import portsim.cli.report.VariantResult;
import portsim.cli.report.console.ConsoleStyle;
import portsim.cli.report.console.TestReport;
import portsim.scenario.ScenarioFile;

/** Holds scenario files against their own expectations. */
@Command(
    name = "test",
    mixinStandardHelpOptions = true,
    description = "Runs scenarios and checks the expectations in them.",
    exitCodeListHeading = ExitCode.HEADING,
    exitCodeList = {
      ExitCode.FINE_MEANS,
      ExitCode.USAGE_MEANS,
      ExitCode.INVALID_MEANS,
      ExitCode.FAILED_MEANS,
      ExitCode.EXPECTATION_MEANS,
      ExitCode.INCONCLUSIVE_MEANS,
      ExitCode.INTERRUPTED_MEANS
    },
    footerHeading = "%nExamples:%n",
    footer = {"  portsim test scenarios", "  portsim test web.yaml sql.yaml"})
final class TestCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description = "Scenario files, and folders of them; - is stdin.")
  private List<String> paths = new ArrayList<>();

  @Mixin private ColourOption colour = new ColourOption();

  TestCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    ScenarioLoader loader = new ScenarioLoader(console, colour);
    ConsoleStyle style =
        new ConsoleStyle(console.terminal().columns(), colour.onOut(console.terminal()));
    TestReport report = new TestReport(style, console.out());
    int code = ExitCode.FINE;
    try (ScenarioRuns runs = new ScenarioRuns(console)) {
      for (String path : paths) {
        List<String> names = ScenarioPaths.below(path);
        if (names.isEmpty()) {
          ScenarioPaths.tellEmpty(path, console.err());
          code = ExitCode.outranking(code, ExitCode.INVALID_SCENARIO);
        }
        for (String name : names) {
          code = ExitCode.outranking(code, test(name, loader, runs, report));
          if (runs.wasInterrupted()) {
            return ExitCode.INTERRUPTED;
          }
        }
      }
      report.finish();
    }
    return code;
  }

  private int test(String name, ScenarioLoader loader, ScenarioRuns runs, TestReport report)
      throws IOException {
    runs.begins("reading " + name);
    ScenarioFile file = loader.load(name, new LinkedHashMap<>());
    if (file == null) {
      report.invalid(name);
      return ExitCode.INVALID_SCENARIO;
    }
    if (!MemoryCheck.ofThisMachine(console.err()).allows(file)) {
      report.notRun(name);
      return ExitCode.FAILED_RUN;
    }
    List<VariantResult> results = runs.run(file);
    if (runs.wasInterrupted()) {
      console.err().println(HowFar.text(file, results));
      return ExitCode.INTERRUPTED;
    }
    report.add(file, results);
    console.out().flush();
    int code = ExitCode.FINE;
    for (VariantResult result : results) {
      code = ExitCode.outranking(code, ExitCode.of(result.verdict()));
    }
    return code;
  }
}
