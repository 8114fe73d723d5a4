package portsim.advice.sweep;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import portsim.record.RunRecord;
import portsim.run.Replication;
import portsim.run.Simulation;
import portsim.scenario.Scenario;
import portsim.scenario.ScenarioFile;
import portsim.scenario.binding.ScenarioTemplate;
import portsim.scenario.binding.Setter;
import portsim.scenario.tree.Problems;

/**
 * A scenario file with a plan of what to vary in it. The file is read once; of each point, only its
 * values are set. It can be used on several threads at once.
 */
public final class SweptScenario {
  private final Map<String, ScenarioTemplate> templates = new LinkedHashMap<>();
  private final List<Setter> sets;
  private final SweepPlan plan;
  private final List<SweepColumn> columns;

  private SweptScenario(
      ScenarioTemplate template, List<Setter> sets, SweepPlan plan, List<SweepColumn> columns) {
    for (String variant : plan.variants()) {
      templates.put(
          variant,
          new ScenarioTemplate(
              template.name(), SweptTrees.of(template.tree(), variant), template.files()));
    }
    this.sets = List.copyOf(sets);
    this.plan = plan;
    this.columns = List.copyOf(columns);
  }

  /**
   * Plans a sweep.
   *
   * @param template a file that is a scenario and has the variants that are asked for
   * @param sets what the user set beside it
   * @return null, and at least one error among the problems, where there is no such sweep
   */
  public static @Nullable SweptScenario of(
      ScenarioTemplate template, List<Setter> sets, SweepRequest request, Problems problems) {
    request.check(problems);
    if (problems.hasErrors()) {
      return null;
    }
    SweepPlan without =
        new SweepPlan(
            request.variants(),
            request.axes(),
            request.isZipped(),
            request.replications(),
            List.of());
    SweptScenario unread = new SweptScenario(template, sets, without, List.of());
    List<SweepColumn> columns = new SweepMetrics(unread, problems).read(request.metrics());
    return problems.hasErrors()
        ? null
        : new SweptScenario(
            template,
            sets,
            without.telling(columns.stream().map(SweepColumn::metric).toList()),
            columns);
  }

  public SweepPlan plan() {
    return plan;
  }

  /**
   * The scenario of a point; nothing is expected of it.
   *
   * @return null, and at least one error among the problems, where the file cannot have its values
   */
  public @Nullable Scenario scenario(long index, Problems problems) {
    return scenario(plan.point(index), List.of(), problems);
  }

  /** The same with what else is set. */
  @Nullable Scenario scenario(SweepPoint point, List<Setter> others, Problems problems) {
    List<Setter> setters = new ArrayList<>();
    for (Setter set : sets) {
      if (SweptTrees.isUsed(set, point.variant())) {
        setters.add(set);
      }
    }
    for (int i = 0; i < point.values().size(); i++) {
      Setter setter = Setter.of(plan.axes().get(i).path(), point.values().get(i).node());
      if (SweptTrees.isUsed(setter, point.variant())) {
        setters.add(setter);
      }
    }
    setters.addAll(others);
    ScenarioTemplate template = Objects.requireNonNull(templates.get(point.variant()));
    ScenarioFile file = template.with(setters, problems);
    return file == null ? null : file.variants().get(point.variant());
  }

  /**
   * Runs a point.
   *
   * @return null where there was enough before the end
   */
  public @Nullable PointResult run(long index, BooleanSupplier isStopped) {
    Problems problems = new Problems();
    Scenario scenario = scenario(index, problems);
    if (scenario == null) {
      throw new InvalidPoint(plan.point(index), problems);
    }
    long[][] observed = new long[columns.size()][plan.replications()];
    boolean[] isThere = new boolean[columns.size()];
    for (int run = 0; run < plan.replications(); run++) {
      Scenario replication = Replication.of(scenario, run + 1);
      RunRecord record = Simulation.run(replication, now -> !isStopped.getAsBoolean());
      if (record.cancelled()) {
        return null;
      }
      observe(record, run, observed, isThere);
    }
    List<Reading> readings = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      readings.add(isThere[i] ? columns.get(i).reading(observed[i]) : Reading.ABSENT);
    }
    return new PointResult(index, readings);
  }

  private void observe(RunRecord record, int run, long[][] observed, boolean[] isThere) {
    for (int i = 0; i < columns.size(); i++) {
      isThere[i] = columns.get(i).isIn(record);
      if (isThere[i]) {
        observed[i][run] = columns.get(i).observe(record);
      }
    }
  }
}
