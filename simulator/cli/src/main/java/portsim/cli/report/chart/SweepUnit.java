package portsim.cli.report.chart;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import portsim.advice.sweep.SweepMetric;
import portsim.record.Metric;

/**
 * What the numbers of a metric are shown in.
 *
 * @param factor how many of it make what the result counts
 * @param name empty for things
 */
record SweepUnit(BigDecimal factor, String name) {
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
  private static final BigDecimal THOUSANDTH = new BigDecimal("0.001");

  static final String NEVER = "never";

  /** So that the greatest of these numbers is at least 1, where they are times. */
  static SweepUnit of(SweepMetric metric, List<BigDecimal> numbers) {
    if (metric.unit() == Metric.Unit.COUNT) {
      return new SweepUnit(BigDecimal.ONE, "");
    }
    BigDecimal greatest = numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::max);
    if (greatest.signum() == 0 || greatest.compareTo(BigDecimal.ONE) >= 0) {
      return new SweepUnit(BigDecimal.ONE, "seconds");
    }
    return greatest.compareTo(THOUSANDTH) >= 0
        ? new SweepUnit(THOUSAND, "milliseconds")
        : new SweepUnit(MILLION, "microseconds");
  }

  BigDecimal of(BigDecimal number) {
    return number.multiply(factor);
  }

  /** As a place on an axis. */
  double at(BigDecimal number) {
    return of(number).doubleValue();
  }

  /** Such as {@code 198.8 seconds}. */
  String text(@Nullable BigDecimal number) {
    if (number == null) {
      return NEVER;
    }
    return Numeral.exact(of(number)) + (name.isEmpty() ? "" : " " + name);
  }
}
