package portsim.cli.report.console;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What the other variants change, in sentences. */
final class Comparison {
  private final Outcome first;
  private final List<Outcome> others;
  private final List<String> sentences = new ArrayList<>();

  private Comparison(Outcome first, List<Outcome> others) {
    this.first = first;
    this.others = others;
  }

  static List<String> of(Outcome first, List<Outcome> others) {
    Comparison comparison = new Comparison(first, others);
    comparison.fine();
    comparison.exhausted();
    comparison.timedOut();
    comparison.asMany();
    comparison.unchanged();
    comparison.hijacked();
    comparison.cancelled();
    return comparison.sentences;
  }

  private List<Outcome> where(Predicate<Outcome> condition) {
    return others.stream().filter(condition).toList();
  }

  private static List<String> names(List<Outcome> outcomes) {
    return outcomes.stream().map(Outcome::name).toList();
  }

  private void fine() {
    List<String> names = names(where(Outcome::fine));
    if (names.isEmpty()) {
      return;
    }
    if (first.fine()) {
      sentences.add("So it is with " + Words.list(names, "and") + ".");
    } else {
      String what = first.exhausted() ? " it never happens." : " no call fails.";
      sentences.add("With " + Words.list(names, "or") + what);
    }
  }

  private void exhausted() {
    Map<Long, List<String>> byInstant = new LinkedHashMap<>();
    for (Outcome outcome : different(Outcome::exhausted)) {
      byInstant
          .computeIfAbsent(outcome.outages().firstNanos(), nanos -> new ArrayList<>())
          .add(outcome.name());
    }
    List<String> parts = new ArrayList<>();
    byInstant.forEach(
        (nanos, names) ->
            parts.add(
                "with "
                    + Words.list(names, "or")
                    + (parts.isEmpty() ? " ports run out at " : " at ")
                    + HumanTime.unbroken(nanos)
                    + (isAtOnceWithFirst(nanos) ? " too" : "")));
    tell(parts);
  }

  private boolean isAtOnceWithFirst(long nanos) {
    return first.exhausted() && first.outages().firstNanos() == nanos;
  }

  private void timedOut() {
    List<String> worse = new ArrayList<>();
    for (Outcome outcome : different(each -> !each.exhausted() && each.poolTimeouts() > 0)) {
      String suffice = worse.isEmpty() ? " the ports suffice, but " : " ";
      worse.add(
          "with "
              + outcome.name()
              + suffice
              + Words.count(outcome.poolTimeouts(), "call")
              + " time out in the pool");
    }
    tell(worse);
  }

  private List<Outcome> different(Predicate<Outcome> condition) {
    return where(condition.and(each -> !each.cancelled() && !each.sameAs(first)));
  }

  private void tell(List<String> parts) {
    if (!parts.isEmpty()) {
      sentences.add("W" + Words.list(parts, "and").substring(1) + ".");
    }
  }

  /** Other numbers may differ, but not those that matter. */
  private void asMany() {
    List<String> names = names(where(each -> isAlike(each) && !each.equalTo(first)));
    if (!names.isEmpty()) {
      sentences.add(
          Words.list(names, "and")
              + (names.size() == 1 ? " does" : " do")
              + " not help: as many calls fail.");
    }
  }

  private boolean isAlike(Outcome outcome) {
    return !outcome.fine() && !outcome.cancelled() && outcome.sameAs(first);
  }

  private void unchanged() {
    List<String> names = names(where(each -> isAlike(each) && each.equalTo(first)));
    if (!names.isEmpty()) {
      sentences.add(
          Words.list(names, "and") + (names.size() == 1 ? " changes" : " change") + " nothing.");
    }
  }

  /** What fails no call can be worse than what does. */
  private void hijacked() {
    List<String> names = names(where(each -> each.incidents().hijacked() > 0));
    if (!names.isEmpty() && first.incidents().hijacked() == 0) {
      sentences.add("But with " + Words.list(names, "and") + " another process takes over a port.");
    }
  }

  private void cancelled() {
    List<String> names = names(where(Outcome::cancelled));
    if (!names.isEmpty()) {
      sentences.add(
          Words.list(names, "and")
              + (names.size() == 1 ? " was" : " were")
              + " cancelled before the end.");
    }
  }
}
