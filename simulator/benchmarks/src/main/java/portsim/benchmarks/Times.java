package portsim.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import portsim.benchmarks.baseline.Outcome;

/**
 * The processor time that an attempt takes, by work and engine: the least of all runs, for what
 * disturbs one only adds to it. The engines take turns, round after round, so that a disturbed
 * minute concerns them all.
 */
final class Times {
  private final Plan plan;
  private final Path folder;
  private final Map<Work, Map<Engine, Long>> least = new EnumMap<>(Work.class);
  private final Map<Work, Outcome> outcomes = new EnumMap<>(Work.class);

  private Times(Plan plan, Path folder) {
    this.plan = plan;
    this.folder = folder;
  }

  /** Measures all of them; JMH's own words go to a file in a folder. */
  static Times measure(Plan plan, Path folder) throws IOException, RunnerException {
    Times times = new Times(plan, folder);
    for (int round = 1; round <= plan.rounds(); round++) {
      for (Work work : plan.works()) {
        Progress.says(work.label() + ", round " + round + " of " + plan.rounds());
        times.measure(work);
      }
    }
    return times;
  }

  private void measure(Work work) throws IOException, RunnerException {
    Path runs = folder.resolve("runs");
    Files.deleteIfExists(runs);
    new Runner(options(work, runs)).run();
    for (String line : Files.readAllLines(runs)) {
      add(RanOnce.of(line));
    }
  }

  private Options options(Work work, Path runs) {
    return new OptionsBuilder()
        .include(WholeRun.class.getName())
        .param("work", work.name())
        .param("engine", work.engines().stream().map(Engine::name).toArray(String[]::new))
        .param("quick", Boolean.toString(plan.quick()))
        .forks(1)
        .warmupIterations(plan.warmups())
        .measurementIterations(plan.measurements())
        .jvmArgs("-XX:+UseSerialGC", "-Xmx4g", "-D" + WholeRun.RUNS + "=" + runs)
        .output(folder.resolve("jmh.log").toString())
        .shouldFailOnError(true)
        .build();
  }

  /** All engines have to come to the same end, every time. */
  private void add(RanOnce ran) {
    Outcome known = outcomes.putIfAbsent(ran.work(), ran.outcome());
    if (known != null && !known.equals(ran.outcome())) {
      throw new IllegalStateException(ran + " should have come to " + known);
    }
    least
        .computeIfAbsent(ran.work(), any -> new EnumMap<>(Engine.class))
        .merge(ran.engine(), ran.nanos(), Math::min);
  }

  /** Nanoseconds for an attempt; not a number where this engine does not run it. */
  double nanos(Work work, Engine engine) {
    Long nanos = least.getOrDefault(work, Map.of()).get(engine);
    return nanos == null ? Double.NaN : (double) nanos / attempted(work);
  }

  /** How many attempts there are in each run. */
  long attempted(Work work) {
    Outcome outcome = outcomes.get(work);
    if (outcome == null) {
      throw new IllegalStateException("no engine ran " + work);
    }
    return outcome.attempted();
  }
}
