package portsim.record;

import static portsim.record.Metric.Scope.OBJECTS;
import static portsim.record.Metric.Unit.COUNT;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.function.ToLongFunction;

/** The metrics of objects that stand between calls and connections. */
final class ObjectMetrics {
  static final List<Metric> ALL =
      List.of(
          objects("created", "objects constructed", ObjectTotals::created),
          objects("destroyed", "objects that are gone", ObjectTotals::destroyed),
          objects("live", "objects at the end", ObjectTotals::live),
          objects("peakLive", "the most objects at one instant", ObjectTotals::peakLive),
          objects("active", "objects at the end that are a client's", ObjectTotals::active),
          objects("peakActive", "the most of them at one instant", ObjectTotals::peakActive),
          objects(
              "activations",
              "how often an object was given to a client",
              ObjectTotals::activations),
          objects("waited", "calls that waited for an object in use", ObjectTotals::waited),
          objects("waiting", "calls that wait for one at the end", ObjectTotals::waiting),
          objects("peakWaiting", "the most of them at one instant", ObjectTotals::peakWaiting),
          objects(
              "collected", "objects that garbage collection gave back", ObjectTotals::collected),
          objects("discarded", "objects that were not pooled again", ObjectTotals::discarded),
          objects(
              "processStarts",
              "how often the process of the objects began",
              ObjectTotals::processStarts));

  private ObjectMetrics() {}

  private static Metric objects(String name, String about, ToLongFunction<ObjectTotals> value) {
    return new Metric(
        name,
        COUNT,
        EnumSet.of(OBJECTS),
        about,
        totals -> value.applyAsLong(Objects.requireNonNull(totals.objects())));
  }
}
