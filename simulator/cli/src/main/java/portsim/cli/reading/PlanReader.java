package portsim.cli.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import portsim.advice.sweep.Axis;
import portsim.advice.sweep.Sweep;
import portsim.advice.sweep.SweepMetric;
import portsim.advice.sweep.SweepPlan;
import portsim.record.Metric;
import portsim.scenario.tree.Listing;
import portsim.scenario.tree.Mapping;
import portsim.scenario.tree.Node;
import portsim.scenario.tree.Problems;
import portsim.scenario.tree.Scalar;

/** Reads what was written of a sweep, to go on with it or to merge it. */
public final class PlanReader {
  private static final String FORMAT = "1";

  private PlanReader() {}

  /**
   * What a file says.
   *
   * @param shard which of the points are meant
   */
  public record SavedSweep(Sweep sweep, String shard) {}

  /** Reads a file; null where it is none that portsim wrote. */
  public static @Nullable SavedSweep read(SourceText source) {
    Problems problems = new Problems();
    Node root = TreeReader.read(source, problems);
    boolean isPlan = root instanceof Mapping map && text(map, "sweep").equals(FORMAT);
    if (problems.hasErrors() || !isPlan || !(root instanceof Mapping map)) {
      return null;
    }
    SweepPlan plan = plan(map, problems);
    return plan == null
        ? null
        : new SavedSweep(
            new Sweep(
                text(map, "title"),
                text(map, "portsim"),
                text(map, "scenario"),
                texts(map, "sets"),
                plan),
            text(map, "shard"));
  }

  private static @Nullable SweepPlan plan(Mapping map, Problems problems) {
    List<Axis> axes = new ArrayList<>();
    for (Mapping each : maps(map, "axes")) {
      Axis axis = AxisTexts.read(text(each, "path"), texts(each, "values"), problems);
      if (axis == null) {
        return null;
      }
      axes.add(axis);
    }
    List<SweepMetric> metrics = new ArrayList<>();
    for (Mapping each : maps(map, "metrics")) {
      metrics.add(metric(text(each, "path"), text(each, "unit")));
    }
    List<String> variants = texts(map, "variants");
    String replications = text(map, "replications");
    if (axes.isEmpty() || variants.isEmpty() || !replications.matches("[1-9][0-9]{0,8}")) {
      return null;
    }
    boolean isZipped = text(map, "zip").equals("true");
    return new SweepPlan(variants, axes, isZipped, Integer.parseInt(replications), metrics);
  }

  private static SweepMetric metric(String path, String unit) {
    for (Metric.Unit each : Metric.Unit.values()) {
      if (unit.equals(each.name().toLowerCase(Locale.ROOT))) {
        return new SweepMetric(path, each, false);
      }
    }
    return new SweepMetric(path, Metric.Unit.COUNT, true);
  }

  private static String text(Mapping map, String key) {
    return map.get(key) instanceof Scalar scalar ? scalar.text() : "";
  }

  private static List<String> texts(Mapping map, String key) {
    List<String> texts = new ArrayList<>();
    if (map.get(key) instanceof Listing listing) {
      for (Node item : listing.items()) {
        texts.add(item instanceof Scalar scalar ? scalar.text() : "");
      }
    }
    return texts;
  }

  private static List<Mapping> maps(Mapping map, String key) {
    List<Mapping> maps = new ArrayList<>();
    if (map.get(key) instanceof Listing listing) {
      for (Node item : listing.items()) {
        if (item instanceof Mapping mapping) {
          maps.add(mapping);
        }
      }
    }
    return maps;
  }
}
