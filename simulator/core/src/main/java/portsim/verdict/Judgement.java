package portsim.verdict;

import org.jspecify.annotations.Nullable;
import portsim.scenario.tree.Place;

/**
 * An expectation and what became of it.
 *
 * @param path the path as the file has it
 * @param required the condition as the file has it
 * @param actual the number in the result, in the words of a condition
 * @param place where the expectation stands in the file
 * @param estimate what many runs tell; null where the expectation is of one
 */
public record Judgement(
    String path,
    String required,
    String actual,
    boolean passed,
    Place place,
    @Nullable Estimate estimate) {
  /** What became of an expectation of one run. */
  public Judgement(String path, String required, String actual, boolean passed, Place place) {
    this(path, required, actual, passed, place, null);
  }

  /** Whether the runs were too few to say. */
  public boolean isInconclusive() {
    return estimate != null && !estimate.isClear();
  }

  /** Whether the expectation is not met, for certain or as sure as was asked for. */
  public boolean failed() {
    return !passed && !isInconclusive();
  }
}
