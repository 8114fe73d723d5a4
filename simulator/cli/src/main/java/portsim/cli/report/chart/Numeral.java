package portsim.cli.report.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import portsim.record.Numbers;

/** Numbers as a chart writes them. */
final class Numeral {
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
  private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
  private static final BigDecimal THOUSAND_MILLION = BigDecimal.valueOf(1_000_000_000);

  private Numeral() {}

  /** All its digits, in groups of three before the point. */
  static String exact(BigDecimal number) {
    BigDecimal plain = number.stripTrailingZeros();
    String text = plain.toPlainString();
    int point = text.indexOf('.');
    String whole = point < 0 ? text : text.substring(0, point);
    boolean isLong = whole.length() > 3 && whole.length() < 19;
    return isLong ? Numbers.grouped(Long.parseLong(whole)) + text.substring(whole.length()) : text;
  }

  /** At most three digits that matter, or four before the point: 0.0123, 1,234, 12.3k, 4.57M. */
  static String compact(BigDecimal number) {
    BigDecimal size = number.abs();
    if (size.compareTo(THOUSAND_MILLION) >= 0) {
      return rounded(number.divide(THOUSAND_MILLION)) + "G";
    }
    if (size.compareTo(MILLION) >= 0) {
      return rounded(number.divide(MILLION)) + "M";
    }
    if (size.compareTo(TEN_THOUSAND) >= 0) {
      return rounded(number.divide(THOUSAND)) + "k";
    }
    return size.compareTo(THOUSAND) >= 0
        ? exact(number.setScale(0, RoundingMode.HALF_EVEN))
        : rounded(number);
  }

  private static String rounded(BigDecimal number) {
    return exact(number.round(new MathContext(3, RoundingMode.HALF_EVEN)));
  }
}
