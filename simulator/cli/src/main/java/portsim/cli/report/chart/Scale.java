package portsim.cli.report.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An axis: where a value stands on it, and which values are labelled.
 *
 * @param isLogarithmic whether equal distances are equal factors
 */
record Scale(double from, double to, boolean isLogarithmic, List<Tick> ticks) {
  private static final int[] DIGITS = {1, 2, 5};

  /** A value with a label. */
  record Tick(double at, String label) {}

  Scale {
    ticks = List.copyOf(ticks);
  }

  /** Where a value stands, from 0 at the beginning to 1 at the end. */
  double position(double value) {
    return isLogarithmic
        ? StrictMath.log10(value / from) / StrictMath.log10(to / from)
        : (value - from) / (to - from);
  }

  /** An axis from one value to another, with labels at about so many round ones between. */
  static Scale between(BigDecimal least, BigDecimal greatest, int count) {
    if (least.compareTo(greatest) == 0) {
      return between(least.subtract(BigDecimal.ONE), greatest.add(BigDecimal.ONE), count);
    }
    BigDecimal step = step(greatest.subtract(least), count);
    BigDecimal first = least.divide(step, 0, RoundingMode.CEILING).multiply(step);
    return new Scale(
        least.doubleValue(), greatest.doubleValue(), false, ticks(first, greatest, step));
  }

  /** An axis that begins and ends with labels, and has 0. */
  static Scale withZero(BigDecimal least, BigDecimal greatest, int count) {
    BigDecimal low = least.min(BigDecimal.ZERO);
    BigDecimal high = greatest.max(BigDecimal.ZERO);
    BigDecimal range = low.compareTo(high) == 0 ? BigDecimal.ONE : high.subtract(low);
    BigDecimal step = step(range, count);
    BigDecimal first = low.divide(step, 0, RoundingMode.FLOOR).multiply(step);
    BigDecimal last = low.add(range).divide(step, 0, RoundingMode.CEILING).multiply(step);
    return new Scale(first.doubleValue(), last.doubleValue(), false, ticks(first, last, step));
  }

  /** An axis of factors; both ends are above 0 and differ. */
  static Scale logarithmic(BigDecimal least, BigDecimal greatest) {
    List<Tick> powers = new ArrayList<>();
    List<Tick> all = new ArrayList<>();
    BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(exponent(least));
    for (; power.compareTo(greatest) <= 0; power = power.scaleByPowerOfTen(1)) {
      for (int digit : DIGITS) {
        BigDecimal at = power.multiply(BigDecimal.valueOf(digit));
        if (at.compareTo(least) >= 0 && at.compareTo(greatest) <= 0) {
          Tick tick = tick(at);
          all.add(tick);
          powers.addAll(digit == 1 ? List.of(tick) : List.of());
        }
      }
    }
    List<Tick> ticks = powers.size() < 3 ? all : powers;
    return new Scale(least.doubleValue(), greatest.doubleValue(), true, ticks);
  }

  /** An axis of names, at 0, 1, 2 and so on. */
  static Scale ofNames(List<String> names) {
    List<Tick> ticks =
        IntStream.range(0, names.size()).mapToObj(at -> new Tick(at, names.get(at))).toList();
    return new Scale(-0.5, names.size() - 0.5, false, ticks);
  }

  /** The least of 1, 2, 5, 10, 0.1 and so on of which no more than so many fit in a range. */
  private static BigDecimal step(BigDecimal range, int count) {
    BigDecimal least = range.divide(BigDecimal.valueOf(count), 20, RoundingMode.CEILING);
    BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(exponent(least));
    for (int digit : DIGITS) {
      BigDecimal step = power.multiply(BigDecimal.valueOf(digit));
      if (step.compareTo(least) >= 0) {
        return step;
      }
    }
    return power.scaleByPowerOfTen(1);
  }

  /** The power of ten of a number's first digit. */
  private static int exponent(BigDecimal number) {
    return number.precision() - number.scale() - 1;
  }

  private static List<Tick> ticks(BigDecimal first, BigDecimal last, BigDecimal step) {
    List<Tick> ticks = new ArrayList<>();
    for (BigDecimal at = first; at.compareTo(last) <= 0; at = at.add(step)) {
      ticks.add(tick(at));
    }
    return ticks;
  }

  private static Tick tick(BigDecimal at) {
    return new Tick(at.doubleValue(), Numeral.exact(at));
  }
}
