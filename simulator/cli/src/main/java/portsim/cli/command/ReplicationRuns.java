package portsim.cli.command;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import portsim.record.RunRecord;
import portsim.run.Replication;
import portsim.run.Simulation;
import portsim.scenario.Scenario;
import portsim.verdict.Replications;
import portsim.verdict.Verdict;

/**
 * Runs a scenario again and again, until what is expected of its chances is clear.
 *
 * <p>The runs up to a look go on side by side, and are added in the order of their numbers: what
 * comes out does not depend on how many threads there are.
 *
 * @param isStopped whether the user has enough
 */
record ReplicationRuns(BooleanSupplier isStopped) {
  /** So many runs at a time: enough for any number of threads, and few enough to keep. */
  private static final int AT_A_TIME = 1024;

  /**
   * Judges what is expected of many runs as well. A run that was cancelled is not judged.
   *
   * @param first the run with the scenario's own seed
   */
  Verdict judge(Verdict verdict, Scenario scenario, RunRecord first) {
    if (scenario.repetition().expectations().isEmpty() || first.cancelled()) {
      return verdict;
    }
    Replications replications = new Replications(scenario);
    replications.add(replications.observe(first));
    while (!replications.isOver()) {
      int from = replications.done() + 1;
      int until = Math.min(replications.wanted(), replications.done() + AT_A_TIME);
      List<long[]> observed =
          IntStream.rangeClosed(from, until)
              .parallel()
              .mapToObj(number -> observe(scenario, number, replications))
              .toList();
      if (isStopped.getAsBoolean()) {
        return new Verdict(List.of());
      }
      observed.forEach(replications::add);
    }
    return verdict.and(replications);
  }

  private long[] observe(Scenario scenario, int number, Replications replications) {
    Scenario replication = Replication.of(scenario, number);
    return replications.observe(Simulation.run(replication, nowNanos -> !isStopped.getAsBoolean()));
  }
}
