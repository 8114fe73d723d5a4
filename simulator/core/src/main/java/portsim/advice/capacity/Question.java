package portsim.advice.capacity;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import portsim.scenario.Scenario;
import portsim.scenario.ScenarioFile;
import portsim.scenario.binding.ScenarioTemplate;
import portsim.scenario.binding.Setter;
import portsim.scenario.tree.Place;
import portsim.scenario.tree.Problems;
import portsim.scenario.tree.Scalar;

/**
 * Up to which value of one number does a scenario go well?
 *
 * @param variant the variant that is asked about
 * @param sets what else is set beside the file
 * @param path of the number, such as {@code workloads.orders.arrivals}
 */
public record Question(
    ScenarioTemplate template, String variant, List<Setter> sets, String path, Budget budget) {
  private static final Place PLACE = Place.of("--of");

  public Question {
    sets = List.copyOf(sets);
  }

  /** The number as the file has it; null where the file has none there. */
  public @Nullable String text() {
    Setter where = setter("");
    for (Setter set : sets) {
      if (set.path().equals(where.path()) && set.value() instanceof Scalar scalar) {
        return scalar.text();
      }
    }
    String inVariant = inVariant(where);
    return inVariant == null ? template.text(where.path()) : inVariant;
  }

  private @Nullable String inVariant(Setter where) {
    List<String> path = new ArrayList<>(List.of("variants", variant));
    path.addAll(where.path());
    return template.text(path);
  }

  private Setter setter(String value) {
    return Setter.of(path, new Scalar(PLACE, value, false));
  }

  /**
   * The scenario with another value of the number, which expects what the budget demands.
   *
   * @return null, and at least one error among the problems, where it cannot have this value
   */
  public @Nullable Scenario with(Quantity value, Problems problems) {
    List<Setter> setters = new ArrayList<>(sets);
    setters.add(setter(value.text()));
    setters.add(budget.setter());
    ScenarioFile file = template.with(setters, problems);
    return file == null ? null : file.variants().get(variant);
  }
}
