package portsim.advice.replication;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How well the mean of a result is to be known.
 *
 * @param path of the result, such as {@code calls.failed}
 * @param percent how far off it may be to either side, in percent of itself
 */
public record Precision(String path, BigDecimal percent) {
  private static final Pattern FORM =
      Pattern.compile("\\s*([^=\\s]+)\\s*=\\s*([0-9]{1,3}(?:\\.[0-9]{1,6})?)\\s*%\\s*");

  /** Reads one such as {@code calls.failed=5%}; null where it is none. */
  public static @Nullable Precision of(String text) {
    Matcher parts = FORM.matcher(text);
    if (!parts.matches() || new BigDecimal(parts.group(2)).signum() == 0) {
      return null;
    }
    return new Precision(parts.group(1), new BigDecimal(parts.group(2)));
  }

  /** As it was asked for. */
  public String text() {
    return path + "=" + percent.toPlainString() + "%";
  }

  /**
   * Whether a mean is known so well.
   *
   * @param off how far off it may be
   */
  boolean isReached(double mean, double off) {
    return mean != 0 && off <= percent.movePointLeft(2).doubleValue() * Math.abs(mean);
  }
}
