package portsim.record;

/** Numbers as text, made from whole numbers alone: the same on every machine and in any locale. */
public final class Numbers {
  private static final long NANOS_PER_SECOND = 1_000_000_000L;

  private Numbers() {}

  /** Seconds as a plain decimal with at most nine digits after the point, such as 198.8. */
  public static String seconds(long nanos) {
    return decimal(nanos, NANOS_PER_SECOND);
  }

  /** A number of thousandths as a plain decimal, such as 16.565. */
  public static String thousandths(long thousandths) {
    return decimal(thousandths, 1_000);
  }

  /** A number of millionths as a plain decimal, such as 0.009961. */
  public static String millionths(long millionths) {
    return decimal(millionths, 1_000_000);
  }

  /** A whole number with its digits in groups of three, such as 20,000,000. */
  public static String grouped(long number) {
    StringBuilder digits = new StringBuilder(Long.toString(number));
    int first = number < 0 ? 1 : 0;
    for (int at = digits.length() - 3; at > first; at -= 3) {
      digits.insert(at, ',');
    }
    return digits.toString();
  }

  /** A number of parts, a power of ten of which make a whole, without needless zeros. */
  private static String decimal(long parts, long perWhole) {
    StringBuilder text = new StringBuilder();
    if (parts < 0) {
      text.append('-');
    }
    text.append(Math.abs(parts / perWhole));
    long rest = Math.abs(parts % perWhole);
    if (rest > 0) {
      text.append('.').append(Long.toString(perWhole + rest), 1, digits(perWhole));
      while (text.charAt(text.length() - 1) == '0') {
        text.setLength(text.length() - 1);
      }
    }
    return text.toString();
  }

  private static int digits(long number) {
    return Long.toString(number).length();
  }
}
