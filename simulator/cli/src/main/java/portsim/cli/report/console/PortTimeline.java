package portsim.cli.report.console;

import portsim.record.HostSeries;
import portsim.record.Series;

/**
 * The ports of a host over time, fitted to the columns of a chart.
 *
 * <p>A column shows the instant of its time at which most ports were in use, so that no peak is
 * lost. Column k stands for the time after k / columns of the run, up to (k + 1) / columns, this
 * included.
 */
public final class PortTimeline {
  private final long endNanos;
  private final long capacity;
  private final long[] inUse;
  private final long[] open;
  private final long[] established;
  private final boolean[] failed;

  public PortTimeline(Series series, HostSeries host, long capacity, long endNanos, int columns) {
    this.endNanos = endNanos;
    this.capacity = capacity;
    inUse = new long[columns];
    open = new long[columns];
    established = new long[columns];
    failed = new boolean[columns];
    for (int point = 0; point < series.size(); point++) {
      long sinceNanos = point == 0 ? 0 : series.timeNanos(point - 1) + 1;
      int last = column(series.timeNanos(point));
      for (int column = column(sinceNanos); column <= last; column++) {
        add(column, host, point);
      }
    }
  }

  private void add(int column, HostSeries host, int point) {
    long most = capacity - host.free().min(point);
    if (most > inUse[column]) {
      inUse[column] = most;
      established[column] = Math.min(most, host.established().max(point));
      // what is neither established nor in TIME_WAIT is opening or closing
      open[column] = Math.max(established[column], most - host.timeWait().max(point));
    }
    failed[column] |= host.failures(point) > 0;
  }

  /** The column that shows an instant. */
  public int column(long nanos) {
    if (nanos <= 0 || endNanos == 0) {
      return 0;
    }
    double share = (double) (nanos - 1) / endNanos;
    return Math.min(columns() - 1, (int) (share * columns()));
  }

  public int columns() {
    return inUse.length;
  }

  long endNanos() {
    return endNanos;
  }

  public long capacity() {
    return capacity;
  }

  /** The ports in use in a column. */
  public long inUse(int column) {
    return inUse[column];
  }

  /** So for those that are not in TIME_WAIT: open, opening or closing. */
  public long open(int column) {
    return open[column];
  }

  /** So for those of established connections. */
  public long established(int column) {
    return established[column];
  }

  /** How full a column is, in whole parts of so many: full only if no port is free. */
  int inUse(int column, int parts) {
    return parts(inUse[column], parts);
  }

  /** So for the ports that are not in TIME_WAIT. */
  int open(int column, int parts) {
    return open[column] == inUse[column] ? inUse(column, parts) : parts(open[column], parts);
  }

  private int parts(long ports, int parts) {
    return capacity == 0 ? 0 : (int) (ports * parts / capacity);
  }

  boolean failed(int column) {
    return failed[column];
  }

  boolean anyFailed() {
    for (boolean each : failed) {
      if (each) {
        return true;
      }
    }
    return false;
  }
}
