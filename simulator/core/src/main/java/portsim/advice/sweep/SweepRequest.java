package portsim.advice.sweep;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import portsim.scenario.tree.Place;
import portsim.scenario.tree.Problems;

/**
 * What a user asks of a scenario file.
 *
 * @param variants the variants that are varied, mostly the base alone
 * @param isZipped whether the axes go side by side rather than as a grid
 * @param metrics what is told of each point, by the places where they were asked for
 */
public record SweepRequest(
    List<String> variants,
    List<Axis> axes,
    boolean isZipped,
    int replications,
    Map<String, Place> metrics) {
  /** What does not change a run. */
  private static final List<String> WITHOUT_EFFECT =
      List.of("expect", "replications", "sweep", "title", "about", "source");

  public SweepRequest {
    variants = List.copyOf(variants);
    axes = List.copyOf(axes);
    metrics = new LinkedHashMap<>(metrics);
  }

  /** Tells what does not fit together. */
  void check(Problems problems) {
    for (Axis axis : axes) {
      checkPath(axis, problems);
    }
    if (isZipped) {
      checkSides(problems);
    } else {
      checkSize(problems);
    }
  }

  private void checkPath(Axis axis, Problems problems) {
    List<String> keys = List.of(axis.path().split("\\.", -1));
    boolean isVariants = keys.get(0).equals("variants");
    if (WITHOUT_EFFECT.contains(keys.get(0))) {
      problems.error(axis.place(), axis.path() + " does not change a run", "vary what does");
    } else if (isVariants && (keys.size() < 3 || !variants.contains(keys.get(1)))) {
      problems.error(
          axis.place(),
          axis.path() + " is not of a variant that is swept",
          "say --variant, or vary the path without its variant");
    }
    if (axes.stream().filter(other -> other.path().equals(axis.path())).count() > 1) {
      problems.error(axis.place(), axis.path() + " is varied twice", "put its values in one list");
    }
  }

  private void checkSides(Problems problems) {
    Axis first = axes.get(0);
    for (Axis axis : axes) {
      if (axis.size() != first.size()) {
        problems.error(
            axis.place(),
            axis.path() + " has " + axis.size() + " values, " + first.path() + " " + first.size(),
            "side by side, all have as many");
      }
    }
  }

  private void checkSize(Problems problems) {
    long points = variants.size();
    for (Axis axis : axes) {
      points *= axis.size();
      if (points > SweepPlan.POINTS_MAX) {
        problems.error(
            axis.place(), "there are more than 1,000,000,000 points", "fewer values, or --zip");
        return;
      }
    }
  }
}
