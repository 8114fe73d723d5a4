package portsim.cli.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import portsim.advice.capacity.Budget;
import portsim.advice.capacity.Capacity;
import portsim.advice.capacity.Quantity;
import portsim.advice.capacity.Question;
import portsim.advice.capacity.ScenarioTrial;
import portsim.advice.capacity.Seeds;
import portsim.advice.capacity.Threshold;
import portsim.advice.capacity.ThresholdSearch;
import portsim.cli.reading.ReadScenario;
import portsim.cli.report.CapacityJson;
import portsim.cli.report.console.CapacityReport;
import portsim.cli.report.console.ConsoleStyle;
import portsim.scenario.Scenario;
import portsim.scenario.ScenarioFile;
import portsim.scenario.tree.Problems;
import portsim.statistics.Looks;

/** Finds the value of a number up to which a scenario goes well. */
@Command(
    name = "capacity",
    mixinStandardHelpOptions = true,
    description =
        "Finds up to which value of a number a scenario goes well, and shows the formula.",
    exitCodeListHeading = ExitCode.HEADING,
    exitCodeList = {
      ExitCode.FINE_MEANS,
      ExitCode.USAGE_MEANS,
      ExitCode.INVALID_MEANS,
      ExitCode.FAILED_MEANS,
      "5:no threshold among the values that were tried",
      ExitCode.INTERRUPTED_MEANS
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  portsim capacity web.yaml --of workloads.orders.arrivals",
      "  portsim capacity web.yaml --of hosts.web.settings.MaxUserPort",
      "  portsim capacity web.yaml --of workloads.orders.connections.max \\",
      "      --budget 'calls.failed = 0' --budget 'calls.wait.p99 < 1s'",
      "  portsim capacity web.yaml --of hosts.web.settings.TcpTimedWaitDelay \\",
      "      --between 30..240",
      "  portsim capacity web.yaml --of workloads.orders.arrivals \\",
      "      --budget 'p(calls.failed > 0) <= 0.01 @ 95%%'"
    })
final class CapacityCommand implements Callable<Integer> {
  private static final int DIGITS_MAX = 9;

  /** The most replications. */
  private static final int MOST = 1_000_000;

  private final Console console;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "A scenario file; - is stdin.")
  private String file = "";

  @Option(
      names = "--of",
      paramLabel = "PATH",
      required = true,
      description = "The number to vary: a rate, a time, a count or a range of ports.")
  private String path = "";

  @Option(
      names = "--budget",
      paramLabel = "CONDITION",
      description =
          "What going well means, such as 'calls.failed <= 10' or, of many runs,"
              + " 'p(calls.failed > 0) <= 0.01 @ 95%%'; may be repeated. Default: calls.failed ="
              + " 0.")
  private List<String> budgets = new ArrayList<>();

  @Option(
      names = "--between",
      paramLabel = "A..B",
      description = "Search between these values instead of from the one in the file.")
  private @Nullable String between;

  @Option(
      names = "--digits",
      paramLabel = "N",
      defaultValue = "5",
      description = "How many digits of the threshold to find, from 1 to 9; default 5.")
  private int digits = 5;

  @Option(
      names = "--variant",
      paramLabel = "NAME",
      defaultValue = ScenarioFile.BASE,
      description = "The variant to ask about; default base.")
  private String variant = ScenarioFile.BASE;

  @Option(
      names = "--replications",
      paramLabel = "N",
      description =
          "How many runs each value takes at most where the budget has p(...) or mean(...);"
              + " otherwise, how many seeds are tried at the threshold. Default: enough, and 30.")
  private @Nullable Integer replications;

  @Option(names = "--json", description = "Print the answer as JSON, in one line.")
  private boolean json;

  @Mixin private ScenarioOptions options = new ScenarioOptions();
  @Mixin private ColourOption colour = new ColourOption();

  CapacityCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    if (digits < 1 || digits > DIGITS_MAX) {
      throw wrong("--digits is from 1 to " + DIGITS_MAX + ", got " + digits);
    }
    if (replications != null && (replications < Looks.LEAST || replications > MOST)) {
      throw wrong(
          "--replications is from " + Looks.LEAST + " to " + MOST + ", got " + replications);
    }
    Budget budget = budget();
    try (ScenarioRuns runs = new ScenarioRuns(console)) {
      runs.begins("reading " + file);
      Question question = question(budget);
      return question == null ? ExitCode.INVALID_SCENARIO : answer(question, runs);
    }
  }

  private Budget budget() {
    for (String text : budgets) {
      if (Budget.of(List.of(text)) == null) {
        throw wrong(
            "--budget '"
                + text
                + "': the condition is missing; it is a result and a condition, such as"
                + " 'calls.failed = 0'");
      }
    }
    Budget budget = budgets.isEmpty() ? null : Budget.of(budgets);
    return budget == null ? Budget.NO_FAILURE : budget;
  }

  /** What is asked; null where the file is no scenario, which the user has been told. */
  private @Nullable Question question(Budget budget) throws IOException {
    ScenarioLoader loader = new ScenarioLoader(console, colour);
    ReadScenario read = loader.read(file, options.sets());
    if (read.template() == null || read.file() == null) {
      return null;
    }
    VariantChoice.check(read.file(), variant, spec);
    Question question = new Question(read.template(), variant, read.sets(), path, budget);
    Problems problems = new Problems();
    Scenario begin = question.with(begin(question), problems);
    if (begin == null) {
      loader.tell(problems, read);
      return null;
    }
    return budget.isOfMany() ? question.replicated(most(begin)) : question;
  }

  private int most(Scenario begin) {
    return replications == null ? Question.enough(begin) : replications;
  }

  /** The first value to try. */
  private Quantity begin(Question question) {
    String text = between == null ? question.text() : ends()[0];
    if (text == null) {
      throw wrong(
          "there is no number at "
              + path
              + " in "
              + file
              + ": write it there, or say --between A..B");
    }
    return quantity(text);
  }

  private String[] ends() {
    String[] ends = between == null ? new String[0] : between.split("\\.\\.", -1);
    if (ends.length != 2) {
      throw wrong("--between is two values with two dots, such as 1/s..100/s");
    }
    return ends;
  }

  private Quantity quantity(String text) {
    Quantity quantity = Quantity.of(text.strip());
    if (quantity == null) {
      throw wrong(
          path
              + " is '"
              + text
              + "', which is no single number: a rate, a time, a count or a range of ports");
    }
    return quantity;
  }

  private int answer(Question question, ScenarioRuns runs) throws IOException {
    ScenarioTrial trial = new ScenarioTrial(question, new CapacityRunner(question, runs));
    ThresholdSearch search = new ThresholdSearch(trial, digits);
    Quantity begin = begin(question);
    Threshold threshold =
        between == null ? search.from(begin) : search.between(begin, other(question, begin));
    boolean isAll = !threshold.isFound() || countsSeeds(question, begin, trial, threshold);
    if (runs.wasInterrupted() || !isAll) {
      console.err().println("portsim: interrupted after " + threshold.trials() + " values");
      return ExitCode.INTERRUPTED;
    }
    Capacity capacity = trial.capacity(begin, threshold);
    if (json) {
      console.out().append(CapacityJson.text(capacity)).append('\n');
    } else {
      ConsoleStyle style = colour.style(console.terminal());
      console.out().append(new CapacityReport(style).text(capacity));
    }
    console.out().flush();
    return threshold.isFound() ? ExitCode.FINE : ExitCode.INCONCLUSIVE;
  }

  /**
   * Tries other seeds at both sides, where one run leaves open what they would say.
   *
   * @return whether the user let it come to its end
   */
  private boolean countsSeeds(
      Question question, Quantity begin, ScenarioTrial trial, Threshold threshold) {
    Scenario scenario = question.with(begin, new Problems());
    boolean isOpen = scenario != null && (replications != null || scenario.isRandom());
    if (question.budget().isOfMany() || !isOpen) {
      return true;
    }
    return trial.countSeeds(threshold, replications == null ? Seeds.STANDARD : replications);
  }

  private Quantity other(Question question, Quantity begin) {
    Quantity other = quantity(ends()[1]);
    if (!other.unit().equals(begin.unit())) {
      throw wrong("--between is two values of one unit, such as 1/s..100/s");
    }
    if (question.with(other, new Problems()) == null) {
      throw wrong(path + " cannot be " + other.text());
    }
    return other;
  }

  private ParameterException wrong(String message) {
    return UsageFaults.wrong(spec, message);
  }
}
