package portsim.cli.report.chart;

import java.util.ArrayList;
import java.util.List;
import portsim.cli.report.console.RoundTimes;
import portsim.record.Numbers;

/**
 * The labels of an axis, at round values from 0 on.
 *
 * @param unit what the labels count; empty where it needs no word
 */
record Ticks(List<Tick> ticks, String unit) {
  /** A value, as text, and as it is. */
  record Tick(long value, String label) {}

  private record Unit(String name, long nanos) {}

  private static final List<Unit> UNITS =
      List.of(
          new Unit("days", 86_400_000_000_000L),
          new Unit("hours", 3_600_000_000_000L),
          new Unit("minutes", 60_000_000_000L),
          new Unit("seconds", 1_000_000_000L),
          new Unit("milliseconds", 1_000_000L),
          new Unit("microseconds", 1_000L),
          new Unit("nanoseconds", 1L));

  /** Instants up to an end, about so many, counted in the greatest unit that needs no fraction. */
  static Ticks ofTime(long endNanos, int count) {
    long step = Math.max(1, RoundTimes.step(endNanos / count));
    Unit unit = UNITS.stream().filter(each -> step % each.nanos == 0).findFirst().orElseThrow();
    List<Tick> ticks = new ArrayList<>();
    for (long at = 0; at <= endNanos; at += step) {
      ticks.add(new Tick(at, Numbers.grouped(at / unit.nanos)));
    }
    return new Ticks(ticks, unit.name);
  }

  /** Counts up to a greatest one, which has a label of its own, about so many below it. */
  static Ticks ofCount(long most, int count) {
    long step = RoundTimes.decimalStep(Math.max(1, most / count), 1);
    List<Tick> ticks = new ArrayList<>();
    for (long at = 0; at + step / 2 < most; at += step) {
      ticks.add(new Tick(at, Numbers.grouped(at)));
    }
    ticks.add(new Tick(most, Numbers.grouped(most)));
    return new Ticks(ticks, "");
  }
}
