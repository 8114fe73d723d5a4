package portsim.scenario;

import java.math.BigDecimal;
import portsim.scenario.tree.Place;
import portsim.statistics.Interval;

/**
 * A demand on the chance of a result, or on its mean, of which one must be as sure.
 *
 * @param text the key as the file has it
 * @param required the condition as the file has it
 * @param demanded where the chance or the mean must be; a time in nanoseconds
 * @param percent the confidence
 * @param place where it stands in the file
 */
public record StatisticalExpectation(
    String text,
    Statistic statistic,
    String required,
    Interval demanded,
    BigDecimal percent,
    Place place) {
  /** The confidence as a part of 1. */
  public BigDecimal confidence() {
    return percent.movePointLeft(2);
  }

  /** How often one may be wrong. */
  public double alpha() {
    return BigDecimal.ONE.subtract(confidence()).doubleValue();
  }
}
