package portsim.cli.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import portsim.cli.report.console.ConsoleStyle;
import portsim.cli.report.console.TestReport;
import portsim.cli.report.test.TestedFile;

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
    footer = {
      "  portsim test scenarios",
      "  portsim test web.yaml sql.yaml",
      "  portsim test 'scenarios/**/web-*.yaml'",
      "  portsim test scenarios --junit report.xml --markdown summary.md",
      "  portsim test web.yaml --watch"
    })
final class TestCommand implements Callable<Integer> {
  private static final long LOOK_MILLIS = 200;

  private final Console console;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description = "Scenario files, folders of them, and patterns in quotes; - is stdin.")
  private List<String> paths = new ArrayList<>();

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many variants to run at a time; standard: one for each processor.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(names = "--watch", description = "Test again whenever a file changes, until Ctrl-C.")
  private boolean watch;

  @Mixin private ReportFiles reports = new ReportFiles();
  @Mixin private ColourOption colour = new ColourOption();

  TestCommand(Console console) {
    this.console = console;
  }

  /** With the standard of all options. */
  TestCommand(Console console, List<String> paths) {
    this.console = console;
    this.paths = paths;
  }

  @Override
  public Integer call() throws IOException {
    if (threads < 1) {
      throw UsageFaults.wrong(spec, "--threads is at least 1, got " + threads);
    }
    if (watch && paths.contains("-")) {
      throw UsageFaults.wrong(spec, "--watch cannot read stdin again");
    }
    if (!reports.areFine(TestInput.files(TestInput.of(paths)), console.err())) {
      return ExitCode.USAGE;
    }
    try (Interruption interruption = new Interruption(this::tell)) {
      return watch ? watch(interruption) : test(new TreeSet<>(), interruption);
    }
  }

  private void tell(String message) {
    console.err().println(message);
    console.err().flush();
  }

  /**
   * Tests all files once.
   *
   * @param sources where the names of all files go that were read
   */
  private int test(Set<String> sources, Interruption interruption) throws IOException {
    ConsoleStyle style = colour.style(console.terminal());
    TestReport report = new TestReport(style, console.out());
    boolean colourOnErr = colour.onErr(console.terminal());
    TestRound round = new TestRound(console, report, colourOnErr, interruption);
    if (!round.run(TestInput.of(paths), threads)) {
      return ExitCode.INTERRUPTED;
    }
    sources.addAll(round.sources());
    int code = ExitCode.FINE;
    for (TestedFile file : round.tested()) {
      code = ExitCode.outranking(code, code(file));
    }
    return reports.write(round.tested(), console.err())
        ? code
        : ExitCode.outranking(code, ExitCode.FAILED_RUN);
  }

  private static int code(TestedFile file) {
    return switch (file.outcome()) {
      case PASSED, UNTESTED -> ExitCode.FINE;
      case FAILED -> ExitCode.FAILED_EXPECTATION;
      case INCONCLUSIVE -> ExitCode.INCONCLUSIVE;
      case INVALID -> ExitCode.INVALID_SCENARIO;
      case NOT_RUN -> ExitCode.FAILED_RUN;
    };
  }

  /** Tests again and again; ends only by Ctrl-C. */
  private int watch(Interruption interruption) throws IOException {
    Set<String> sources = new TreeSet<>();
    while (true) {
      WatchedFiles before = lookAt(sources);
      if (test(sources, interruption) == ExitCode.INTERRUPTED) {
        return ExitCode.INTERRUPTED;
      }
      before.add(sources);
      console.out().append("watching: Ctrl-C ends\n");
      console.out().flush();
      String changed = nextChange(before, sources, interruption);
      if (changed.isEmpty()) {
        return ExitCode.INTERRUPTED;
      }
      console.out().append("\nchanged: ").append(changed).append('\n');
    }
  }

  /** Waits for a change, and then until there is no more; empty where it was interrupted. */
  private String nextChange(WatchedFiles before, Set<String> sources, Interruption interruption)
      throws IOException {
    String changed = "";
    WatchedFiles last = before;
    while (!interruption.isRequested()) {
      sleep();
      WatchedFiles now = lookAt(sources);
      String latest = now.changedSince(last);
      if (latest.isEmpty() && !changed.isEmpty()) {
        return changed;
      }
      changed = changed.isEmpty() ? latest : changed;
      last = now;
    }
    return "";
  }

  private WatchedFiles lookAt(Set<String> sources) throws IOException {
    Set<String> names = new TreeSet<>(sources);
    names.addAll(TestInput.files(TestInput.of(paths)));
    return WatchedFiles.lookAt(names);
  }

  private static void sleep() {
    try {
      TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
