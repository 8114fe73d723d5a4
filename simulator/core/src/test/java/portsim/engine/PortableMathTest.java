package portsim.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The promise of {@link PortableMath}: at most 2 units in the last place off. */
class PortableMathTest {
  private static final double SQUARE_ROOT_OF_2 = StrictMath.sqrt(2);
  private static final double LN_2 = StrictMath.log(2);

  private static void assertLog(double x) {
    assertWithinTwoUlps("log", PortableMath::log, StrictMath::log, x);
  }

  private static void assertExp(double x) {
    assertWithinTwoUlps("exp", PortableMath::exp, StrictMath::exp, x);
  }

  private static void assertWithinTwoUlps(
      String name, DoubleUnaryOperator own, DoubleUnaryOperator strict, double x) {
    double expected = strict.applyAsDouble(x);
    double ulps = Math.abs(own.applyAsDouble(x) - expected) / Math.ulp(expected);
    if (!(ulps <= 2)) {
      assertThat(ulps).as(name + "(" + x + ") in units in the last place").isLessThanOrEqualTo(2);
    }
  }

  @Test
  void knowsTheLogarithmOfOneExactly() {
    assertThat(PortableMath.log(1)).isEqualTo(0.0);
  }

  @Test
  void knowsTheExponentialOfZeroExactly() {
    assertThat(PortableMath.exp(0)).isEqualTo(1.0);
    assertThat(PortableMath.exp(-0.0)).isEqualTo(1.0);
  }

  @Test
  void takesLogarithmsAtAndBesideEveryPowerOfTwo() {
    for (int exponent = Double.MIN_EXPONENT; exponent <= Double.MAX_EXPONENT; exponent++) {
      double power = Math.scalb(1.0, exponent);
      assertLog(power);
      assertLog(Math.nextUp(power));
      if (exponent > Double.MIN_EXPONENT) {
        assertLog(Math.nextDown(power));
      }
      assertLog(power * SQUARE_ROOT_OF_2);
      assertLog(power * Math.nextUp(SQUARE_ROOT_OF_2));
      assertLog(power * Math.nextDown(SQUARE_ROOT_OF_2));
    }
    assertLog(Double.MIN_NORMAL);
    assertLog(Double.MAX_VALUE);
  }

  @Test
  void takesLogarithmsNearOne() {
    for (int i = 1; i <= 52; i++) {
      assertLog(1 + Math.scalb(1.0, -i));
      assertLog(1 - Math.scalb(1.0, -i));
    }
  }

  @Test
  void takesLogarithmsOfAllMagnitudes() {
    RandomStream random = RandomStream.of(1, "log");
    for (int i = 0; i < 200_000; i++) {
      int exponent = random.below(2_046) + Double.MIN_EXPONENT;
      assertLog(Math.scalb(1 + random.uniform(), exponent));
      assertLog(0.5 + random.uniform());
    }
  }

  @Test
  void takesExponentialsAtTheEndsAndBesideHalvesOfLnTwo() {
    assertExp(700);
    assertExp(-700);
    assertExp(Double.MIN_VALUE);
    assertExp(-Double.MIN_VALUE);
    for (int halves = -2_018; halves <= 2_018; halves++) {
      double x = halves * (LN_2 / 2);
      assertExp(x);
      assertExp(Math.nextUp(x));
      assertExp(Math.nextDown(x));
    }
  }

  @Test
  void takesExponentialsOfTheWholeDomain() {
    RandomStream random = RandomStream.of(1, "exp");
    for (int i = 0; i < 200_000; i++) {
      assertExp(1_400 * random.uniform() - 700);
      assertExp(2 * random.uniform() - 1);
    }
  }

  @ParameterizedTest
  @ValueSource(
      doubles = {
        0,
        -0.0,
        -1,
        Double.MIN_VALUE,
        -Double.MAX_VALUE,
        Double.NaN,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY
      })
  void refusesTheLogarithmOf(double x) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PortableMath.log(x))
        .withMessage("log needs a normal positive number");
  }

  @ParameterizedTest
  @ValueSource(
      doubles = {
        700.0000000000001,
        -700.0000000000001,
        Double.MAX_VALUE,
        Double.NaN,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY
      })
  void refusesTheExponentialOf(double x) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PortableMath.exp(x))
        .withMessage("exp needs a number from -700 to 700");
  }
}
