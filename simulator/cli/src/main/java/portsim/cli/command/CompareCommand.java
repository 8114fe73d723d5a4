package portsim.cli.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import portsim.advice.ResultComparison;
import portsim.cli.report.comparison.ComparedResults;
import portsim.cli.report.comparison.ComparisonJson;
import portsim.cli.report.comparison.ComparisonMarkdown;
import portsim.cli.report.console.ComparisonReport;
import portsim.cli.report.console.ConsoleStyle;

/** Holds two results against each other. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    description = "Compares two results, scenarios or variants, number by number.",
    exitCodeListHeading = ExitCode.HEADING,
    exitCodeList = {
      ExitCode.FINE_MEANS + ", whether they differ or not",
      ExitCode.USAGE_MEANS,
      ExitCode.INVALID_MEANS,
      ExitCode.FAILED_MEANS,
      ExitCode.INTERRUPTED_MEANS
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  portsim compare web.yaml#base web.yaml#pooled",
      "  portsim compare web.yaml '#pooled'",
      "  portsim compare old.yaml new.yaml --markdown",
      "  portsim run web.yaml --json > before.json",
      "  portsim compare before.json web.yaml"
    })
final class CompareCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      paramLabel = "A",
      index = "0",
      description =
          "A scenario file, or a result that run --json printed; with #NAME one variant of it."
              + " Without, the variants that both have are compared. - is stdin.")
  private String first = "";

  @Parameters(
      paramLabel = "B",
      index = "1",
      description = "So, too; #NAME alone is a variant of A's file, compared with its base.")
  private String second = "";

  @ArgGroup private Format format = new Format();
  @Mixin private ColourOption colour = new ColourOption();

  /** Another format than that for people. */
  private static final class Format {
    @Option(names = "--json", description = "Print the differences as JSON.")
    private boolean json;

    @Option(names = "--markdown", description = "Print them in Markdown, for a pull request.")
    private boolean markdown;
  }

  CompareCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    String one = first;
    String other = second;
    if (second.startsWith("#")) {
      one = first.contains("#") ? first : first + "#base";
      other = first.split("#", 2)[0] + second;
    }
    try (ScenarioRuns runs = new ScenarioRuns(console)) {
      ResultLoader loader = new ResultLoader(console, colour, runs);
      ResultLoader.@Nullable Side left = loader.load(one);
      ResultLoader.@Nullable Side right = loader.load(other);
      if (left == null || right == null) {
        return loader.code();
      }
      return compare(left, right);
    }
  }

  private int compare(ResultLoader.Side left, ResultLoader.Side right) throws IOException {
    List<ComparedResults> compared = new ArrayList<>();
    if (left.variants().size() == 1 && right.variants().size() == 1) {
      compared.add(compared(left, left.only(), right, right.only()));
    } else {
      left.variants().keySet().stream()
          .filter(right.variants()::containsKey)
          .forEach(name -> compared.add(compared(left, name, right, name)));
    }
    if (compared.isEmpty()) {
      PrintWriter err = console.err();
      err.println("portsim compare: there is no variant of the same name in both");
      err.println("  hint: " + left.name() + " has " + String.join(", ", left.variants().keySet()));
      err.println(
          "  hint: " + right.name() + " has " + String.join(", ", right.variants().keySet()));
      return ExitCode.USAGE;
    }
    write(compared);
    console.out().flush();
    tellMissing(left, right);
    tellMissing(right, left);
    return ExitCode.FINE;
  }

  private static ComparedResults compared(
      ResultLoader.Side left, String one, ResultLoader.Side right, String other) {
    return new ComparedResults(
        left.name() + "#" + one,
        right.name() + "#" + other,
        ResultComparison.of(
            Objects.requireNonNull(left.variants().get(one)),
            Objects.requireNonNull(right.variants().get(other))));
  }

  /** A variant that is not compared must not go unnoticed; two single ones always are. */
  private void tellMissing(ResultLoader.Side side, ResultLoader.Side other) {
    if (side.variants().size() + other.variants().size() == 2) {
      return;
    }
    for (String name : side.variants().keySet()) {
      if (!other.variants().containsKey(name)) {
        console.err().println("only " + side.name() + " has a variant " + name);
      }
    }
  }

  private void write(List<ComparedResults> compared) throws IOException {
    if (format.json) {
      console.out().append(new ComparisonJson(Version.number()).text(compared)).append('\n');
    } else if (format.markdown) {
      console.out().append(ComparisonMarkdown.text(compared));
    } else {
      ConsoleStyle style = colour.style(console.terminal());
      String between = "";
      for (ComparedResults each : compared) {
        console.out().append(between);
        new ComparisonReport(style).write(each, console.out());
        between = "\n";
      }
    }
  }
}
