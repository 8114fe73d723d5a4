package portsim.scenario.question;

import java.math.BigDecimal;

/** What a learner says, or what the result says. */
public sealed interface Answer {
  /** A number, in the measure of the question. */
  record Numeric(BigDecimal value) implements Answer {}

  /** The instant does not come. */
  record Never() implements Answer {}

  /**
   * One of the choices.
   *
   * @param index from 0, in the order of the file
   */
  record Chosen(int index) implements Answer {}
}
