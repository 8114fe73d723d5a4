package portsim.record.events;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes down the events of a run, and holds them against those of an earlier one. */
public final class EventRecorder {
  private final EventHistory before;
  private final TrailWriter order = new TrailWriter(0, TrailWriter.CHECKPOINTS_OF_ORDER);
  private final TrailCheck orderCheck;
  private final Map<String, OfWorkload> workloads = new TreeMap<>();
  private long count;

  /**
   * Begins without an event.
   *
   * @param before what is kept of the earlier run
   */
  public EventRecorder(EventHistory before) {
    this.before = before;
    orderCheck = new TrailCheck(before.order());
    before.trails().keySet().forEach(this::of);
  }

  /** Where the events of a workload are written down. */
  public OfWorkload of(String workload) {
    return workloads.computeIfAbsent(workload, OfWorkload::new);
  }

  /** The events of a workload. */
  public final class OfWorkload {
    private final String name;
    private final Map<EventKind, Trail> trails = new EnumMap<>(EventKind.class);

    private OfWorkload(String name) {
      this.name = name;
      before.trails().getOrDefault(name, Map.of()).keySet().forEach(this::trail);
    }

    private Trail trail(EventKind kind) {
      return trails.computeIfAbsent(kind, none -> new Trail(name, kind, before));
    }

    /**
     * Writes down an event; they come in the order of time.
     *
     * @param value see {@link EventKind#value}
     */
    public void add(EventKind kind, long nanos, long value) {
      Trail trail = trail(kind);
      trail.writer.add(nanos, value);
      trail.check.add(nanos, value, trail.writer.hash(), ++count);
      order.add(nanos, value ^ trail.salt);
      orderCheck.add(nanos, value, order.hash(), count);
    }
  }

  /** The events of one kind of one workload. */
  private static final class Trail {
    private final TrailWriter writer =
        new TrailWriter(TrailWriter.STRETCHES_MAX, TrailWriter.CHECKPOINTS_MAX);
    private final TrailCheck check;
    private final long salt;

    Trail(String workload, EventKind kind, EventHistory before) {
      check = new TrailCheck(before.trail(workload, kind));
      long hash = EventTrail.START;
      for (char each : (workload + ' ' + kind.slug()).toCharArray()) {
        hash = EventTrail.hash(hash, 0, each);
      }
      salt = hash;
    }
  }

  /** What is kept of the events so far. */
  public EventHistory history() {
    Map<String, Map<EventKind, EventTrail>> kept = new TreeMap<>();
    workloads.forEach(
        (name, workload) -> {
          Map<EventKind, EventTrail> trails = new EnumMap<>(EventKind.class);
          workload.trails.forEach((kind, trail) -> trails.put(kind, trail.writer.trail()));
          trails.values().removeIf(trail -> trail.count() == 0);
          if (!trails.isEmpty()) {
            kept.put(name, trails);
          }
        });
    return new EventHistory(order.trail(), kept);
  }

  /** What differs from the earlier run; the run must have ended. */
  public EventComparison comparison() {
    List<Parting> partings = new ArrayList<>();
    workloads.forEach(
        (name, workload) ->
            workload.trails.forEach((kind, trail) -> add(name, kind, trail, partings)));
    @Nullable Difference inOrder = orderCheck.finish();
    return new EventComparison(partings, inOrder);
  }

  private static void add(String name, EventKind kind, Trail trail, List<Parting> to) {
    Difference difference = trail.check.finish();
    if (difference != null) {
      to.add(new Parting(name, kind, difference));
    }
  }
}
