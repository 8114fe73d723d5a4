package portsim.advice.sweep;

import portsim.scenario.tree.Problems;

/** A point was to be run that the file cannot have: it was not checked before. */
public final class InvalidPoint extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient SweepPoint point;
  private final transient Problems problems;

  InvalidPoint(SweepPoint point, Problems problems) {
    super("point " + point.index() + " is no scenario");
    this.point = point;
    this.problems = problems;
  }

  public SweepPoint point() {
    return point;
  }

  public Problems problems() {
    return problems;
  }
}
