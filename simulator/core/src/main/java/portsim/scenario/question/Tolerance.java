package portsim.scenario.question;

import java.math.BigDecimal;

/** How far from the truth an answer may be and still be right. */
public sealed interface Tolerance {
  /** Not at all. */
  Tolerance EXACT = new Absolute(BigDecimal.ZERO);

  /** How far that is, in the measure of the question. */
  BigDecimal around(BigDecimal truth);

  /** So much, whatever the truth is. */
  record Absolute(BigDecimal margin) implements Tolerance {
    @Override
    public BigDecimal around(BigDecimal truth) {
      return margin;
    }
  }

  /** So many hundredths of the truth. */
  record Percent(BigDecimal percent) implements Tolerance {
    @Override
    public BigDecimal around(BigDecimal truth) {
      return truth.abs().multiply(percent).movePointLeft(2);
    }
  }
}
