package portsim.advice.explain;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import portsim.scenario.Scenario;
import portsim.scenario.ScenarioFile;
import portsim.scenario.binding.ScenarioTemplate;
import portsim.scenario.binding.Setter;
import portsim.scenario.tree.Problems;

/**
 * What is to be explained: a variant of a file, which can be had with other values.
 *
 * @param sets what is set beside the file
 */
public record Subject(
    ScenarioTemplate template, String variant, List<Setter> sets, Scenario scenario) {
  public Subject {
    sets = List.copyOf(sets);
  }

  /** The scenario with something else set, too; null where it cannot be so. */
  @Nullable Scenario with(Setter change) {
    List<Setter> setters = new ArrayList<>(sets);
    setters.add(change);
    ScenarioFile file = template.with(setters, new Problems());
    return file == null ? null : file.variants().get(variant);
  }
}
