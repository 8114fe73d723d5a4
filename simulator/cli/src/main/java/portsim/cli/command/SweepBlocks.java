package portsim.cli.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import portsim.advice.sweep.Axis;
import portsim.advice.sweep.SweepPlan;
import portsim.advice.sweep.SweepRequest;
import portsim.cli.reading.AxisTexts;
import portsim.scenario.ScenarioFile;
import portsim.scenario.SweepBlock;
import portsim.scenario.tree.Place;
import portsim.scenario.tree.Problems;
import portsim.scenario.tree.Scalar;

/** What a file says is to be varied in it. */
final class SweepBlocks {
  private static final Place STANDARD = Place.of("the standard metrics");

  private SweepBlocks() {}

  /** All of it; it is complete where there are no problems. */
  static SweepRequest request(ScenarioFile file, Problems problems) {
    SweepBlock block = file.sweep();
    return new SweepRequest(
        variants(file, problems),
        axes(block, problems),
        block.isZipped(),
        block.replications(),
        metrics(block));
  }

  static List<Axis> axes(SweepBlock block, Problems problems) {
    List<Axis> axes = new ArrayList<>();
    block
        .vary()
        .forEach(
            (path, varied) -> {
              Problems ofAxis = new Problems();
              Axis axis = AxisTexts.read(path, varied, ofAxis);
              ofAxis.sorted().forEach(problems::add);
              if (axis != null) {
                axes.add(axis);
              }
            });
    return axes;
  }

  static List<String> variants(ScenarioFile file, Problems problems) {
    List<String> names = new ArrayList<>();
    for (Scalar name : file.sweep().variants()) {
      if (!file.variants().containsKey(name.text())) {
        String known = String.join(", ", file.variants().keySet());
        String message = "there is no variant '" + name.text() + "'";
        problems.error(name.place(), message, "variants: " + known);
      } else if (names.contains(name.text())) {
        String message = "variant '" + name.text() + "' is named twice";
        problems.error(name.place(), message, "once is enough");
      }
      names.add(name.text());
    }
    return names.isEmpty() ? List.of(ScenarioFile.BASE) : names;
  }

  /** The metrics by the places where they are named. */
  static Map<String, Place> metrics(SweepBlock block) {
    Map<String, Place> places = new LinkedHashMap<>();
    block.metrics().forEach(metric -> places.put(metric.text(), metric.place()));
    if (places.isEmpty()) {
      SweepPlan.METRICS.forEach(path -> places.put(path, STANDARD));
    }
    return places;
  }
}
