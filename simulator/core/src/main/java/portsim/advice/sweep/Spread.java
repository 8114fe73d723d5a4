package portsim.advice.sweep;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the numbers of many runs differ. An instant that did not come is null, and later than all
 * that came; its mean is of no use where it did not come in all runs, and null.
 *
 * @param least the lower end of the interval that has the mean with 95% confidence
 * @param greatest the upper end
 * @param min the least of all runs
 * @param p10 the number that a tenth of the runs do not exceed
 * @param median the number that half of the runs do not exceed
 * @param p90 the number that nine tenths of the runs do not exceed
 * @param max the greatest of all runs
 */
public record Spread(
    @Nullable BigDecimal least,
    @Nullable BigDecimal greatest,
    @Nullable BigDecimal min,
    @Nullable BigDecimal p10,
    @Nullable BigDecimal median,
    @Nullable BigDecimal p90,
    @Nullable BigDecimal max) {
  /** What the numbers are called, in their order. */
  public static final List<String> NAMES =
      List.of("least", "greatest", "min", "p10", "median", "p90", "max");

  /** The numbers in the order of their names. */
  public List<@Nullable BigDecimal> numbers() {
    List<@Nullable BigDecimal> numbers = new ArrayList<>();
    numbers.add(least);
    numbers.add(greatest);
    numbers.add(min);
    numbers.add(p10);
    numbers.add(median);
    numbers.add(p90);
    numbers.add(max);
    return numbers;
  }

  /** The spread with these numbers in the order of their names. */
  public static Spread of(List<? extends @Nullable BigDecimal> numbers) {
    return new Spread(
        numbers.get(0),
        numbers.get(1),
        numbers.get(2),
        numbers.get(3),
        numbers.get(4),
        numbers.get(5),
        numbers.get(6));
  }
}
