package portsim.advice.sweep;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import portsim.scenario.tree.Node;
import portsim.scenario.tree.Place;
import portsim.scenario.tree.Problems;

/**
 * What is varied, and the values that it has one after the other.
 *
 * @param path of the value in the file, such as {@code workloads.orders.arrivals}
 * @param place where it was named
 */
public record Axis(String path, Place place, List<Values> parts) {
  public Axis {
    parts = List.copyOf(parts);
  }

  /**
   * Reads the values of an axis: a single one, a range such as {@code 5/s..20/s:5/s}, or a list of
   * both.
   *
   * @param place of the path, to blame for what is missing
   * @return null, and at least one error among the problems, where there are none
   */
  public static @Nullable Axis read(String path, Place place, Node values, Problems problems) {
    return new AxisReader(path, place, problems).read(values);
  }

  /** How many values there are, at least 1. */
  public long size() {
    return parts.stream().mapToLong(Values::size).sum();
  }

  /** One of the values, from 0. */
  public AxisValue at(long index) {
    long left = index;
    for (Values part : parts) {
      if (left < part.size()) {
        return part.at(left);
      }
      left -= part.size();
    }
    throw new IndexOutOfBoundsException(path + " has no value " + index);
  }

  /** The values as an option would have them, each item of the list by itself. */
  public List<String> items() {
    return parts.stream().map(Values::text).toList();
  }

  /** Whether all values are numbers of one unit, so that they have places on a scale. */
  public boolean isNumeric() {
    String unit = at(0).unit();
    return ends().allMatch(each -> each.number() != null && each.unit().equals(unit));
  }

  /** Whether a logarithmic scale shows them best. */
  public boolean isLogarithmic() {
    boolean areAbove = ends().map(AxisValue::number).allMatch(Axis::isAboveZero);
    return areAbove && parts.stream().anyMatch(part -> part instanceof Values.Logarithmic);
  }

  private static boolean isAboveZero(@Nullable BigDecimal number) {
    return number != null && number.signum() > 0;
  }

  /** The first and the last of each part: of a range, the others are between. */
  private Stream<AxisValue> ends() {
    return parts.stream().flatMap(part -> Stream.of(part.at(0), part.at(part.size() - 1)));
  }
}
