package portsim.cli.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.PrimitiveIterator;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;
import portsim.advice.sweep.SweepPoint;
import portsim.advice.sweep.SweptScenario;
import portsim.cli.reading.ProblemPrinter;
import portsim.cli.reading.ReadScenario;
import portsim.run.MemoryNeed;
import portsim.scenario.Scenario;
import portsim.scenario.ScenarioFile;
import portsim.scenario.tree.Problem;
import portsim.scenario.tree.Problems;

/** Tells of all points that cannot be run, before any is. */
final class PointCheck {
  /** Of more points, only each value of each axis is looked at by itself. */
  static final long POINTS_MAX = 10_000;

  private static final int TOLD_MAX = 20;

  /** When so many different errors are found, the others hardly tell more. */
  private static final int ERRORS_MAX = 1_000;

  private final Console console;
  private final ReadScenario read;
  private final ColourOption colour;
  private long mostBytes;

  PointCheck(Console console, ReadScenario read, ColourOption colour) {
    this.console = console;
    this.read = read;
    this.colour = colour;
  }

  /** Tells what was wrong before there were points. */
  int refuse() throws IOException {
    tell(read.problems());
    return ExitCode.INVALID_SCENARIO;
  }

  /** Looks at the points; the exit code that speaks against running them. */
  int check(SweptScenario swept, BooleanSupplier isStopped) throws IOException {
    PrimitiveIterator.OfLong points = looked(swept).iterator();
    Problems errors = new Problems();
    MemoryCheck memory = MemoryCheck.ofThisMachine(console.err());
    int found = 0;
    while (points.hasNext() && found < ERRORS_MAX && !isStopped.getAsBoolean()) {
      long index = points.nextLong();
      Problems problems = new Problems();
      Scenario scenario = swept.scenario(index, problems);
      if (scenario == null) {
        found += add(problems, errors);
      } else {
        String name = words(swept, index);
        if (!memory.allows(new ScenarioFile(fileName(), Map.of(name, scenario)))) {
          return ExitCode.FAILED_RUN;
        }
        mostBytes = Math.max(mostBytes, MemoryNeed.of(scenario).bytes());
      }
    }
    tell(errors);
    if (isStopped.getAsBoolean()) {
      return ExitCode.INTERRUPTED;
    }
    return errors.hasErrors() ? ExitCode.INVALID_SCENARIO : ExitCode.FINE;
  }

  private static LongStream looked(SweptScenario swept) {
    long size = swept.plan().size();
    return size <= POINTS_MAX ? LongStream.range(0, size) : swept.plan().singles();
  }

  private static int add(Problems of, Problems to) {
    int added = 0;
    for (Problem problem : of.sorted()) {
      if (problem.severity() == Problem.Severity.ERROR && !to.contains(problem)) {
        to.add(problem);
        added++;
      }
    }
    return added;
  }

  private static String words(SweptScenario swept, long index) {
    SweepPoint point = swept.plan().point(index);
    List<String> values = new ArrayList<>();
    for (int i = 0; i < point.values().size(); i++) {
      values.add(swept.plan().axes().get(i).path() + "=" + point.values().get(i).text());
    }
    return point.variant() + " with " + String.join(", ", values);
  }

  private String fileName() {
    return read.file() == null ? "" : read.file().name();
  }

  /** Tells of problems, but not of all where there are very many. */
  void tell(Problems problems) throws IOException {
    List<Problem> all = problems.sorted();
    Problems told = new Problems();
    all.stream().limit(TOLD_MAX).forEach(told::add);
    new ProblemPrinter(read.sources(), colour.onErr(console.terminal())).print(told, console.err());
    if (all.size() > TOLD_MAX) {
      console.err().println("and " + (all.size() - TOLD_MAX) + " more of the kind");
    }
  }

  /** How many of these points can run at a time, for the memory that they take. */
  int threads(int wanted) {
    long available = Runtime.getRuntime().maxMemory();
    return (int) Math.max(1, Math.min(wanted, available / Math.max(1, mostBytes)));
  }
}
