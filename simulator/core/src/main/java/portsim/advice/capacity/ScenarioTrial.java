package portsim.advice.capacity;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import portsim.advice.Workers;
import portsim.advice.replication.ReplicationRuns;
import portsim.record.RunRecord;
import portsim.run.Simulation;
import portsim.scenario.Scenario;
import portsim.scenario.tree.Problems;
import portsim.verdict.Estimate;
import portsim.verdict.Judgement;
import portsim.verdict.Verdict;

/** Runs a scenario with one value and another, and remembers what became of it. */
public final class ScenarioTrial implements Trial {
  private final Question question;
  private final Runner runner;
  private final Map<Quantity, Ran> results = new TreeMap<>();
  private final Map<Quantity, Seeds> seeds = new LinkedHashMap<>();
  private long runs;

  /** What became of a scenario. */
  public record Ran(Scenario scenario, RunRecord record, Verdict verdict) {}

  /** Who runs the scenarios of a search. */
  public interface Runner {
    /** Whether the machine can bear this scenario. */
    boolean allows(String value, Scenario scenario);

    /** Runs a scenario, as often as its expectations take; null where the user had enough. */
    @Nullable Ran run(String value, Scenario scenario);

    /** With how many seeds of so many it goes well; -1 where the user had enough. */
    int passing(String value, Scenario scenario, int seeds);

    /** Runs anything to its end. */
    static Runner of(Workers workers) {
      ReplicationRuns replications = new ReplicationRuns(workers, () -> false);
      return new Runner() {
        @Override
        public boolean allows(String value, Scenario scenario) {
          return true;
        }

        @Override
        public Ran run(String value, Scenario scenario) {
          RunRecord record = Simulation.run(scenario);
          Verdict verdict = Verdict.of(scenario, record);
          return new Ran(scenario, record, replications.judge(verdict, scenario, record));
        }

        @Override
        public int passing(String value, Scenario scenario, int seeds) {
          return replications.passing(scenario, seeds);
        }
      };
    }
  }

  public ScenarioTrial(Question question, Runner runner) {
    this.question = question;
    this.runner = runner;
  }

  @Override
  public Outcome of(Quantity value) {
    Scenario scenario = question.with(value, new Problems());
    if (scenario == null || !runner.allows(value.text(), scenario)) {
      return Outcome.INVALID;
    }
    Ran ran = runner.run(value.text(), scenario);
    if (ran == null) {
      return Outcome.CANCELLED;
    }
    results.put(value, ran);
    runs += runs(ran.verdict);
    if (ran.verdict.passed()) {
      return Outcome.HOLDS;
    }
    return ran.verdict.failed() ? Outcome.FAILS : Outcome.UNDECIDED;
  }

  /** How many runs a verdict took. */
  private static long runs(Verdict verdict) {
    long most = 1;
    for (Judgement judgement : verdict.judgements()) {
      Estimate estimate = judgement.estimate();
      most = estimate == null ? most : Math.max(most, estimate.replications());
    }
    return most;
  }

  /**
   * Counts with how many seeds it goes well at both sides of a threshold.
   *
   * @return whether the user let it come to its end
   */
  public boolean countSeeds(Threshold threshold, int tried) {
    return count(threshold.holds(), tried) && count(threshold.fails(), tried);
  }

  private boolean count(@Nullable Quantity value, int tried) {
    Ran ran = find(value);
    if (value == null || ran == null) {
      return true;
    }
    int passing = runner.passing(value.text(), ran.scenario, tried);
    if (passing >= 0) {
      seeds.put(value, new Seeds(passing, tried));
      runs += tried;
    }
    return passing >= 0;
  }

  /** The answer, with the runs at both sides of the threshold. */
  public Capacity capacity(Quantity begin, Threshold threshold) {
    Ran holding = find(threshold.holds());
    Ran failing = find(threshold.fails());
    Ran first = find(begin);
    return new Capacity(
        question,
        begin,
        first != null && first.verdict.passed(),
        threshold,
        holding == null ? null : holding.scenario,
        failing == null ? null : failing.record,
        seeds(threshold.holds()),
        seeds(threshold.fails()),
        runs);
  }

  private @Nullable Seeds seeds(@Nullable Quantity value) {
    return value == null ? null : seeds.get(value);
  }

  private @Nullable Ran find(@Nullable Quantity value) {
    return value == null ? null : results.get(value);
  }
}
