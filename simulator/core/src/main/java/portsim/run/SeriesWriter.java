package portsim.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import portsim.engine.EventCalendar;
import portsim.engine.Rank;
import portsim.engine.Subjects;
import portsim.record.Gauge;
import portsim.record.HostSeries;
import portsim.record.Series;

/** Samples all hosts at regular instants and at the end. */
final class SeriesWriter {
  private final EventCalendar calendar;
  private final List<HostColumns> hosts = new ArrayList<>();
  private final List<String> names = new ArrayList<>();
  private final long intervalNanos;
  private final long endNanos;
  private final int sample;
  private final long[] timeNanos;
  private int points;

  /**
   * Samples from 0 to the end. If the wanted interval gives more points than a series may have,
   * neighbours are merged.
   */
  SeriesWriter(EventCalendar calendar, Duration wanted, long endNanos) {
    this.calendar = calendar;
    this.endNanos = endNanos;
    long samples = endNanos / wanted.toNanos() + 2;
    long merged = (samples + Series.POINTS_MAX - 1) / Series.POINTS_MAX;
    intervalNanos = wanted.toNanos() * merged;
    timeNanos = new long[(int) (endNanos / intervalNanos) + 2];
    Subjects clock = new Subjects();
    clock.take();
    sample = calendar.kind(this::sample, clock);
  }

  void add(String name, HostTally host) {
    names.add(name);
    hosts.add(new HostColumns(host, timeNanos.length));
  }

  void begin() {
    calendar.schedule(0, Rank.SAMPLE, sample, 0);
  }

  private void sample(int clock) {
    write();
    long nextNanos = calendar.nowNanos() + intervalNanos;
    if (nextNanos <= endNanos) {
      calendar.schedule(nextNanos, Rank.SAMPLE, sample, clock);
    }
  }

  private void write() {
    timeNanos[points] = calendar.nowNanos();
    for (HostColumns host : hosts) {
      host.write(points);
    }
    points++;
  }

  /** The series so far, with a last point at the present. */
  Series finish() {
    if (points == 0 || timeNanos[points - 1] < calendar.nowNanos()) {
      write();
    }
    Map<String, HostSeries> byName = new LinkedHashMap<>();
    for (int host = 0; host < hosts.size(); host++) {
      byName.put(names.get(host), hosts.get(host).series(points));
    }
    return new Series(Arrays.copyOf(timeNanos, points), byName);
  }

  /** The columns of one host. */
  private static final class HostColumns {
    private final HostTally host;
    private final GaugeColumns established;
    private final GaugeColumns timeWait;
    private final GaugeColumns free;
    private final long[] attempts;
    private final long[] failures;
    private long attemptsBefore;
    private long failuresBefore;

    HostColumns(HostTally host, int points) {
      this.host = host;
      established = new GaugeColumns(points);
      timeWait = new GaugeColumns(points);
      free = new GaugeColumns(points);
      attempts = new long[points];
      failures = new long[points];
    }

    void write(int point) {
      host.checkConserved();
      PortLevels levels = host.levels;
      established.write(point, levels.established());
      timeWait.write(point, levels.timeWait());
      free.writeRest(point, host.capacity(), levels.inUse());
      levels.startInterval();
      attempts[point] = host.attempted() - attemptsBefore;
      failures[point] = host.failed() - failuresBefore;
      attemptsBefore += attempts[point];
      failuresBefore += failures[point];
    }

    HostSeries series(int points) {
      return new HostSeries(
          established.gauge(points),
          timeWait.gauge(points),
          free.gauge(points),
          Arrays.copyOf(attempts, points),
          Arrays.copyOf(failures, points));
    }
  }

  /** The columns of one gauge. */
  private static final class GaugeColumns {
    private final long[] last;
    private final long[] min;
    private final long[] max;

    GaugeColumns(int points) {
      last = new long[points];
      min = new long[points];
      max = new long[points];
    }

    void write(int point, Level level) {
      last[point] = level.value();
      min[point] = level.low();
      max[point] = level.high();
    }

    /** Writes what a level leaves of a whole. */
    void writeRest(int point, long whole, Level level) {
      last[point] = whole - level.value();
      min[point] = whole - level.high();
      max[point] = whole - level.low();
    }

    Gauge gauge(int points) {
      return new Gauge(
          Arrays.copyOf(last, points), Arrays.copyOf(min, points), Arrays.copyOf(max, points));
    }
  }
}
