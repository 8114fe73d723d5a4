package portsim.verdict.baseline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import portsim.record.events.EventComparison;
import portsim.verdict.baseline.Change.Kind;

/**
 * What has changed since a baseline was written.
 *
 * @param changes expectations first, then numbers, then findings, each sorted
 * @param events where the events part
 */
public record BaselineComparison(List<Change> changes, EventComparison events) {
  private static final String THERE = "there";

  public BaselineComparison {
    changes = List.copyOf(changes);
  }

  /** Holds what a run came to against what one came to before. */
  public static BaselineComparison of(Baseline was, Baseline is, EventComparison events) {
    List<Change> changes = new ArrayList<>();
    compare(Kind.EXPECTATION, was.expectations(), is.expectations(), changes);
    compare(Kind.NUMBER, was.numbers(), is.numbers(), changes);
    compare(Kind.FINDING, present(was), present(is), changes);
    return new BaselineComparison(changes, events);
  }

  private static Map<String, String> present(Baseline of) {
    Map<String, String> present = new TreeMap<>();
    of.findings().forEach(finding -> present.put(finding, THERE));
    return present;
  }

  private static void compare(
      Kind kind, Map<String, String> was, Map<String, String> is, List<Change> to) {
    TreeSet<String> all = new TreeSet<>(was.keySet());
    all.addAll(is.keySet());
    for (String what : all) {
      Change change = new Change(kind, what, was.getOrDefault(what, ""), is.getOrDefault(what, ""));
      if (!change.was().equals(change.is())) {
        to.add(change);
      }
    }
  }

  /** Whether nothing has changed. */
  public boolean isSame() {
    return changes.isEmpty() && events.isSame();
  }
}
