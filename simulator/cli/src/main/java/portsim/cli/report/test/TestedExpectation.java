package portsim.cli.report.test;

import portsim.verdict.Judgement;

/**
 * An expectation of a variant that was tested.
 *
 * @param why the first event that made it fail; empty where it is met, or nothing can be told
 */
public record TestedExpectation(String variant, Judgement judgement, String why) {
  /** What a failed one says, such as {@code calls.failed must be 0, is 100}. */
  public String text() {
    return judgement.path() + " " + demand();
  }

  /** Such as {@code must be 0, is 100}. */
  public String demand() {
    return "must be " + judgement.required() + ", is " + judgement.actual();
  }
}
