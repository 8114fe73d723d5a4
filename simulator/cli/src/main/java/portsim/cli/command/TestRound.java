package portsim.cli.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Future;
import portsim.cli.command.ParallelTests.Started;
import portsim.cli.report.VariantResult;
import portsim.cli.report.console.TestReport;
import portsim.cli.report.test.GithubAnnotations;
import portsim.cli.report.test.TestSummary;
import portsim.cli.report.test.TestedFile;
import portsim.cli.report.test.TestedVariant;
import portsim.scenario.ScenarioFile;
import portsim.scenario.tree.Problem;

/** One test of all files, told file by file in their order. */
final class TestRound {
  private final Console console;
  private final TestReport report;
  private final boolean colourOnErr;
  private final Interruption interruption;
  private final List<TestedFile> tested = new ArrayList<>();

  /** What was read: the scenarios and the files that they name. */
  private final Set<String> sources = new TreeSet<>();

  TestRound(Console console, TestReport report, boolean colourOnErr, Interruption interruption) {
    this.console = console;
    this.report = report;
    this.colourOnErr = colourOnErr;
    this.interruption = interruption;
  }

  /**
   * Tests the files.
   *
   * @param inputs the scenarios, and the paths without any
   * @return false where it was interrupted
   */
  boolean run(List<TestInput> inputs, int threads) throws IOException {
    try (ParallelTests tests = new ParallelTests(console, threads, interruption)) {
      Map<String, Future<Started>> started = new LinkedHashMap<>();
      inputs.stream()
          .filter(input -> input.problem() == null)
          .map(TestInput::name)
          .forEach(name -> started.put(name, tests.start(started.size(), name)));
      for (TestInput input : inputs) {
        Problem problem = input.problem();
        Future<Started> start = started.get(input.name());
        if (problem != null || start == null) {
          TestInput.tell(input, console.err());
          tell(TestedFile.invalid(input.name(), problem == null ? List.of() : List.of(problem)));
        } else if (!test(input.name(), start, tests)) {
          return false;
        }
      }
    }
    report.finish(TestSummary.of(tested));
    console.out().flush();
    return true;
  }

  private boolean test(String name, Future<Started> start, ParallelTests tests) throws IOException {
    interruption.begins("reading " + name);
    Started started = tests.await(start, name, null);
    started.read().sources().forEach(source -> sources.add(source.name()));
    started.read().printProblems(colourOnErr, console.err());
    ScenarioFile file = started.read().file();
    List<Problem> problems = started.read().problems().sorted();
    if (file == null) {
      tell(TestedFile.invalid(name, problems));
      return true;
    }
    String title = file.base().title();
    if (!started.refusal().isEmpty()) {
      console.err().print(started.refusal());
      tell(TestedFile.notRun(name, title, problems, started.refusal().strip()));
      return true;
    }
    interruption.begins("running " + name);
    try {
      List<TestedVariant> variants = results(started, tests);
      if (interruption.isRequested()) {
        console.err().println(HowFar.text(file, upToCancelled(variants)));
        return false;
      }
      tell(TestedFile.ran(name, title, variants, problems));
    } catch (IllegalStateException | IllegalArgumentException e) {
      Portsim.failed(e, console.err());
      tell(TestedFile.notRun(name, title, problems, "failed while running: " + e.getMessage()));
    }
    return true;
  }

  private static List<TestedVariant> results(Started started, ParallelTests tests)
      throws IOException {
    List<TestedVariant> variants = new ArrayList<>();
    for (Future<TestedVariant> variant : started.variants()) {
      variants.add(tests.await(variant, "test", started));
    }
    return variants;
  }

  /** Up to the first that did not come to its end, this included. */
  private static List<VariantResult> upToCancelled(List<TestedVariant> variants) {
    List<VariantResult> results = new ArrayList<>();
    for (TestedVariant variant : variants) {
      results.add(variant.result());
      if (variant.result().run().cancelled()) {
        return results;
      }
    }
    return results;
  }

  private void tell(TestedFile file) throws IOException {
    console.err().flush();
    report.add(file);
    if ("true".equals(console.environment().get("GITHUB_ACTIONS"))) {
      String workspace = console.environment().getOrDefault("GITHUB_WORKSPACE", "");
      new GithubAnnotations(name -> TestInput.below(workspace, name)).write(file, console.out());
    }
    console.out().flush();
    tested.add(file);
  }

  /** The files in their order, with what became of them. */
  List<TestedFile> tested() {
    return tested;
  }

  Set<String> sources() {
    return sources;
  }
}
