package portsim.cli.command;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import portsim.advice.capacity.Question;
import portsim.advice.capacity.ScenarioTrial;
import portsim.advice.capacity.ScenarioTrial.Ran;
import portsim.cli.report.VariantResult;
import portsim.scenario.Scenario;
import portsim.scenario.ScenarioFile;

/** Runs the scenarios of a search on this machine, as long as it has room for them. */
final class CapacityRunner implements ScenarioTrial.Runner {
  private final Question question;
  private final ScenarioRuns runs;
  private final MemoryCheck memory;

  CapacityRunner(Question question, ScenarioRuns runs) {
    this.question = question;
    this.runs = runs;
    memory = MemoryCheck.ofThisMachine(new PrintWriter(Writer.nullWriter()));
  }

  @Override
  public boolean allows(String value, Scenario scenario) {
    return memory.allows(new ScenarioFile(question.template().name(), Map.of(value, scenario)));
  }

  @Override
  public @Nullable Ran run(String value, Scenario scenario) {
    runs.begins("running " + question.template().name() + ", variant " + name(value));
    VariantResult result = runs.run(name(value), scenario);
    return runs.wasInterrupted()
        ? null
        : new Ran(result.scenario(), result.run(), result.verdict());
  }

  @Override
  public int passing(String value, Scenario scenario, int seeds) {
    return runs.passing(name(value), scenario, seeds);
  }

  private String name(String value) {
    return question.variant() + ", " + value;
  }
}
