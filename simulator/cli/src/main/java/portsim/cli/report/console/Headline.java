package portsim.cli.report.console;

import java.util.ArrayList;
import java.util.List;
import portsim.cli.report.VariantResult;
import portsim.record.CallTotals;
import portsim.record.Numbers;

/** What happened and why, in a few plain sentences, and what the other variants change about it. */
final class Headline {
  private Headline() {}

  static void write(List<VariantResult> results, Page page) {
    Ink ink = ink(results);
    String sign = ink == Ink.GOOD ? Glyphs.GOOD : ink == Ink.FAILURE ? Glyphs.BAD : "!";
    page.item("", sign, ink, text(results));
  }

  /** All of its sentences. */
  static String text(List<VariantResult> results) {
    List<Outcome> outcomes = results.stream().map(Outcome::of).toList();
    Outcome first = outcomes.get(0);
    List<String> sentences = new ArrayList<>(of(first));
    sentences.addAll(IncidentWords.first(first.result().run().incidents()));
    sentences.addAll(Comparison.of(first, outcomes.subList(1, outcomes.size())));
    return String.join(" ", sentences);
  }

  /** Whether what it says is good or bad. */
  static Ink ink(List<VariantResult> results) {
    Outcome first = Outcome.of(results.get(0));
    if (first.fine() && !first.hasIncidents()) {
      return Ink.GOOD;
    }
    return first.inTrouble() ? Ink.FAILURE : Ink.WARNING;
  }

  private static List<String> of(Outcome outcome) {
    List<String> sentences = new ArrayList<>();
    if (outcome.cancelled()) {
      sentences.add(cancelled(outcome));
    }
    if (outcome.exhausted()) {
      sentences.addAll(Exhaustion.of(outcome));
    } else if (outcome.poolTimeouts() > 0) {
      sentences.addAll(PoolShortage.of(outcome));
      sentences.add("The ports suffice: " + outcome.closest().use() + ".");
    } else {
      sentences.add(neverExhausted(outcome));
      if (outcome.failedByServer() == 0) {
        sentences.add(completed(outcome.calls()));
      }
    }
    if (outcome.failedByServer() > 0) {
      sentences.add(ServerFailures.of(outcome.calls()));
    }
    return sentences;
  }

  private static String cancelled(Outcome outcome) {
    return "Cancelled after "
        + HumanTime.unbroken(outcome.result().run().endNanos())
        + " of "
        + HumanTime.unbroken(outcome.result().scenario().duration().toNanos())
        + "; until then:";
  }

  private static String neverExhausted(Outcome outcome) {
    HostPorts closest = outcome.closest();
    String name = closest.host().name();
    return outcome.hosts().size() == 1
        ? name + " never runs out of ports: " + closest.use() + "."
        : "No host runs out of ports; " + name + " comes closest: " + closest.use() + ".";
  }

  private static String completed(CallTotals calls) {
    if (calls.attempted() == 0) {
      return "No call arrives.";
    }
    String all = Words.count(calls.attempted(), "call");
    if (calls.attempted() == 1) {
      return calls.inProgress() > 0
          ? "The end cuts the only call off."
          : "The only call completes.";
    }
    return calls.inProgress() > 0
        ? Numbers.grouped(calls.completed())
            + " of "
            + all
            + (calls.completed() == 1 ? " completes" : " complete")
            + "; the end cuts "
            + Numbers.grouped(calls.inProgress())
            + " off."
        : "All " + all + " complete.";
  }
}
