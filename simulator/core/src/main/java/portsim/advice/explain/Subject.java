package portsim.advice.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import portsim.scenario.Scenario;
import portsim.scenario.ScenarioFile;
import portsim.scenario.binding.ScenarioTemplate;
import portsim.scenario.binding.Setter;
import portsim.scenario.tree.Place;
import portsim.scenario.tree.Problems;
import portsim.scenario.tree.Scalar;

/**
 * What is to be explained: a variant of a file, which can be had with other values.
 *
 * @param sets what is set beside the file
 * @param withoutOthers takes the other variants away, which may not bear other values
 */
public record Subject(
    ScenarioTemplate template,
    String variant,
    List<Setter> sets,
    Scenario scenario,
    List<Setter> withoutOthers) {
  private static final Place PLACE = Place.of("portsim explain");

  public Subject {
    sets = List.copyOf(sets);
    withoutOthers = List.copyOf(withoutOthers);
  }

  /** A variant of a file as it was read. */
  public static Subject of(
      ScenarioTemplate template, ScenarioFile file, String variant, List<Setter> sets) {
    Scenario scenario = Objects.requireNonNull(file.variants().get(variant));
    List<Setter> withoutOthers =
        file.variants().keySet().stream()
            .filter(name -> !name.equals(variant) && !name.equals(ScenarioFile.BASE))
            .map(name -> Setter.of("variants." + name, new Scalar(PLACE, "", true)))
            .toList();
    return new Subject(template, variant, sets, scenario, withoutOthers);
  }

  /** The scenario with something else set, too; null where it cannot be so. */
  @Nullable Scenario with(Setter change) {
    List<Setter> setters = new ArrayList<>(withoutOthers);
    setters.addAll(sets);
    setters.add(change);
    ScenarioFile file = template.with(setters, new Problems());
    return file == null ? null : file.variants().get(variant);
  }
}
