package portsim.statistics;

import portsim.engine.PortableMath;

/**
 * The regularized incomplete beta function, from which the distributions of Student and of a number
 * of successes follow (NIST Digital Library of Mathematical Functions, 8.17). Like all numbers of a
 * result it is the same to the last bit on every machine.
 */
final class IncompleteBeta {
  private static final double LOG_OF_ROOT_2_PI = 0.9189385332046727;

  /** Below this the power series in 1/x is not exact enough. */
  private static final double STIRLING_LEAST = 10;

  /** B(2k) / (2k (2k - 1)) for k = 1, 2, ... (DLMF 5.11.1 and 24.2). */
  private static final double[] STIRLING = {
    1.0 / 12, -1.0 / 360, 1.0 / 1260, -1.0 / 1680, 1.0 / 1188, -691.0 / 360_360, 1.0 / 156
  };

  private static final double LOG_LEAST = -700;
  private static final double TINY = 1e-300;
  private static final double PRECISION = 1e-16;
  private static final int TERMS_MAX = 100_000;
  private static final int BISECTIONS = 200;

  private IncompleteBeta() {}

  /** The natural logarithm of the gamma function of a positive number. */
  static double logGamma(double x) {
    double shifted = x;
    double product = 1;
    while (shifted < STIRLING_LEAST) {
      product *= shifted;
      shifted++;
    }
    double inverseSquare = 1 / (shifted * shifted);
    double series = 0;
    for (int k = STIRLING.length - 1; k >= 0; k--) {
      series = series * inverseSquare + STIRLING[k];
    }
    double stirling = (shifted - 0.5) * PortableMath.log(shifted) - shifted + LOG_OF_ROOT_2_PI;
    return stirling + series / shifted - PortableMath.log(product);
  }

  /** I_x(a, b): the chance that a number with the beta distribution of a and b is at most x. */
  static double at(double x, double a, double b) {
    if (x <= 0 || x >= 1) {
      return x <= 0 ? 0 : 1;
    }
    boolean converges = x < (a + 1) / (a + b + 2);
    return converges ? byFraction(x, a, b) : 1 - byFraction(1 - x, b, a);
  }

  /** The continued fraction 8.17.22, which converges fast for x below (a + 1) / (a + b + 2). */
  private static double byFraction(double x, double a, double b) {
    double logFront =
        a * PortableMath.log(x)
            + b * PortableMath.log(1 - x)
            + logGamma(a + b)
            - logGamma(a)
            - logGamma(b);
    return logFront < LOG_LEAST ? 0 : PortableMath.exp(logFront) / a * fraction(x, a, b);
  }

  /** The fraction from its front, by the modified method of Lentz (Thompson and Barnett, 1986). */
  private static double fraction(double x, double a, double b) {
    double c = 1;
    double d = 1 / apartFromZero(1 - (a + b) * x / (a + 1));
    double value = d;
    for (int m = 1; m <= TERMS_MAX; m++) {
      double even = m * (b - m) * x / ((a + 2.0 * m - 1) * (a + 2.0 * m));
      d = 1 / apartFromZero(1 + even * d);
      c = apartFromZero(1 + even / c);
      value *= d * c;
      double odd = -(a + m) * (a + b + m) * x / ((a + 2.0 * m) * (a + 2.0 * m + 1));
      d = 1 / apartFromZero(1 + odd * d);
      c = apartFromZero(1 + odd / c);
      double change = d * c;
      value *= change;
      if (Math.abs(change - 1) <= PRECISION) {
        return value;
      }
    }
    return value;
  }

  private static double apartFromZero(double x) {
    return Math.abs(x) < TINY ? TINY : x;
  }

  /** The x at which I_x(a, b) is this chance, by bisection. */
  static double inverse(double chance, double a, double b) {
    double low = 0;
    double high = 1;
    for (int i = 0; i < BISECTIONS; i++) {
      double middle = low + (high - low) / 2;
      if (middle <= low || middle >= high) {
        break;
      }
      if (at(middle, a, b) < chance) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low + (high - low) / 2;
  }
}
