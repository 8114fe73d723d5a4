package portsim.advice.capacity;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import portsim.scenario.Repetition;
import portsim.scenario.Scenario;
import portsim.scenario.ScenarioFile;
import portsim.scenario.SharedLoad;
import portsim.scenario.StatisticalExpectation;
import portsim.scenario.binding.ScenarioTemplate;
import portsim.scenario.binding.Setter;
import portsim.scenario.binding.WantedReplications;
import portsim.scenario.tree.Place;
import portsim.scenario.tree.Problems;
import portsim.scenario.tree.Scalar;
import portsim.statistics.Looks;

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

  /** So many times the runs that could show a chance at best are enough for most. */
  private static final int ENOUGH = 4;

  /** The most that a file can ask for. */
  private static final int REPLICATIONS_MAX = 1_000_000;

  public Question {
    sets = List.copyOf(sets);
  }

  /** The number as the file has it; null where the file has none there. */
  public @Nullable String text() {
    SharedLoad shared = SharedLoad.of(path);
    if (shared != null) {
      Scenario inFile = scenario(List.of(), new Problems());
      int count = inFile == null ? 0 : shared.count(inFile);
      return count == 0 ? null : Integer.toString(count);
    }
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

  /** The same question, with so many runs at most for each value. */
  public Question replicated(int replications) {
    List<Setter> more = new ArrayList<>(sets);
    Scalar number = new Scalar(PLACE, Integer.toString(replications), false);
    more.add(new Setter(List.of("replications"), number));
    return new Question(template, variant, more, path, budget);
  }

  /**
   * How many runs each value takes at most: those of the file, but enough for the chances in
   * question.
   *
   * @param scenario with some value
   */
  public static int enough(Scenario scenario) {
    Repetition repetition = scenario.repetition();
    return repetition.expectations().stream()
        .mapToInt(each -> enough(each, repetition.replications()))
        .max()
        .orElse(1);
  }

  private static int enough(StatisticalExpectation of, int least) {
    int wanted = WantedReplications.from(of, Looks.LEAST);
    return Math.max(least, Math.min(REPLICATIONS_MAX, ENOUGH * wanted));
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
    List<Setter> setters = new ArrayList<>();
    SharedLoad shared = SharedLoad.of(path);
    if (shared == null) {
      setters.add(setter(value.text()));
    }
    setters.add(budget.setter());
    Scenario scenario = scenario(setters, problems);
    return scenario == null || shared == null
        ? scenario
        : shared(shared, value.number().intValue(), scenario, problems);
  }

  /** The variant alone, for the other variants may be unable to have what is set in it. */
  private @Nullable Scenario scenario(List<Setter> setters, Problems problems) {
    ScenarioFile file = template.only(variant, sets).with(setters, problems);
    return file == null ? null : file.variants().get(ScenarioFile.BASE);
  }

  private @Nullable Scenario shared(
      SharedLoad shared, int count, Scenario scenario, Problems problems) {
    String obstacle = shared.obstacle(scenario);
    if (!obstacle.isEmpty()) {
      problems.error(PLACE, path + " cannot be varied: " + obstacle, "");
      return null;
    }
    return shared.with(count, scenario);
  }
}
