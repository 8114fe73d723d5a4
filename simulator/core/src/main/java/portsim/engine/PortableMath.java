package portsim.engine;

/**
 * Logarithm and exponential function made of additions, multiplications and divisions alone, which
 * IEEE 754 fixes to the last bit: the same on every machine, where {@code Math.log} may differ. The
 * error is at most 2 units in the last place.
 */
public final class PortableMath {
  private static final double LN_2_HIGH = 0x1.62e42feep-1;
  private static final double LN_2_LOW = 0x1.a39ef35793c76p-33;
  private static final double SQUARE_ROOT_OF_2 = 0x1.6a09e667f3bcdp0;
  private static final int LOG_TERMS = 11;
  private static final int EXP_TERMS = 14;

  private PortableMath() {}

  /**
   * The natural logarithm.
   *
   * @param x a normal positive number
   */
  public static double log(double x) {
    if (!(x >= Double.MIN_NORMAL && x <= Double.MAX_VALUE)) {
      throw new IllegalArgumentException("log needs a normal positive number");
    }
    long bits = Double.doubleToRawLongBits(x);
    int exponent = (int) (bits >>> 52) - 1023;
    double mantissa = Double.longBitsToDouble((bits & 0x000f_ffff_ffff_ffffL) | (0x3ff0L << 48));
    if (mantissa > SQUARE_ROOT_OF_2) {
      mantissa /= 2;
      exponent++;
    }
    return exponent * LN_2_HIGH + (logNearOne(mantissa) + exponent * LN_2_LOW);
  }

  /** log m = 2 artanh s with s = (m - 1) / (m + 1), for m from 0.7 to 1.42. */
  private static double logNearOne(double mantissa) {
    double s = (mantissa - 1) / (mantissa + 1);
    double square = s * s;
    double sum = 0;
    for (int term = LOG_TERMS; term >= 1; term--) {
      sum = square * (sum + 1.0 / (2 * term + 1));
    }
    return 2 * (s + s * sum);
  }

  /**
   * The exponential function.
   *
   * @param x from -700 to 700, where the result is a normal number
   */
  public static double exp(double x) {
    if (!(x >= -700 && x <= 700)) {
      throw new IllegalArgumentException("exp needs a number from -700 to 700");
    }
    double scale = Math.rint(x / (LN_2_HIGH + LN_2_LOW));
    double rest = (x - scale * LN_2_HIGH) - scale * LN_2_LOW;
    double sum = 1;
    for (int term = EXP_TERMS; term >= 1; term--) {
      sum = 1 + sum * rest / term;
    }
    return sum * Double.longBitsToDouble((long) (1023 + (int) scale) << 52);
  }
}
