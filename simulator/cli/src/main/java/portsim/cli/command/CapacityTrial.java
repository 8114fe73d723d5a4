package portsim.cli.command;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import portsim.advice.capacity.Capacity;
import portsim.advice.capacity.Quantity;
import portsim.advice.capacity.Question;
import portsim.advice.capacity.Threshold;
import portsim.advice.capacity.Trial;
import portsim.cli.report.VariantResult;
import portsim.scenario.Scenario;
import portsim.scenario.ScenarioFile;
import portsim.scenario.tree.Problems;

/** Runs a scenario with one value and another, and remembers what became of it. */
final class CapacityTrial implements Trial {
  private final Question question;
  private final ScenarioRuns runs;
  private final MemoryCheck memory;
  private final Map<Quantity, VariantResult> results = new TreeMap<>();

  CapacityTrial(Question question, ScenarioRuns runs) {
    this.question = question;
    this.runs = runs;
    memory = MemoryCheck.ofThisMachine(new PrintWriter(Writer.nullWriter()));
  }

  @Override
  public Outcome of(Quantity value) {
    Scenario scenario = question.with(value, new Problems());
    if (scenario == null) {
      return Outcome.INVALID;
    }
    String name = question.variant() + ", " + value.text();
    ScenarioFile one = new ScenarioFile(question.template().name(), Map.of(name, scenario));
    if (!memory.allows(one)) {
      return Outcome.INVALID;
    }
    List<VariantResult> result = runs.run(one);
    if (runs.wasInterrupted() || result.isEmpty()) {
      return Outcome.CANCELLED;
    }
    results.put(value, result.get(0));
    return result.get(0).verdict().passed() ? Outcome.HOLDS : Outcome.FAILS;
  }

  /** The answer, with the runs at both sides of the threshold. */
  Capacity capacity(Quantity begin, Threshold threshold) {
    VariantResult holding = find(threshold.holds());
    VariantResult failing = find(threshold.fails());
    VariantResult first = find(begin);
    return new Capacity(
        question,
        begin,
        first != null && first.verdict().passed(),
        threshold,
        holding == null ? null : holding.scenario(),
        failing == null ? null : failing.run());
  }

  private @Nullable VariantResult find(@Nullable Quantity value) {
    return value == null ? null : results.get(value);
  }
}
