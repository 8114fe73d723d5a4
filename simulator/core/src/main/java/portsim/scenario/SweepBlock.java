package portsim.scenario;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import portsim.scenario.tree.Place;
import portsim.scenario.tree.Scalar;

/**
 * What a scenario file says is to be varied in it.
 *
 * @param vary the values of each path as texts, such as {@code 5/s} or {@code 1..1000:*10}
 * @param isZipped whether the values go side by side rather than each with each
 * @param replications how often each point is run
 * @param metrics what is told of each point; empty where nothing is named
 * @param variants which variants are varied
 */
public record SweepBlock(
    Map<String, Varied> vary,
    boolean isZipped,
    int replications,
    List<Scalar> metrics,
    List<Scalar> variants) {
  /** Of a file that has none. */
  public static final SweepBlock NONE = new SweepBlock(Map.of(), false, 1, List.of(), List.of());

  public SweepBlock {
    vary = Collections.unmodifiableMap(new LinkedHashMap<>(vary));
    metrics = List.copyOf(metrics);
    variants = List.copyOf(variants);
  }

  /**
   * The values of a path.
   *
   * @param place of the path
   */
  public record Varied(Place place, List<Scalar> values) {
    public Varied {
      values = List.copyOf(values);
    }
  }
}
