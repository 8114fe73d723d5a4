package portsim.run;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongPredicate;
import portsim.engine.Interleaving;

/**
 * What machines have in common: the levels and outages of hosts, workloads and the world. As they
 * run one after the other, a slice of time each, what concerns all of them is written down, and
 * told in the order of time when the slice is over.
 */
final class FleetLog {
  private static final int KIND_BITS = 3;
  private static final int KIND = (1 << KIND_BITS) - 1;

  private static final int OPENED = 0;
  private static final int CLOSED = 1;
  private static final int TIME_WAIT_BEGAN = 2;
  private static final int TIME_WAIT_ENDED = 3;
  private static final int OUTAGE_BEGAN = 4;
  private static final int OUTAGE_ENDED = 5;

  /** A slice has a part for about so many notes. */
  private static final int NOTES_PER_PART = 4;

  private final Interleaving notes = new Interleaving();
  private final SliceParts parts = new SliceParts();
  private final ReleasePlaces places = new ReleasePlaces();

  /** What is told, and watched: made once, for slices are many. */
  private final Interleaving.Listener told = this::happened;

  private final Consumer<PortLevels> watched = parts::watch;
  private final LongPredicate orderMatters = parts::orderMattersAt;

  /** The numbers of levels, by workload. */
  private final Map<String, Integer> numbers = new LinkedHashMap<>();

  private ScopeLevels[] levels = {};
  private OutageLogs[] outages = {};
  private long fromNanos;
  private int count;
  private boolean writing;

  /**
   * Where a machine writes down how the connections of a workload come and go.
   *
   * @param common the levels of all machines
   * @param timeWaitNanos how long its TIME_WAITs last at least
   */
  SlicedLevels levels(String workload, ScopeLevels common, long timeWaitNanos) {
    places.add(timeWaitNanos);
    int number = numbers.computeIfAbsent(workload, name -> add(common));
    return new SlicedLevels(this, number, timeWaitNanos);
  }

  private int add(ScopeLevels common) {
    int number = levels.length;
    levels = Arrays.copyOf(levels, number + 1);
    levels[number] = common;
    return number;
  }

  /** Where machines write down outages that go to all of these logs. */
  OutageListener outages(OutageLog... common) {
    int number = outages.length;
    OutageLogs logs = new OutageLogs(List.of(common));
    outages = Arrays.copyOf(outages, number + 1);
    outages[number] = logs;
    return new SlicedOutages(this, logs, number);
  }

  ReleasePlaces places() {
    return places;
  }

  /** Begins a slice. */
  void begin(long nowNanos, long lengthNanos) {
    fromNanos = nowNanos;
    boolean allInOne = levels.length == 1 && outages.length == 1;
    parts.begin(lengthNanos, allInOne ? count / NOTES_PER_PART : 0);
    notes.begin(nowNanos);
    writing = true;
  }

  /** Whether a slice has begun and is not over. */
  boolean isWriting() {
    return writing;
  }

  /** Ends a slice, and says how much was written down. */
  int end() {
    writing = false;
    count = notes.size();
    if (parts.count() > 1) {
      tellWhatMatters();
    } else {
      notes.sort();
      notes.tell(Long.MAX_VALUE, told);
    }
    return count;
  }

  /** Tells one by one what happened where the order matters, and all else in sums. */
  private void tellWhatMatters() {
    levels[0].forEach(watched);
    parts.watch(outages[0]);
    notes.keep(orderMatters);
    notes.sort();
    for (int part = 0; part < parts.count(); part++) {
      if (parts.orderMatters(part)) {
        notes.tell(fromNanos + parts.endNanos(part), told);
      } else {
        parts.tell(part, levels[0]);
        parts.tell(part, outages[0]);
      }
    }
  }

  private void happened(long nowNanos, int what) {
    int number = what >>> KIND_BITS;
    switch (what & KIND) {
      case OPENED -> levels[number].change(1, 1, 0);
      case CLOSED -> levels[number].change(-1, -1, 0);
      case TIME_WAIT_BEGAN -> levels[number].change(0, -1, 1);
      case TIME_WAIT_ENDED -> levels[number].change(-1, 0, -1);
      case OUTAGE_BEGAN -> outages[number].begin(nowNanos);
      default -> outages[number].end(nowNanos);
    }
  }

  void opened(int number, long nowNanos, int place) {
    parts.opened(nowNanos - fromNanos);
    notes.add(nowNanos, place, number << KIND_BITS | OPENED);
  }

  void closed(int number, long nowNanos, int place) {
    parts.closed(nowNanos - fromNanos);
    notes.add(nowNanos, place, number << KIND_BITS | CLOSED);
  }

  void timeWaitBegan(int number, long nowNanos, int place) {
    parts.timeWaitBegan(nowNanos - fromNanos);
    notes.add(nowNanos, place, number << KIND_BITS | TIME_WAIT_BEGAN);
  }

  void timeWaitEnded(int number, long nowNanos, int place) {
    parts.timeWaitEnded(nowNanos - fromNanos);
    notes.add(nowNanos, place, number << KIND_BITS | TIME_WAIT_ENDED);
  }

  void outageBegan(int number, long nowNanos) {
    parts.outageBegan(nowNanos - fromNanos);
    notes.add(nowNanos, ReleasePlaces.FIRST_REQUEST, number << KIND_BITS | OUTAGE_BEGAN);
  }

  void outageEnded(int number, long nowNanos) {
    parts.outageEnded(nowNanos - fromNanos);
    notes.add(nowNanos, ReleasePlaces.FIRST_REQUEST, number << KIND_BITS | OUTAGE_ENDED);
  }
}
