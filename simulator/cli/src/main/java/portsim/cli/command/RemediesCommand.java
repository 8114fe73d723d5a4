package portsim.cli.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import portsim.advice.remedy.Remedies;
import portsim.advice.remedy.RemedyTrials;
import portsim.cli.reading.ReadScenario;
import portsim.cli.report.RemediesJson;
import portsim.cli.report.console.ConsoleStyle;
import portsim.cli.report.console.RemediesReport;
import portsim.scenario.ScenarioFile;

/** Tries out what may help a scenario. */
@Command(
    name = "remedies",
    mixinStandardHelpOptions = true,
    description =
        "Tries out what may help a scenario, one by one, and ranks it; tells what does nothing.",
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
      "  portsim remedies web.yaml",
      "  portsim remedies web.yaml --variant tuned --set workloads.orders.arrivals=40/s",
      "  portsim remedies web.yaml --json"
    })
final class RemediesCommand implements Callable<Integer> {
  private final Console console;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "A scenario file; - is stdin.")
  private String file = "";

  @Option(
      names = "--variant",
      paramLabel = "NAME",
      defaultValue = ScenarioFile.BASE,
      description = "The variant to help; default base.")
  private String variant = ScenarioFile.BASE;

  @Option(
      names = "--no-search",
      description = "Search for no rates; tell only those that a formula gives.")
  private boolean withoutSearch;

  @Option(names = "--json", description = "Print the answer as JSON, in one line.")
  private boolean json;

  @Mixin private ScenarioOptions options = new ScenarioOptions();
  @Mixin private ColourOption colour = new ColourOption();

  RemediesCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    try (ScenarioRuns runs = new ScenarioRuns(console)) {
      runs.begins("reading " + file);
      ReadScenario read = new ScenarioLoader(console, colour).read(file, options.sets());
      ScenarioFile scenarios = read.file();
      if (scenarios == null || read.template() == null) {
        return ExitCode.INVALID_SCENARIO;
      }
      ScenarioFile chosen = VariantChoice.only(scenarios, variant, spec);
      if (!MemoryCheck.ofThisMachine(console.err()).allows(chosen)) {
        return ExitCode.FAILED_RUN;
      }
      RemedyRuns each = new RemedyRuns(read.template().name(), runs);
      Remedies remedies =
          RemedyTrials.of(read.template(), variant, read.sets(), !withoutSearch, each);
      return remedies == null ? each.interrupted(console.err()) : print(remedies);
    }
  }

  private int print(Remedies remedies) throws IOException {
    if (json) {
      console.out().append(RemediesJson.text(remedies)).append('\n');
    } else {
      ConsoleStyle style = colour.style(console.terminal());
      console.out().append(new RemediesReport(style).text(remedies));
    }
    console.out().flush();
    return ExitCode.FINE;
  }
}
