package portsim.statistics;

/** The mean and the variance of numbers that come one by one (Welford, 1962). */
public final class Sample {
  private long size;
  private double mean;
  private double squares;

  /** Adds a number. */
  public void add(double number) {
    size++;
    double off = number - mean;
    mean += off / size;
    squares += off * (number - mean);
  }

  public long size() {
    return size;
  }

  public double mean() {
    return mean;
  }

  /** The sum of the squared deviations from the mean by size - 1; 0 for a single number. */
  public double variance() {
    return size < 2 ? 0 : squares / (size - 1);
  }
}
