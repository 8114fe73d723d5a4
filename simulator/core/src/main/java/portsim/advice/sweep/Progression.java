package portsim.advice.sweep;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/** Numbers in geometric progression from one to another, both included. */
record Progression(BigDecimal first, BigDecimal last) {
  /** Enough for powers to be exact to the digits that are kept. */
  private static final MathContext EXACT = new MathContext(40);

  /** What a person would write. */
  private static final MathContext KEPT = new MathContext(6);

  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final int HALVINGS = 140;

  /** Each is so many times the one before; none where there are too many. */
  List<BigDecimal> byFactor(BigDecimal factor, int countMax) {
    boolean isUpwards = first.compareTo(last) < 0;
    List<BigDecimal> numbers = new ArrayList<>();
    BigDecimal next = first;
    while (isUpwards ? next.compareTo(last) < 0 : next.compareTo(last) > 0) {
      if (numbers.size() == countMax) {
        return List.of();
      }
      numbers.add(numbers.isEmpty() ? first : next.round(KEPT));
      next = isUpwards ? next.multiply(factor, EXACT) : next.divide(factor, EXACT);
    }
    numbers.add(last);
    return numbers;
  }

  List<BigDecimal> ofSize(int count) {
    boolean isUpwards = first.compareTo(last) < 0;
    BigDecimal least = isUpwards ? first : last;
    BigDecimal ratio = (isUpwards ? last : first).divide(least, EXACT);
    BigDecimal factor = root(ratio, count - 1);
    List<BigDecimal> numbers = new ArrayList<>();
    numbers.add(first);
    for (int i = 1; i < count - 1; i++) {
      BigDecimal power = factor.pow(isUpwards ? i : count - 1 - i, EXACT);
      numbers.add(least.multiply(power, EXACT).round(KEPT));
    }
    numbers.add(last);
    return numbers;
  }

  /** The root of a number above 1, between 1 and the number. */
  private static BigDecimal root(BigDecimal number, int degree) {
    BigDecimal below = BigDecimal.ONE;
    BigDecimal above = number;
    for (int i = 0; i < HALVINGS; i++) {
      BigDecimal middle = below.add(above).divide(TWO, EXACT);
      if (middle.pow(degree, EXACT).compareTo(number) > 0) {
        above = middle;
      } else {
        below = middle;
      }
    }
    return below;
  }
}
