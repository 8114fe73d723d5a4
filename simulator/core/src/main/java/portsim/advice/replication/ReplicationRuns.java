package portsim.advice.replication;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import portsim.advice.Workers;
import portsim.record.RunRecord;
import portsim.run.Replication;
import portsim.run.Simulation;
import portsim.scenario.Scenario;
import portsim.verdict.Replications;
import portsim.verdict.Verdict;

/**
 * Runs a scenario again and again, each time with other draws of chance.
 *
 * <p>Runs go on side by side, and are added in the order of their numbers: what comes out does not
 * depend on how many threads there are.
 *
 * @param workers who runs them
 * @param isStopped whether the user has enough; asked by all of the workers
 */
public record ReplicationRuns(Workers workers, BooleanSupplier isStopped) {
  /** So many runs at a time: enough for any number of threads, and few enough to keep. */
  private static final int AT_A_TIME = 1024;

  /**
   * Judges what is expected of many runs as well, until it is clear. A run that was cancelled is
   * not judged.
   *
   * @param first the run with the scenario's own seed
   */
  public Verdict judge(Verdict verdict, Scenario scenario, RunRecord first) {
    if (scenario.repetition().expectations().isEmpty() || first.cancelled()) {
      return verdict;
    }
    Replications replications = new Replications(scenario);
    replications.add(replications.observe(first));
    while (!replications.isOver()) {
      List<long[]> observed =
          observe(scenario, replications.done(), replications.wanted(), replications::observe);
      if (observed == null) {
        return new Verdict(List.of());
      }
      observed.forEach(replications::add);
    }
    return verdict.and(replications);
  }

  /**
   * Runs a scenario until all its results are known as well as wanted.
   *
   * @param first the run with the scenario's own seed, which went to its end
   * @return null where the user had enough
   */
  public @Nullable ReplicatedResults measure(
      Scenario scenario, RunRecord first, ReplicationPlan plan) {
    ReplicatedResults results = new ReplicatedResults(first, plan);
    while (!results.isOver()) {
      List<long[]> observed =
          observe(scenario, results.done(), results.wanted(), ReplicatedResults::observe);
      if (observed == null) {
        return null;
      }
      observed.forEach(results::add);
    }
    return results;
  }

  /**
   * With how many seeds a scenario goes well, of the first so many.
   *
   * @return -1 where the user had enough
   */
  public int passing(Scenario scenario, int replications) {
    int passing = 0;
    for (int done = 0; done < replications; ) {
      List<Boolean> passed =
          observe(scenario, done, replications, run -> Verdict.of(scenario, run).passed());
      if (passed == null) {
        return -1;
      }
      passing += (int) passed.stream().filter(each -> each).count();
      done += passed.size();
    }
    return passing;
  }

  /** What is to be known of the next runs, though of no more than are kept; null if stopped. */
  private <T> @Nullable List<T> observe(
      Scenario scenario, int done, int wanted, Function<RunRecord, T> what) {
    int until = Math.min(wanted, done + AT_A_TIME);
    List<T> observed =
        workers.all(done + 1, until + 1, number -> what.apply(run(scenario, number)));
    return isStopped.getAsBoolean() ? null : observed;
  }

  private RunRecord run(Scenario scenario, int number) {
    return Simulation.run(Replication.of(scenario, number), nowNanos -> !isStopped.getAsBoolean());
  }
}
