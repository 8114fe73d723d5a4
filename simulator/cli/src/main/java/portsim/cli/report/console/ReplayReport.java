package portsim.cli.report.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import portsim.cli.report.Agreement;
import portsim.record.Numbers;
import portsim.replay.ReplayResult;
import portsim.replay.ReplayResult.Deviation;

/**
 * What a person reads of replays: a row for each case, the first disagreement of each that has one,
 * and the sum. Where recorded and simulated differ, both are shown.
 *
 * @param seed of the first draw of the kernel's chance; a result of another says so
 * @param agreementMin the share of attempts, from 0 to 1, below which a case counts as failed
 */
public record ReplayReport(ConsoleStyle style, long seed, double agreementMin) {
  /** From this width on, a case's details stand beside its numbers. */
  private static final int WIDE = 100;

  private static final String GAP = "  ";
  private static final String ATTEMPTS = "attempts";
  private static final String AGREEMENT = "agreement";
  private static final String BOTH = " → ";

  /** The whole report. */
  public String text(List<ReplayResult> results) {
    Page page = new Page(style);
    rows(results, page);
    disagreements(results, page);
    page.blank();
    page.paragraph("", ink(results), sum(results));
    return page.toString();
  }

  private void rows(List<ReplayResult> results, Page page) {
    int name = results.stream().mapToInt(ReplayReport::nameColumns).max().orElse(0);
    int column = name + GAP.length() * 3 + ATTEMPTS.length() + AGREEMENT.length();
    String heading = left("case", name) + GAP + ATTEMPTS + GAP + AGREEMENT + GAP;
    String details = style.width() < WIDE ? "" : "recorded" + BOTH + "simulated";
    page.line(style.paint(Ink.HEADING, (heading + details).stripTrailing()));
    for (ReplayResult result : results) {
      String agreement = right(Agreement.percent(result), AGREEMENT.length());
      String numbers =
          left(Prose.printable(result.replayed().name()), name)
              + GAP
              + right(Numbers.grouped(result.attempts()), ATTEMPTS.length())
              + GAP;
      String told = String.join("; ", details(result));
      if (style.width() < WIDE) {
        page.line(numbers + style.paint(ink(result), agreement));
        page.paragraph(Page.INDENT, Ink.LABEL, told);
      } else {
        row(numbers, agreement, column, told, result, page);
      }
    }
  }

  private void row(
      String numbers, String agreement, int column, String told, ReplayResult result, Page page) {
    String before = numbers + style.paint(ink(result), agreement) + GAP;
    for (String line : Prose.fill(told, style.width() - column)) {
      page.line(before + line);
      before = " ".repeat(column);
    }
  }

  /** Outcomes, and what else there is to tell. */
  private List<String> details(ReplayResult result) {
    List<String> details = new ArrayList<>(List.of(outcomes(result)));
    String first = firstFailure(result);
    if (!first.isEmpty()) {
      details.add("first failure" + Prose.UNBROKEN + first);
    }
    deviation("ESTABLISHED", result.establishedDeviation(), details);
    deviation("TIME_WAIT", result.timeWaitDeviation(), details);
    if (result.seed() != seed) {
      details.add("with seed" + Prose.UNBROKEN + result.seed() + " for the kernel's chance");
    }
    if (!result.replayed().phaseKnown()) {
      details.add("phase of the timer grid unknown: compare counts");
    }
    return details;
  }

  private static String outcomes(ReplayResult result) {
    Map<String, Integer> recorded = result.recorded();
    Map<String, Integer> simulated = result.simulated();
    List<String> names = new ArrayList<>(recorded.keySet());
    new TreeSet<>(simulated.keySet())
        .stream().filter(name -> !names.contains(name)).forEach(names::add);
    return names.stream()
        .map(name -> name + Prose.UNBROKEN + both(count(recorded, name), count(simulated, name)))
        .reduce((one, other) -> one + ", " + other)
        .orElse("no attempts");
  }

  private static String count(Map<String, Integer> counts, String outcome) {
    return Numbers.grouped(counts.getOrDefault(outcome, 0));
  }

  private static String firstFailure(ReplayResult result) {
    Long recorded = result.recordedFirstFailureNanos();
    Long simulated = result.simulatedFirstFailureNanos();
    return recorded == null && simulated == null ? "" : both(instant(recorded), instant(simulated));
  }

  private static String instant(@Nullable Long nanos) {
    return nanos == null ? "never" : HumanTime.unbroken(nanos);
  }

  private static void deviation(String of, Deviation deviation, List<String> details) {
    if (deviation.recorded() != deviation.simulated()) {
      String counts =
          both(Numbers.grouped(deviation.recorded()), Numbers.grouped(deviation.simulated()));
      details.add(of + Prose.UNBROKEN + counts + " at " + HumanTime.unbroken(deviation.atNanos()));
    }
  }

  private static String both(String recorded, String simulated) {
    return recorded.equals(simulated)
        ? recorded
        : (recorded + BOTH + simulated).replace(' ', Prose.UNBROKEN);
  }

  private static void disagreements(List<ReplayResult> results, Page page) {
    if (results.stream().anyMatch(result -> result.firstDisagreement() != null)) {
      page.heading("First disagreements");
      results.forEach(result -> disagreement(result, page));
    }
  }

  private static void disagreement(ReplayResult result, Page page) {
    ReplayResult.Disagreement first = result.firstDisagreement();
    if (first == null) {
      return;
    }
    int line = result.replayed().attempts().get(first.attempt()).line();
    page.paragraph(
        Page.INDENT,
        Ink.PLAIN,
        result.replayed().name()
            + ": at "
            + Numbers.seconds(first.atNanos())
            + Prose.UNBROKEN
            + "s"
            + " (line "
            + line
            + " of attempts.csv) recorded "
            + first.recorded()
            + ", simulated "
            + first.simulated());
    page.labelled(Page.INDENT.repeat(2), "ports", 6, Ink.LABEL, first.ports());
    page.labelled(Page.INDENT.repeat(2), "rule", 6, Ink.LABEL, first.rule());
  }

  private static String sum(List<ReplayResult> results) {
    int near = results.stream().mapToInt(ReplayResult::nearBoundary).sum();
    int disagreedNear = results.stream().mapToInt(ReplayResult::disagreedNearBoundary).sum();
    long attempts = Agreement.attempts(results);
    return Words.count(results.size(), "case")
        + ", "
        + Words.count(attempts, "attempt")
        + ": "
        + Numbers.grouped(Agreement.agreed(results))
        + " agree ("
        + Agreement.percent(Agreement.agreed(results), attempts)
        + "). "
        + Words.count(near, "attempt")
        + " within 3 ms of an instant at which the timer grid frees ports, where jitter decides: "
        + Numbers.grouped(disagreedNear)
        + (disagreedNear == 1 ? " disagrees." : " disagree.");
  }

  private Ink ink(List<ReplayResult> results) {
    return results.stream().anyMatch(this::isBelow) ? Ink.FAILURE : Ink.PLAIN;
  }

  private Ink ink(ReplayResult result) {
    if (isBelow(result)) {
      return Ink.FAILURE;
    }
    return result.agreed() == result.attempts() ? Ink.GOOD : Ink.WARNING;
  }

  private boolean isBelow(ReplayResult result) {
    return result.agreement() < agreementMin;
  }

  private static int nameColumns(ReplayResult result) {
    return Prose.columns(Prose.printable(result.replayed().name()));
  }

  private static String left(String text, int columns) {
    return text + " ".repeat(Math.max(0, columns - Prose.columns(text)));
  }

  private static String right(String text, int columns) {
    return " ".repeat(Math.max(0, columns - text.length())) + text;
  }
}
