package portsim.benchmarks;

import static portsim.benchmarks.Table.number;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.runner.RunnerException;

/** The tables: each measures what is in it. */
final class Report {
  private static final double MEGABYTE = 1e6;

  private Report() {}

  /** Processor time of an attempt, and how many times that of other engines it is. */
  static void times(Plan plan, Path folder) throws IOException, RunnerException {
    Times times = Times.measure(plan, folder);
    List<String> columns = new ArrayList<>(List.of("ns per attempt", "attempts"));
    for (Engine engine : Engine.values()) {
      columns.add(engine.label());
    }
    columns.addAll(List.of("to bare loop", "to lanes", "to PriorityQueue", "to W2"));
    Table.begin("Whole runs", columns);
    for (Work work : plan.works()) {
      List<String> row =
          new ArrayList<>(List.of(work.label(), number((double) times.attempted(work), 0)));
      for (Engine engine : Engine.values()) {
        row.add(number(times.nanos(work, engine), 1));
      }
      double own = times.nanos(work, Engine.PORTSIM);
      row.add(number(own / times.nanos(work, Engine.RING_LOOP), 2));
      row.add(number(own / times.nanos(work, Engine.LANES), 2));
      row.add(number(own / times.nanos(work, Engine.EVENT_OBJECTS), 2));
      row.add(number(own / times.nanos(Work.RANDOM, Engine.PORTSIM), 2));
      Table.row(row);
    }
  }

  /** Bytes, in a JVM with a heap of 1 GB where that is enough. */
  static void memory(Plan plan) throws IOException, InterruptedException {
    Table.begin(
        "Memory",
        List.of(
            "",
            "bytes allocated per attempt",
            "pending",
            "bytes per pending connection",
            "heap limit, MB",
            "heap at most, MB",
            "process at most, MB"));
    for (Work work : plan.works()) {
      Progress.says("memory of " + work.label());
      Memory memory = Memory.measure(work, plan.quick());
      boolean fleet = work.isFleet();
      Table.row(
          List.of(
              work.label(),
              number(memory.allocatedPerAttempt(), 4),
              number(fleet ? memory.pending() : Double.NaN, 0),
              number(fleet ? memory.perPending() : Double.NaN, 1),
              number(memory.heapLimit() / MEGABYTE, 0),
              number(memory.heapPeak() / MEGABYTE, 0),
              number(memory.residentPeak() / MEGABYTE, 0)));
    }
  }

  /** Seconds of whole processes: starts, and long runs. */
  static void starts(Plan plan, Path root) throws IOException, InterruptedException {
    Commands commands = new Commands(root);
    Table.begin("Starts", List.of("median of " + plan.starts(), "ms"));
    for (Map.Entry<String, Double> command : commands.starts(plan.starts()).entrySet()) {
      Table.row(List.of(command.getKey(), number(command.getValue() * 1e3, 0)));
    }
    Table.begin("Whole processes", List.of("", "attempts", "seconds", "ns per attempt"));
    commands.longRuns(plan.quick());
  }
}
