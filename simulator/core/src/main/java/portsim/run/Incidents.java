package portsim.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import portsim.record.Finding;
import portsim.record.Incident;
import portsim.record.Numbers;

/** What goes wrong beside the calls: the first incidents, and how many there are of each kind. */
final class Incidents {
  private static final int KEPT_MAX = 1_000;

  /** In the order in which findings tell of them. */
  private static final List<String> KINDS =
      List.of(Incident.FailedStart.KIND, Incident.Hijack.KIND, Incident.HijackRefused.KIND);

  private final List<Incident> kept = new ArrayList<>();
  private final Map<String, Map<String, Tally>> byKind = new LinkedHashMap<>();

  /** The first of its kind that happened to somebody, and how many there are. */
  private static final class Tally {
    private final Incident first;
    private long count;

    Tally(Incident first) {
      this.first = first;
    }

    Finding finding() {
      String more = count == 1 ? "" : " (the first of " + Numbers.grouped(count) + ")";
      String at = ": at " + Numbers.seconds(first.atNanos()) + " s ";
      return new Finding(first.kind(), first.path() + at + first.text() + more + ".", false);
    }
  }

  Incidents() {
    KINDS.forEach(kind -> byKind.put(kind, new LinkedHashMap<>()));
  }

  void add(Incident incident) {
    if (kept.size() < KEPT_MAX) {
      kept.add(incident);
    }
    of(incident.kind()).computeIfAbsent(incident.name(), first -> new Tally(incident)).count++;
  }

  private Map<String, Tally> of(String kind) {
    Map<String, Tally> tallies = byKind.get(kind);
    if (tallies == null) {
      throw new IllegalStateException("no incidents are of the kind " + kind);
    }
    return tallies;
  }

  /** The first of them, in the order in which they happened. */
  List<Incident> first() {
    return List.copyOf(kept);
  }

  long failedStarts(Predicate<String> servers) {
    return sum(Incident.FailedStart.KIND, servers);
  }

  long hijacked(Predicate<String> workloads) {
    return sum(Incident.Hijack.KIND, workloads);
  }

  private long sum(String kind, Predicate<String> names) {
    long sum = 0;
    for (Map.Entry<String, Tally> each : of(kind).entrySet()) {
      sum += names.test(each.getKey()) ? each.getValue().count : 0;
    }
    return sum;
  }

  /** What there is to say of them. */
  List<Finding> findings() {
    return KINDS.stream().flatMap(kind -> of(kind).values().stream()).map(Tally::finding).toList();
  }
}
