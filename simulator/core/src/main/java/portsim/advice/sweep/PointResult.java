package portsim.advice.sweep;

import java.util.List;

/**
 * What became of a point.
 *
 * @param index of the point
 * @param readings one for each metric of the plan
 */
public record PointResult(long index, List<Reading> readings) {
  public PointResult {
    readings = List.copyOf(readings);
  }
}
