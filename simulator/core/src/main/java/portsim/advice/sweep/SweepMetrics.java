package portsim.advice.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.PrimitiveIterator;
import org.jspecify.annotations.Nullable;
import portsim.scenario.Scenario;
import portsim.scenario.Statistic;
import portsim.scenario.binding.Setter;
import portsim.scenario.tree.Mapping;
import portsim.scenario.tree.Place;
import portsim.scenario.tree.Problems;
import portsim.scenario.tree.Scalar;

/**
 * Finds the metrics that a user names. They are read as expectations are, so that they are told and
 * explained alike; what only some points have, such as a pool, is found in the first of them.
 */
record SweepMetrics(SweptScenario swept, Problems problems) {
  /** So many points are looked at, to find one that has a metric. */
  private static final int LOOKED_AT_MAX = 1_000;

  private static final String CHANCE = "p(";

  List<SweepColumn> read(Map<String, Place> metrics) {
    List<SweepColumn> columns = new ArrayList<>();
    metrics.forEach(
        (path, place) -> {
          Statistic statistic = find(path, place);
          if (statistic != null) {
            columns.add(SweepColumn.of(path, statistic));
          }
        });
    return columns;
  }

  private @Nullable Statistic find(String path, Place place) {
    if (path.startsWith("mean(")) {
      problems.error(place, path + " is no result", "with --replications, a result is its mean");
      return null;
    }
    Problems ofFirst = new Problems();
    Statistic found = find(path, place, 0, ofFirst);
    PrimitiveIterator.OfLong others = swept.plan().singles().limit(LOOKED_AT_MAX).iterator();
    while (found == null && others.hasNext()) {
      found = find(path, place, others.nextLong(), new Problems());
    }
    if (found == null) {
      ofFirst.sorted().stream().filter(each -> each.place().equals(place)).forEach(problems::add);
    }
    return found;
  }

  private @Nullable Statistic find(String path, Place place, long index, Problems ofPoint) {
    boolean isChance = path.startsWith(CHANCE);
    Scalar any = new Scalar(place, isChance ? "<= 0.5" : ">= 0", false);
    Mapping.Entry condition = new Mapping.Entry(place, any);
    Setter expected = new Setter(List.of("expect"), new Mapping(place, Map.of(path, condition)));
    Scenario scenario = swept.scenario(swept.plan().point(index), List.of(expected), ofPoint);
    if (scenario == null) {
      return null;
    }
    return isChance
        ? scenario.repetition().expectations().get(0).statistic()
        : new Statistic.Mean(scenario.expectations().get(0).path());
  }
}
