package portsim.cli.report.chart;

import portsim.cli.report.console.RoundTimes;
import portsim.record.HostSeries;
import portsim.record.Numbers;
import portsim.record.Series;

/**
 * How many calls fail per second, on average over intervals of a round length; the last interval
 * may be cut off by the end.
 */
final class FailureRates {
  private static final int INTERVALS = 60;
  private static final double NANOS_PER_SECOND = 1e9;
  private static final double MILLIONTHS = 1e6;

  private final double[] perSecond;
  private final long intervalNanos;

  private FailureRates(double[] perSecond, long intervalNanos) {
    this.perSecond = perSecond;
    this.intervalNanos = intervalNanos;
  }

  static FailureRates of(Series series, HostSeries host, long endNanos) {
    long sample = series.size() < 2 ? 1 : series.timeNanos(1) - series.timeNanos(0);
    long interval = Math.max(1, RoundTimes.step(Math.max(endNanos / INTERVALS, sample)));
    int count = (int) Math.max(1, (endNanos + interval - 1) / interval);
    double[] rates = new double[count];
    // A point has the failures up to and with its instant: a burst at a round one begins a bar.
    long backNanos = sample * 4 > interval ? sample / 2 : 0;
    for (int point = 0; point < series.size(); point++) {
      long at = Math.max(0, series.timeNanos(point) - backNanos) / interval;
      rates[(int) Math.min(count - 1, at)] += host.failures(point);
    }
    for (int at = 0; at < count; at++) {
      long length = Math.min(interval, endNanos - at * interval);
      rates[at] = rates[at] * NANOS_PER_SECOND / length;
    }
    return new FailureRates(rates, interval);
  }

  long intervalNanos() {
    return intervalNanos;
  }

  /** How many intervals there are, the last perhaps cut off. */
  int size() {
    return perSecond.length;
  }

  double perSecond(int interval) {
    return perSecond[interval];
  }

  double most() {
    double most = 0;
    for (double rate : perSecond) {
      most = Math.max(most, rate);
    }
    return most;
  }

  /** The least round rate that is not below one, in millionths; 1, 2, 5, 10 and so on. */
  static long roundMillionths(double rate) {
    return RoundTimes.decimalStep((long) Math.ceil(rate * MILLIONTHS), 1);
  }

  /** A rate as a part of one in millionths. */
  static double share(double rate, long ofMillionths) {
    return rate * MILLIONTHS / ofMillionths;
  }

  /** Such as {@code 20/s}. */
  static String text(long millionths) {
    long whole = millionths / (long) MILLIONTHS;
    return (whole >= 1_000 ? Numbers.grouped(whole) : Numbers.millionths(millionths)) + "/s";
  }
}
