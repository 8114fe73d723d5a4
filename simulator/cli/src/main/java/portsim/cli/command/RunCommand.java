package portsim.cli.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import portsim.cli.reading.ReadScenario;
import portsim.cli.report.CsvReport;
import portsim.cli.report.JsonReport;
import portsim.cli.report.VariantResult;
import portsim.cli.report.chart.PortFigure;
import portsim.cli.report.console.ConsoleReport;
import portsim.cli.report.console.ConsoleStyle;
import portsim.cli.report.netstat.NetstatReport;
import portsim.record.Snapshot;
import portsim.scenario.Scenario;
import portsim.scenario.ScenarioFile;

/** Runs scenario files and shows what happened. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = "Runs scenarios and shows what happened, all variants side by side.",
    exitCodeListHeading = ExitCode.HEADING,
    exitCodeList = {
      ExitCode.FINE_MEANS,
      ExitCode.USAGE_MEANS,
      ExitCode.INVALID_MEANS,
      ExitCode.FAILED_MEANS,
      "5:a --precision was not reached",
      ExitCode.INTERRUPTED_MEANS
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  portsim run scenarios/sql-server/pooling-off.yaml",
      "  portsim run web.yaml --variant base --set workloads.orders.arrivals=16.5/s",
      "  portsim run web.yaml --json | jq .variants.base.result.calls",
      "  portsim run web.yaml --csv > series.csv",
      "  portsim run web.yaml --replications 200",
      "  portsim run web.yaml --precision calls.failed=5%%",
      "  portsim run web.yaml --html web.html",
      "  portsim run web.yaml --svg web.svg --png web.png",
      "  portsim run web.yaml --netstat-at 3m --variant base | grep -c TIME_WAIT",
      "  portsim run lesson.yaml --quiz",
      "  portsim run - < web.yaml"
    })
final class RunCommand implements Callable<Integer> {
  private static final String NAME = "portsim run";

  private final Console console;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "Scenario files; - is stdin.")
  private List<String> files = new ArrayList<>();

  @Option(
      names = "--variant",
      paramLabel = "NAME",
      description = "Run only this variant; may be repeated. The scenario itself is 'base'.")
  private List<String> variants = new ArrayList<>();

  @ArgGroup private Format format = new Format();
  @Mixin private NetstatOptions netstat = new NetstatOptions();
  @Mixin private ReplicationOptions replications = new ReplicationOptions();
  @Mixin private PageOption page = new PageOption();
  @Mixin private PictureOptions pictures = new PictureOptions();
  @Mixin private QuizOption quiz = new QuizOption();
  @Mixin private ScenarioOptions options = new ScenarioOptions();
  @Mixin private ColourOption colour = new ColourOption();

  /** A format for machines, at most one. */
  private static final class Format {
    @Option(names = "--json", description = "Print the results as JSON, one line for each file.")
    private boolean json;

    @Option(names = "--csv", description = "Print the series of ports over time as CSV.")
    private boolean csv;
  }

  RunCommand(Console console) {
    this.console = console;
  }

  /** With the standard of all options. */
  RunCommand(Console console, List<String> files) {
    this.console = console;
    this.files = files;
  }

  @Override
  public Integer call() throws IOException {
    Duration instant = netstat.instant(console.err());
    boolean isClear = instant != null || !netstat.isAsked();
    boolean other = format.csv || netstat.isAsked();
    if (!isClear
        || !netstat.makeSense(format.csv, console.err())
        || !replications.makeSense(other, console.err())) {
      return ExitCode.USAGE;
    }
    boolean isForPerson =
        !format.json && !format.csv && !netstat.isAsked() && !replications.isAsked();
    if (!quiz.makesSense(files, isForPerson, options.sets().isEmpty(), console.err())) {
      return ExitCode.USAGE;
    }
    boolean isWhole = instant == null && !quiz.isAsked() && !replications.isAsked();
    if (!page.makesSense(NAME, files, isWhole, console.err())
        || !pictures.makeSense(NAME, files, isWhole, console.err())
        || !OutputFile.areFine(outputs(), files, console.err())) {
      return ExitCode.USAGE;
    }
    QuizSession session = new QuizSession(console, style());
    try (ScenarioRuns runs = new ScenarioRuns(console)) {
      List<ScenarioFile> loaded = load(runs);
      if (loaded.size() < files.size()) {
        return ExitCode.INVALID_SCENARIO;
      }
      MemoryCheck memory = MemoryCheck.ofThisMachine(console.err());
      if (!loaded.stream().allMatch(memory::allows)) {
        return ExitCode.FAILED_RUN;
      }
      if (replications.isAsked()) {
        return new ReplicatedRun(console, style(), replications, format.json).run(loaded, runs);
      }
      if (!quiz.isAsked()) {
        return instant == null ? results(loaded, runs) : sockets(loaded, instant, runs);
      }
      int code = session.prepare(loaded, runs);
      if (code != ExitCode.FINE) {
        return code;
      }
    }
    return session.ask();
  }

  private List<OutputFile> outputs() {
    List<OutputFile> outputs = new ArrayList<>(page.outputs(NAME));
    outputs.addAll(pictures.outputs(NAME));
    return outputs;
  }

  private int results(List<ScenarioFile> loaded, ScenarioRuns runs) throws IOException {
    if (format.csv) {
      new CsvReport().writeHeader(console.out());
    }
    for (ScenarioFile file : loaded) {
      List<VariantResult> results = runs.run(file, page.journals(file));
      if (runs.wasInterrupted()) {
        return interrupted(file, results);
      }
      write(file, results);
      if (!page.write(NAME, file, results, console.err())) {
        return ExitCode.FAILED_RUN;
      }
      if (pictures.areWanted()
          && !pictures.write(NAME, PortFigure.of(file, results), console.err())) {
        return ExitCode.FAILED_RUN;
      }
    }
    return ExitCode.FINE;
  }

  private int sockets(List<ScenarioFile> loaded, Duration instant, ScenarioRuns runs)
      throws IOException {
    if (!loaded.stream().allMatch(file -> netstat.isWithin(file, instant, console.err()))) {
      return ExitCode.USAGE;
    }
    NetstatReport report = netstat.report(loaded.size() > 1);
    String between = "";
    for (ScenarioFile file : loaded) {
      List<VariantResult> results = format.json ? runs.run(file) : List.of();
      Map<String, Snapshot> snapshots = runs.snapshots(file, instant);
      if (runs.wasInterrupted()) {
        console.err().println("portsim: interrupted: " + file.name());
        return ExitCode.INTERRUPTED;
      }
      if (format.json) {
        String json = new JsonReport(Version.number()).text(file, results, snapshots);
        console.out().append(json).append('\n');
      } else {
        console.out().append(between);
        report.write(file, snapshots, console.out());
        between = "\n";
      }
      console.out().flush();
    }
    return ExitCode.FINE;
  }

  private List<ScenarioFile> load(ScenarioRuns runs) throws IOException {
    ScenarioLoader loader = new ScenarioLoader(console, colour);
    List<ScenarioFile> loaded = new ArrayList<>();
    for (String name : files) {
      runs.begins("reading " + name);
      ReadScenario read = loader.read(name, options.sets());
      page.keep(read);
      ScenarioFile file = read.file();
      ScenarioFile chosen = file == null ? null : choose(file);
      if (chosen != null) {
        loaded.add(chosen);
      }
    }
    return loaded;
  }

  private @Nullable ScenarioFile choose(ScenarioFile file) {
    if (variants.isEmpty()) {
      return file;
    }
    Map<String, Scenario> chosen = new LinkedHashMap<>(file.variants());
    chosen.keySet().retainAll(variants);
    for (String name : variants) {
      if (!chosen.containsKey(name)) {
        console.err().println(file.name() + ": there is no variant '" + name + "'");
        console.err().println("  hint: variants: " + String.join(", ", file.variants().keySet()));
      }
    }
    boolean hasAll = chosen.keySet().containsAll(variants);
    return hasAll ? file.with(chosen) : null;
  }

  private void write(ScenarioFile file, List<VariantResult> results) throws IOException {
    PrintWriter out = console.out();
    if (format.json) {
      out.append(new JsonReport(Version.number()).text(file, results)).append('\n');
    } else if (format.csv) {
      new CsvReport().write(file, results, out);
    } else {
      writeForPerson(file, results);
    }
    out.flush();
  }

  private void writeForPerson(ScenarioFile file, List<VariantResult> results) throws IOException {
    new ConsoleReport(style()).write(file, results, console.out());
  }

  private ConsoleStyle style() {
    return colour.style(console.terminal());
  }

  /** Says how far the run came; a person also gets what is known so far. */
  private int interrupted(ScenarioFile file, List<VariantResult> results) throws IOException {
    if (!format.json && !format.csv && !results.isEmpty()) {
      writeForPerson(file, results);
      console.out().flush();
    }
    console.err().println(HowFar.text(file, results));
    return ExitCode.INTERRUPTED;
  }
}
