package portsim.statistics;

import portsim.engine.PortableMath;

/**
 * The regularized incomplete gamma function, from which the distribution of a mean follows of which
 * a count is known (NIST Digital Library of Mathematical Functions, 8.2, 8.7 and 8.9).
 */
final class IncompleteGamma {
  private static final double LOG_LEAST = -700;
  private static final double TINY = 1e-300;
  private static final double PRECISION = 1e-15;
  private static final int TERMS_MAX = 1_000_000;
  private static final int BISECTIONS = 200;

  private IncompleteGamma() {}

  /** P(a, x): the chance that a number with the gamma distribution of a is at most x. */
  static double at(double a, double x) {
    if (x <= 0) {
      return 0;
    }
    double logFront = a * PortableMath.log(x) - x - IncompleteBeta.logGamma(a);
    double front = logFront < LOG_LEAST ? 0 : PortableMath.exp(logFront);
    if (front == 0) {
      return x < a ? 0 : 1;
    }
    return x < a + 1 ? front * bySeries(a, x) : 1 - front * byFraction(a, x);
  }

  /** The power series 8.7.1. */
  private static double bySeries(double a, double x) {
    double term = 1 / a;
    double sum = term;
    for (int n = 1; n < TERMS_MAX && term > sum * PRECISION; n++) {
      term *= x / (a + n);
      sum += term;
    }
    return sum;
  }

  /** The continued fraction 8.9.2, by the modified method of Lentz. */
  private static double byFraction(double a, double x) {
    double b = x + 1 - a;
    double c = 1 / TINY;
    double d = 1 / b;
    double value = d;
    for (int n = 1; n < TERMS_MAX; n++) {
      double numerator = -n * (n - a);
      b += 2;
      d = 1 / apartFromZero(numerator * d + b);
      c = apartFromZero(b + numerator / c);
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

  /** The x at which P(a, x) is this chance, by bisection. */
  static double inverse(double chance, double a) {
    double low = 0;
    double high = 2 * a + 50;
    for (int i = 0; i < BISECTIONS; i++) {
      double middle = low + (high - low) / 2;
      if (middle <= low || middle >= high) {
        break;
      }
      if (at(a, middle) < chance) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low + (high - low) / 2;
  }
}
