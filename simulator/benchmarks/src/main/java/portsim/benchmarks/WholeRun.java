package portsim.benchmarks;

import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.runner.IterationType;
import portsim.benchmarks.baseline.Outcome;
import portsim.scenario.Scenario;

/** A run from the scenario to the record. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@SuppressWarnings("NullAway.Init") // JMH sets the fields
public class WholeRun {
  /** The property that names the file each run is written to. */
  static final String RUNS = "portsim.runs";

  @Param Work work;
  @Param Engine engine;

  @Param("false")
  boolean quick;

  private Scenario scenario;
  private Outcome outcome;
  private long beganNanos;

  @Setup
  public void read() {
    scenario = work.scenario(quick);
  }

  @Setup(Level.Iteration)
  public void begin() {
    beganNanos = spentNanos();
  }

  @Benchmark
  public Outcome run() {
    outcome = engine.run(scenario);
    return outcome;
  }

  /** Writes down what a run came to, and the time that it took. */
  @TearDown(Level.Iteration)
  public void write(IterationParams iteration) throws IOException {
    long nanos = spentNanos() - beganNanos;
    String file = System.getProperty(RUNS);
    if (file != null && iteration.getType() == IterationType.MEASUREMENT) {
      String line = new RanOnce(work, engine, outcome, nanos).line();
      Files.writeString(Path.of(file), line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
  }

  /** This thread's processor time, and the collector's time, in which this thread waits. */
  private static long spentNanos() {
    long collectorMillis =
        ManagementFactory.getGarbageCollectorMXBeans().stream()
            .mapToLong(GarbageCollectorMXBean::getCollectionTime)
            .sum();
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime()
        + TimeUnit.MILLISECONDS.toNanos(collectorMillis);
  }
}
