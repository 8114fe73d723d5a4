package portsim.cli.report.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import portsim.advice.sweep.PointResult;
import portsim.advice.sweep.Reading;
import portsim.advice.sweep.Spread;

/** What is drawn of the points of a sweep, and how many there were. */
final class SweepReadings {
  private final SweepLayout layout;
  private final List<List<Reading>> drawn;
  private long points;

  private SweepReadings(SweepLayout layout) {
    this.layout = layout;
    int count = layout.combinationsDrawn() * layout.across().count() * layout.up().count();
    drawn = new ArrayList<>(Collections.nCopies(count, List.of()));
  }

  /** Keeps what is drawn, and lets the rest go by. */
  static SweepReadings of(SweepLayout layout, Iterator<PointResult> points) {
    SweepReadings readings = new SweepReadings(layout);
    while (points.hasNext()) {
      PointResult point = points.next();
      readings.points++;
      SweepLayout.Spot spot = layout.spot(point.index());
      if (spot.column() >= 0) {
        readings.drawn.set(readings.place(spot), point.readings());
      }
    }
    return readings;
  }

  private int place(SweepLayout.Spot spot) {
    int row = spot.combination() * layout.up().count() + spot.row();
    return row * layout.across().count() + spot.column();
  }

  /** How many points there were, drawn or not. */
  long points() {
    return points;
  }

  /** What a point tells of a metric; null where it is not finished or has no such metric. */
  @Nullable Reading at(SweepLayout.Spot spot, int metric) {
    List<Reading> readings = drawn.get(place(spot));
    Reading reading = readings.isEmpty() ? null : readings.get(metric);
    return reading != null && reading.isThere() ? reading : null;
  }

  /** All numbers of a metric that are drawn, the ends of their intervals among them. */
  List<BigDecimal> numbers(int metric) {
    return drawn.stream()
        .filter(readings -> !readings.isEmpty())
        .flatMap(readings -> numbers(readings.get(metric)))
        .filter(Objects::nonNull)
        .toList();
  }

  private Stream<@Nullable BigDecimal> numbers(Reading reading) {
    Spread spread = reading.spread();
    return spread == null || layout.isMap()
        ? Stream.of(reading.value())
        : Stream.of(reading.value(), spread.least(), spread.greatest());
  }

  /** Whether an instant of a metric that is drawn did not come. */
  boolean hasNever(int metric) {
    return drawn.stream()
        .anyMatch(readings -> !readings.isEmpty() && readings.get(metric).isNever());
  }

  /** So of any metric. */
  boolean hasNever() {
    return drawn.stream().flatMap(List::stream).anyMatch(Reading::isNever);
  }
}
