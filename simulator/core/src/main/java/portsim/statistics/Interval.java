package portsim.statistics;

/** The numbers from one to another, both included. */
public record Interval(double least, double greatest) {
  public Interval {
    if (!(least <= greatest)) {
      throw new IllegalArgumentException("an interval must not be upside down");
    }
  }

  /** Whether all of it lies within another. */
  public boolean isWithin(Interval other) {
    return other.least <= least && greatest <= other.greatest;
  }

  /** Whether it has no number in common with another. */
  public boolean isApartFrom(Interval other) {
    return greatest < other.least || other.greatest < least;
  }
}
