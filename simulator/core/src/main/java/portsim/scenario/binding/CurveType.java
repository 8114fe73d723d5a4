package portsim.scenario.binding;

import java.time.Duration;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import portsim.scenario.language.Shape;
import portsim.scenario.tree.Mapping;
import portsim.scenario.tree.Scalar;
import portsim.workload.Rate;
import portsim.workload.RateCurve;

/** Rates by the time after the start, in any order, such as {@code { 0: 5/s, 8h: 40/s }}. */
record CurveType() implements ValueType<RateCurve> {
  private static final String HINT = "such as { 0: 5/s, 8h: 40/s, 18h: 5/s }";

  @Override
  public @Nullable RateCurve read(Value value) {
    if (!(value.node() instanceof Mapping mapping) || mapping.entries().isEmpty()) {
      return value.expected("a map from times to rates", HINT);
    }
    SortedMap<Duration, Rate> points = new TreeMap<>();
    boolean sound = true;
    for (Map.Entry<String, Mapping.Entry> entry : mapping.entries().entrySet()) {
      sound &= readPoint(value, entry.getKey(), entry.getValue(), points);
    }
    if (!sound) {
      return null;
    }
    return points.values().stream().allMatch(Rate::isZero)
        ? value.error(value.path() + " must be above 0 somewhere", "")
        : new RateCurve(points);
  }

  @Override
  public Shape shape() {
    Shape.Text time = new Shape.Text(DurationType.HINT, DurationType.FORM, false);
    return new Shape.MapOf(time, RateType.ANY.shape(), 1);
  }

  /** Reads a point; false, and at least one problem, where it is none. */
  private static boolean readPoint(
      Value value, String key, Mapping.Entry entry, SortedMap<Duration, Rate> points) {
    Scalar time = new Scalar(entry.keyPlace(), key, false);
    Value ofTime = new Value(time, "a time in " + value.path(), value.problems());
    Duration at = DurationType.ANY.read(ofTime);
    Rate rate = RateType.ANY.read(value.child(key, entry));
    if (at == null || rate == null) {
      return false;
    }
    if (points.put(at, rate) != null) {
      ofTime.error(value.path() + " has two rates at " + Times.text(at), "keep one of them");
      return false;
    }
    return true;
  }
}
