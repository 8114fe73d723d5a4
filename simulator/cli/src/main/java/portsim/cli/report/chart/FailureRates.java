package portsim.cli.report.chart;

import portsim.cli.report.console.PortTimeline;
import portsim.cli.report.console.RoundTimes;
import portsim.record.HostSeries;
import portsim.record.Numbers;
import portsim.record.Series;

/** How many calls fail per second, in the columns of a chart: the greatest rate of each. */
record FailureRates(double[] perSecond, double most) {
  private static final double NANOS_PER_SECOND = 1e9;
  private static final double MILLIONTHS = 1e6;

  static FailureRates of(Series series, HostSeries host, PortTimeline timeline) {
    double[] rates = new double[timeline.columns()];
    double most = 0;
    for (int point = 1; point < series.size(); point++) {
      long sinceNanos = series.timeNanos(point - 1);
      long nanos = series.timeNanos(point) - sinceNanos;
      double rate = host.failures(point) * NANOS_PER_SECOND / nanos;
      int last = timeline.column(series.timeNanos(point));
      for (int column = timeline.column(sinceNanos + 1); column <= last; column++) {
        rates[column] = Math.max(rates[column], rate);
      }
      most = Math.max(most, rate);
    }
    return new FailureRates(rates, most);
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
