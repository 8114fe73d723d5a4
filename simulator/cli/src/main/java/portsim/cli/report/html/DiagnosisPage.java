package portsim.cli.report.html;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import portsim.advice.diagnosis.Diagnosis;
import portsim.advice.diagnosis.Hypothesis;
import portsim.advice.diagnosis.Hypothesis.Likelihood;
import portsim.advice.diagnosis.Pattern;
import portsim.advice.diagnosis.RateEstimate;
import portsim.advice.diagnosis.Scope;
import portsim.advice.diagnosis.snapshot.Destination;
import portsim.advice.diagnosis.snapshot.SkippedLines;
import portsim.advice.diagnosis.snapshot.SnapshotFormat;
import portsim.advice.diagnosis.snapshot.SocketState;
import portsim.advice.diagnosis.snapshot.StateCounts;
import portsim.advice.remedy.Remedies;
import portsim.record.Numbers;

/** A diagnosis as a page: the answer, what it rests on, what helps, and the matching scenario. */
public final class DiagnosisPage {
  private static final int SHOWN_MAX = 100;

  private final Diagnosis diagnosis;
  private final Html page = new Html();

  private DiagnosisPage(Diagnosis diagnosis) {
    this.diagnosis = diagnosis;
  }

  /**
   * The whole page.
   *
   * @param remedies null where none were tried
   * @param scenario the one that shows the same; null where there is none
   */
  public static String text(
      String version, Diagnosis diagnosis, @Nullable Remedies remedies, @Nullable String scenario) {
    DiagnosisPage page = new DiagnosisPage(diagnosis);
    page.answer();
    page.destinations();
    page.evidence();
    page.machine();
    if (remedies != null && diagnosis.first().pattern() != Pattern.NOTHING) {
      new RemediesPart(remedies).write(page.page);
    }
    page.scenario(scenario);
    page.skipped();
    return new HtmlShell(version).page("Diagnosis", page.about(), page.page, new Html());
  }

  private String about() {
    List<String> formats =
        diagnosis.observation().snapshot().formats().stream().map(SnapshotFormat::words).toList();
    return "Of " + String.join(", ", formats) + ".";
  }

  private void answer() {
    boolean isFine = diagnosis.first().pattern() == Pattern.NOTHING;
    page.open("div", "class", "verdict " + (isFine ? "good" : "bad"));
    page.open("span", "class", "sign", "aria-hidden", "true").text(isFine ? "✓" : "✗").end("span");
    page.line("p", sentence(diagnosis.first().pattern().words()) + room()).end("div");
  }

  private static String sentence(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + ".";
  }

  private String room() {
    Scope tightest = diagnosis.tightest();
    if (tightest == null) {
      return "";
    }
    String where =
        tightest.destination() == null
            ? ""
            : " for connections to " + tightest.destination().text();
    String when =
        tightest.exhaustedInNanos() == Long.MAX_VALUE || tightest.exhaustedInNanos() == 0
            ? ""
            : " If it goes on like this, the last one is gone in about "
                + tightest.exhaustedInNanos() / 1_000_000_000L
                + " s.";
    return " "
        + Numbers.grouped(tightest.inUse())
        + " of "
        + Numbers.grouped(tightest.usable())
        + " ports"
        + where
        + " are in use."
        + when;
  }

  private void destinations() {
    List<Destination> all = diagnosis.observation().snapshot().destinations();
    if (all.isEmpty()) {
      return;
    }
    begin("destinations", "Where the connections go");
    table("to", "TIME_WAIT", "ESTABLISHED", "others", "closed/s", "95 %");
    for (Destination each : all.subList(0, Math.min(SHOWN_MAX, all.size()))) {
      StateCounts counts = each.counts();
      long waiting = counts.of(SocketState.TIME_WAIT);
      long open = counts.of(SocketState.ESTABLISHED);
      page.open("tr").line("th", each.endpoint().text(), "scope", "row");
      page.line("td", Numbers.grouped(waiting)).line("td", Numbers.grouped(open));
      page.line("td", Numbers.grouped(counts.total() - waiting - open));
      RateEstimate rate = diagnosis.system().closeRate(each);
      page.line("td", rate == null ? "" : Numbers.thousandths(rate.perSecond()));
      page.line("td", rate == null ? "" : interval(rate)).end("tr");
    }
    page.raw("</tbody></table></div>\n");
    if (all.size() > SHOWN_MAX) {
      page.line("p", "and " + Numbers.grouped(all.size() - SHOWN_MAX) + " more", "class", "hint");
    }
    page.end("section");
  }

  private static String interval(RateEstimate rate) {
    return Numbers.thousandths(rate.least()) + " to " + Numbers.thousandths(rate.greatest());
  }

  private void begin(String id, String title) {
    page.open("section", "aria-labelledby", id).line("h2", title, "id", id);
  }

  private void table(String... heads) {
    page.raw("<div class=\"wide\"><table>\n<thead><tr>");
    for (String head : heads) {
      page.line("th", head, "scope", "col");
    }
    page.raw("</tr></thead>\n<tbody>\n");
  }

  private void evidence() {
    for (Hypothesis each : diagnosis.hypotheses()) {
      boolean isFirst = each.equals(diagnosis.first());
      if (isFirst || each.likelihood() != Likelihood.UNLIKELY) {
        String also = isFirst ? "" : "Also ";
        String title = also + each.likelihood().key() + ": " + each.pattern().words();
        begin("pattern-" + each.pattern().key(), sentence(title));
        list("What speaks for it", each.speaksFor());
        list("What speaks against it", each.speaksAgainst());
        list("What else to collect", each.toCollect());
        page.end("section");
      }
    }
  }

  private void list(String title, List<String> items) {
    if (!items.isEmpty()) {
      page.line("h3", title).open("ul");
      items.forEach(each -> page.line("li", each));
      page.end("ul");
    }
  }

  private void machine() {
    begin("machine", "What is assumed of the machine");
    page.line(
        "p",
        diagnosis.system().profile().title()
            + ": ports "
            + diagnosis.system().rules().range()
            + ", TIME_WAIT "
            + Numbers.seconds(diagnosis.system().timeWaitNanos())
            + " s on average, each port once"
            + (diagnosis.system().isPerDestination() ? " for each destination." : "."));
    list("Why", diagnosis.system().reasons());
    page.end("section");
  }

  private void scenario(@Nullable String scenario) {
    if (scenario != null) {
      page.raw("<section><details><summary>The scenario that shows the same</summary>\n");
      page.open("pre").text(scenario).end("pre").raw("</details></section>\n");
    }
  }

  private void skipped() {
    SkippedLines skipped = diagnosis.observation().snapshot().skipped();
    if (skipped.count() > 0) {
      begin("skipped", "Lines left out: " + Numbers.grouped(skipped.count()));
      page.open("ul");
      skipped
          .first()
          .forEach(
              each ->
                  page.line(
                      "li", "line " + each.number() + " " + each.reason() + ": " + each.text()));
      page.end("ul").end("section");
    }
  }
}
