package portsim.advice.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import portsim.record.journal.ConnectionState;
import portsim.record.journal.Cursor;
import portsim.record.journal.Holder;
import portsim.record.journal.Journal;

/** How many ports the connections of a workload hold in one state. */
public record Holding(String workload, ConnectionState state, int ports) {
  private static final Comparator<Holding> MOST_FIRST =
      Comparator.comparingInt(Holding::ports)
          .reversed()
          .thenComparing(Holding::workload)
          .thenComparing(Holding::state);

  /** Those of some holders where a cursor stands, the most first. */
  static List<Holding> of(Journal journal, Cursor cursor, List<Integer> holders) {
    Map<String, int[]> byWorkload = new LinkedHashMap<>();
    for (int holder : holders) {
      Holder known = journal.holders().get(holder);
      int[] counts =
          byWorkload.computeIfAbsent(known.workload(), none -> new int[ConnectionState.COUNT]);
      for (ConnectionState state : ConnectionState.values()) {
        counts[state.index()] += cursor.count(holder, state);
      }
    }
    List<Holding> holdings = new ArrayList<>();
    byWorkload.forEach((workload, counts) -> add(workload, counts, holdings));
    holdings.sort(MOST_FIRST);
    return holdings;
  }

  private static void add(String workload, int[] counts, List<Holding> to) {
    for (ConnectionState state : ConnectionState.values()) {
      if (counts[state.index()] > 0) {
        to.add(new Holding(workload, state, counts[state.index()]));
      }
    }
  }

  /** How many ports they are together. */
  static int sum(List<Holding> holdings) {
    return holdings.stream().mapToInt(Holding::ports).sum();
  }
}
