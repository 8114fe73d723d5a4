package portsim.advice.capacity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number as a scenario file writes it: {@code 20/s}, {@code 30s}, {@code 5000}, or the number of
 * ports of a range such as {@code 1025-5000}, which begins at its first port.
 *
 * @param before what stands before the number in the file; of a range, its first port
 * @param unit what stands behind it; empty for a count
 */
public record Quantity(BigDecimal number, String before, String unit, boolean isWhole)
    implements Comparable<Quantity> {
  private static final Pattern NUMBER =
      Pattern.compile("([0-9][0-9_]*(?:\\.[0-9]+)?)\\s*((?:/\\s*)?(?:ns|us|ms|s|m|h|d))?");
  private static final Pattern RANGE = Pattern.compile("([0-9]{1,5})(\\s*-\\s*|\\s+)([0-9]{1,5})");
  private static final int LENGTH_MAX = 40;

  /** Reads one; null where the text has no number that can be varied. */
  public static @Nullable Quantity of(String text) {
    Matcher number = NUMBER.matcher(text);
    if (text.length() > LENGTH_MAX) {
      return null;
    }
    if (number.matches()) {
      String unit = number.group(2) == null ? "" : number.group(2);
      boolean isWhole = unit.isEmpty() && number.group(1).indexOf('.') < 0;
      return new Quantity(new BigDecimal(number.group(1).replace("_", "")), "", unit, isWhole);
    }
    Matcher range = RANGE.matcher(text);
    return range.matches() ? range(range.group(1), range.group(2), range.group(3)) : null;
  }

  private static Quantity range(String first, String separator, String last) {
    int count = Integer.parseInt(last) - Integer.parseInt(first) + 1;
    return new Quantity(BigDecimal.valueOf(count), first + separator, "", true);
  }

  /** Another value of the same kind; a count is rounded down. */
  public Quantity with(BigDecimal other) {
    BigDecimal rounded = isWhole ? other.setScale(0, RoundingMode.FLOOR) : other;
    return new Quantity(rounded, before, unit, isWhole);
  }

  /** The value in the middle between this and another, with so many digits. */
  Quantity middle(Quantity other, int digits) {
    BigDecimal sum = number.add(other.number);
    BigDecimal middle = sum.divide(BigDecimal.valueOf(2), MathContext.DECIMAL64);
    return with(middle.round(new MathContext(digits)));
  }

  /** As the file would have it. */
  public String text() {
    if (before.isEmpty()) {
      return plain(number) + unit;
    }
    int first = Integer.parseInt(before.substring(0, digitsBefore()));
    return before + plain(number.add(BigDecimal.valueOf(first - 1L)));
  }

  private int digitsBefore() {
    int end = 0;
    while (end < before.length() && Character.isDigit(before.charAt(end))) {
      end++;
    }
    return end;
  }

  /** For a person: of a range also how many ports there are. */
  public String words() {
    return before.isEmpty() ? text() : text() + " (" + plain(number) + " ports)";
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  @Override
  public int compareTo(Quantity other) {
    return number.compareTo(other.number);
  }
}
