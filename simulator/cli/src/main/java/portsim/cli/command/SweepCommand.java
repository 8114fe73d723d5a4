package portsim.cli.command;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import portsim.advice.sweep.Axis;
import portsim.advice.sweep.SweepPlan;
import portsim.advice.sweep.SweepRequest;
import portsim.cli.command.sweep.FolderFault;
import portsim.cli.command.sweep.Shard;
import portsim.cli.reading.AxisTexts;
import portsim.cli.reading.ReadScenario;
import portsim.cli.reading.SourceText;
import portsim.scenario.ScenarioFile;
import portsim.scenario.SweepBlock;
import portsim.scenario.tree.Place;
import portsim.scenario.tree.Problems;

/** Runs a scenario with each combination of values. */
@Command(
    name = "sweep",
    mixinStandardHelpOptions = true,
    description = "Runs a scenario with each combination of values, and shows what became of each.",
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
      "  portsim sweep web.yaml --vary workloads.orders.arrivals=5/s,10/s,20/s",
      "  portsim sweep web.yaml --vary hosts.web.settings.MaxUserPort=5000,65534 \\",
      "      --vary workloads.orders.arrivals=1/s..1000/s:*10 --csv results.csv",
      "  portsim sweep web.yaml \\",
      "      --vary 'workloads.orders.connections=per-call,{pool: sqlclient}'",
      "  portsim sweep web.yaml --vary seed=1..1000:1 \\",
      "      --metric 'p(calls.failed > 0)' --out runs",
      "  portsim sweep web.yaml --vary workloads.orders.hold=1ms..1s:log 20 \\",
      "      --out part3 --shard 3/8",
      "",
      "With --out, finished points are kept: after Ctrl-C, or worse, the same command goes on."
    })
final class SweepCommand implements Callable<Integer> {
  private final Console console;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "A scenario file; - is stdin.")
  private String file = "";

  @Option(
      names = "--vary",
      paramLabel = "PATH=VALUES",
      description =
          "Give a path each of these values in turn: a list such as 5/s,10/s,20/s, a range with "
              + "a step such as 5000..65534:10000, or one with a factor or a number of values, such as "
              + "1/s..1000/s:*10 or 1/s..1000/s:log 7. May be repeated: each with each. Default: what "
              + "the file's sweep varies.")
  private List<String> vary = new ArrayList<>();

  @Option(
      names = "--zip",
      negatable = true,
      description = "Take the values side by side: all the first ones, then all the second ones.")
  private @Nullable Boolean zip;

  @Option(
      names = "--replications",
      paramLabel = "N",
      description = "Run each point so often, each time with other draws of chance; default 1.")
  private @Nullable Integer replications;

  @Option(
      names = "--metric",
      paramLabel = "PATH",
      description =
          "What to tell of each point, such as calls.failed or, with --replications,"
              + " 'p(calls.failed > 0)'. May be repeated. Default: calls.failed,"
              + " ports.firstExhaustion, ports.peakInUse and calls.wait.p99.")
  private List<String> metrics = new ArrayList<>();

  @Option(
      names = "--variant",
      paramLabel = "NAME",
      description = "The variant to vary; may be repeated. Default: base.")
  private List<String> variants = new ArrayList<>();

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many points to run at a time; standard: one for each processor.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      description = "Keep finished points here, to go on after an interruption, and the results.")
  private @Nullable String out;

  @Option(
      names = "--shard",
      paramLabel = "I/N",
      description = "Run only each N-th point, beginning with the I-th; portsim merge joins them.")
  private String shard = Shard.WHOLE.toString();

  @Mixin private SweepOutputs outputs = new SweepOutputs();
  @Mixin private ScenarioOptions options = new ScenarioOptions();

  SweepCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Shard share = Shard.of(shard);
    if (share == null) {
      throw wrong("--shard is a number and how many there are, such as 3/8, got " + shard);
    }
    if (!share.equals(Shard.WHOLE) && out == null) {
      throw wrong("--shard needs --out FOLDER, for portsim merge to find the points");
    }
    if (threads < 1 || threads > SweepRun.THREADS_MAX) {
      throw wrong("--threads is from 1 to " + SweepRun.THREADS_MAX + ", got " + threads);
    }
    ReadScenario read = new ScenarioLoader(console, outputs.colour()).read(file, options.sets());
    if (read.file() == null) {
      return ExitCode.INVALID_SCENARIO;
    }
    List<SourceText> sources = new ArrayList<>(read.sources());
    Problems problems = new Problems();
    SweepRequest request = request(read.file(), sources, problems);
    SweepRun run = new SweepRun(console, outputs, folder(), share, threads);
    ReadScenario withOptions =
        new ReadScenario(read.file(), read.template(), read.sets(), problems, sources);
    if (request == null) {
      withOptions.printProblems(outputs.colour().onErr(console.terminal()), console.err());
      return ExitCode.INVALID_SCENARIO;
    }
    try {
      return run.run(withOptions, options.sets(), request);
    } catch (FolderFault e) {
      console.err().println("portsim sweep: " + e.getMessage());
      console.err().println("  hint: " + e.hint());
      return ExitCode.FAILED_RUN;
    }
  }

  private @Nullable Path folder() {
    try {
      return out == null ? null : Path.of(out);
    } catch (InvalidPathException e) {
      throw wrong("--out " + out + " is no name that a folder can have");
    }
  }

  /** What is asked for: by options, and where they say nothing, by the file. */
  private @Nullable SweepRequest request(
      ScenarioFile scenarios, List<SourceText> sources, Problems problems) {
    SweepBlock block = scenarios.sweep();
    int runs = replications == null ? block.replications() : replications;
    if (runs < 1 || runs > SweepPlan.REPLICATIONS_MAX) {
      throw wrong("--replications is from 1 to " + SweepPlan.REPLICATIONS_MAX + ", got " + runs);
    }
    List<Axis> axes = vary.isEmpty() ? SweepBlocks.axes(block, problems) : axes(sources, problems);
    if (axes.isEmpty() && !problems.hasErrors()) {
      throw wrong("there is nothing to vary: say --vary PATH=VALUES, or give the file a sweep");
    }
    List<String> swept =
        variants.isEmpty() ? SweepBlocks.variants(scenarios, problems) : named(scenarios);
    Map<String, Place> told = metrics.isEmpty() ? SweepBlocks.metrics(block) : metrics();
    boolean isZipped = zip == null ? block.isZipped() : zip;
    return problems.hasErrors() ? null : new SweepRequest(swept, axes, isZipped, runs, told);
  }

  private List<String> named(ScenarioFile scenarios) {
    for (String name : variants) {
      VariantChoice.check(scenarios, name, spec);
    }
    if (variants.stream().distinct().count() < variants.size()) {
      throw wrong("a --variant is named twice");
    }
    return variants;
  }

  private List<Axis> axes(List<SourceText> sources, Problems problems) {
    List<Axis> axes = new ArrayList<>();
    for (String each : vary) {
      int equals = each.indexOf('=');
      if (equals < 0) {
        throw wrong("--vary is a path and its values, such as seed=1..100:1, got '" + each + "'");
      }
      String path = each.substring(0, equals).strip();
      SourceText values = new SourceText("--vary " + path, each.substring(equals + 1));
      sources.add(values);
      Axis axis = AxisTexts.read(path, values, problems);
      if (axis != null) {
        axes.add(axis);
      }
    }
    return axes;
  }

  private Map<String, Place> metrics() {
    Map<String, Place> places = new LinkedHashMap<>();
    metrics.forEach(path -> places.put(path.strip(), Place.of("--metric " + path.strip())));
    return places;
  }

  private ParameterException wrong(String message) {
    return UsageFaults.wrong(spec, message);
  }
}
