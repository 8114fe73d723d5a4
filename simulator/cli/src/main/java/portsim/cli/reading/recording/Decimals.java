package portsim.cli.reading.recording;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/** Decimals as whole numbers of a smaller unit, without a binary fraction in between. */
final class Decimals {
  /** What {@link #scaled} returns of anything else. */
  static final long NONE = Long.MIN_VALUE;

  private static final Pattern DECIMAL =
      Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,18})?([eE][-+]?[0-9]{1,2})?");

  /** A hundred years of nanoseconds: no recording comes near. */
  private static final BigDecimal MAX = new BigDecimal("3155760000000000000");

  private Decimals() {}

  /** A number times ten to the power of {@code digits}, rounded where it has more decimals. */
  static long scaled(String text, int digits) {
    if (!DECIMAL.matcher(text).matches()) {
      return NONE;
    }
    BigDecimal exact = new BigDecimal(text).movePointRight(digits);
    return exact.abs().compareTo(MAX) > 0
        ? NONE
        : exact.setScale(0, RoundingMode.HALF_UP).longValue();
  }
}
