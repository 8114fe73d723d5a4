package portsim.advice.explain;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import portsim.scenario.Scenario;
import portsim.scenario.ScenarioFile;
import portsim.scenario.binding.ScenarioTemplate;
import portsim.scenario.binding.Setter;
import portsim.scenario.tree.Problems;

/**
 * What is to be explained: a variant of a file, which can be had with other values.
 *
 * @param template the file with this variant alone
 */
public record Subject(ScenarioTemplate template, String variant, Scenario scenario) {
  /**
   * A variant of a file as it was read.
   *
   * @param sets what was set beside the file
   */
  public static Subject of(
      ScenarioTemplate template, ScenarioFile file, String variant, List<Setter> sets) {
    Scenario scenario = Objects.requireNonNull(file.variants().get(variant));
    return new Subject(template.only(variant, sets), variant, scenario);
  }

  /** The scenario with something else set, too; null where it cannot be so. */
  @Nullable Scenario with(Setter change) {
    ScenarioFile file = template.with(List.of(change), new Problems());
    return file == null ? null : file.base();
  }
}
