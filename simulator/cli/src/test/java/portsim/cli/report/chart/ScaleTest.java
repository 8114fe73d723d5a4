package portsim.cli.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Axes: where values stand, and which are labelled. */
class ScaleTest {
  private static String labels(Scale scale) {
    return scale.ticks().stream().map(Scale.Tick::label).collect(Collectors.joining(" "));
  }

  @ParameterizedTest(name = "{0} to {1}: {2} to {3}")
  @CsvSource({
    // 18072 / 5 = 3614.4, so 5000
    "0, 18072, 0, 20000, '0 5,000 10,000 15,000 20,000'",
    // 0.3 / 5 = 0.06, so 0.1
    "0.1, 0.3, 0, 0.3, 0 0.1 0.2 0.3",
    // 7 / 5 = 1.4, so 2
    "-3, 4, -4, 4, -4 -2 0 2 4",
    "0, 0, 0, 1, 0 0.2 0.4 0.6 0.8 1"
  })
  void anAxisOfResultsHasZeroAndEndsWithLabels(
      BigDecimal least, BigDecimal greatest, double from, double to, String labels) {
    Scale scale = Scale.withZero(least, greatest, 5);
    assertThat(scale.from()).isEqualTo(from);
    assertThat(scale.to()).isEqualTo(to);
    assertThat(labels(scale)).isEqualTo(labels);
  }

  /** 45 / 7 = 6.4, so 10. */
  @Test
  void anAxisOfValuesEndsWithThem() {
    Scale scale = Scale.between(BigDecimal.valueOf(5), BigDecimal.valueOf(50), 7);
    assertThat(labels(scale)).isEqualTo("10 20 30 40 50");
    assertThat(scale.position(5)).isZero();
    assertThat(scale.position(14)).isEqualTo(0.2);
    assertThat(scale.position(50)).isEqualTo(1);
  }

  @Test
  void aSingleValueStandsInTheMiddle() {
    Scale scale = Scale.between(BigDecimal.TEN, BigDecimal.TEN, 5);
    assertThat(scale.position(10)).isEqualTo(0.5);
    assertThat(labels(scale)).contains("10");
  }

  @Test
  void equalFactorsAreEqualDistancesOnALogarithmicAxis() {
    Scale scale = Scale.logarithmic(BigDecimal.valueOf(10), BigDecimal.valueOf(10_000));
    assertThat(labels(scale)).isEqualTo("10 100 1,000 10,000");
    assertThat(scale.position(100)).isCloseTo(1.0 / 3, within(1e-12));
    Scale few = Scale.logarithmic(new BigDecimal("0.03"), new BigDecimal("0.5"));
    assertThat(labels(few)).isEqualTo("0.05 0.1 0.2 0.5");
  }

  @Test
  void namesStandInTheMiddleOfEqualParts() {
    Scale scale = Scale.ofNames(List.of("a", "b"));
    assertThat(scale.position(0)).isEqualTo(0.25);
    assertThat(scale.position(1)).isEqualTo(0.75);
  }

  @ParameterizedTest(name = "{0} is {1}, or {2} where there is little room")
  @CsvSource({
    "0, 0, 0",
    "198.8, 198.8, 199",
    "0.012345, 0.012345, 0.0123",
    "1650, '1,650', '1,650'",
    "-1234.5, '-1234.5', '-1,234'",
    "18072, '18,072', 18.1k",
    "4567890, '4,567,890', 4.57M",
    "12000000000, '12,000,000,000', 12G"
  })
  void numbersAreWholeOrShort(BigDecimal number, String exact, String compact) {
    assertThat(Numeral.compact(number)).isEqualTo(compact);
    if (number.signum() >= 0) {
      assertThat(Numeral.exact(number)).isEqualTo(exact);
    }
  }

  @ParameterizedTest(name = "a share of {0} is {1}")
  @CsvSource({
    "0, #00224e",
    "0.25, #414d6b",
    // halfway from 41 4d 6b to 7c 7b 78: 5e.5 64 71.5
    "0.375, #5f6472",
    "1, #fee838",
    "-1, #00224e",
    "2, #fee838"
  })
  void coloursGoFromDarkBlueToYellow(double share, String colour) {
    assertThat(Cividis.of(share).light()).isEqualTo(colour);
  }
}
