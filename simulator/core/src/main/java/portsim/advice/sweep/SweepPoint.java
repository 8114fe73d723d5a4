package portsim.advice.sweep;

import java.util.List;

/**
 * A combination of values.
 *
 * @param index its place among all points, from 0
 * @param variant the variant that has these values
 * @param values one for each axis
 */
public record SweepPoint(long index, String variant, List<AxisValue> values) {
  public SweepPoint {
    values = List.copyOf(values);
  }
}
