package portsim.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import portsim.record.Finding;
import portsim.record.Numbers;

/** What goes wrong beside the calls, of each kind the first with its instant, and how often. */
final class Incidents {
  private final Map<String, Tally> byServer = new LinkedHashMap<>();
  private final Map<String, Tally> byWorkload = new LinkedHashMap<>();
  private final Map<String, Tally> refused = new LinkedHashMap<>();

  /** The first of its kind, and how many there are. */
  private static final class Tally {
    private final long firstNanos;
    private final String first;
    private long count;

    Tally(long firstNanos, String first) {
      this.firstNanos = firstNanos;
      this.first = first;
    }

    String text() {
      String more = count == 1 ? "" : " (" + Numbers.grouped(count) + " times in all)";
      return "at " + Numbers.seconds(firstNanos) + " s " + first + more + ".";
    }
  }

  private static void add(Map<String, Tally> to, String name, long nowNanos, String what) {
    to.computeIfAbsent(name, first -> new Tally(nowNanos, what)).count++;
  }

  /** A server did not start. */
  void failedStart(String server, long nowNanos, int port, String by) {
    String what = "it did not start, for " + by + " was on its port, " + port;
    add(byServer, server, nowNanos, what);
  }

  /** Another process took over the port of a connection of a workload. */
  void hijacked(String workload, String server, long nowNanos, int port) {
    String what =
        "another process took over the port of an open connection, "
            + port
            + ", and speaks to "
            + server
            + " on it with the credentials of "
            + workload;
    add(byWorkload, workload, nowNanos, what);
  }

  /** Another process wanted to, in vain. */
  void notHijacked(String workload, long nowNanos, String why) {
    String what = "another process tried to take over a port, in vain: " + why;
    add(refused, workload, nowNanos, what);
  }

  long failedStarts(Predicate<String> servers) {
    return sum(byServer, servers);
  }

  long hijacked(Predicate<String> workloads) {
    return sum(byWorkload, workloads);
  }

  private static long sum(Map<String, Tally> tallies, Predicate<String> names) {
    long[] sum = new long[1];
    tallies.forEach((name, tally) -> sum[0] += names.test(name) ? tally.count : 0);
    return sum[0];
  }

  /** What there is to say of them. */
  List<Finding> findings() {
    List<Finding> found = new ArrayList<>();
    add("failed-start", "servers.", byServer, found);
    add("hijacked", "workloads.", byWorkload, found);
    add("hijack-refused", "workloads.", refused, found);
    return found;
  }

  private static void add(String id, String of, Map<String, Tally> tallies, List<Finding> to) {
    tallies.forEach(
        (name, tally) -> to.add(new Finding(id, of + name + ": " + tally.text(), false)));
  }
}
