package portsim.cli.report.html;

import org.jspecify.annotations.Nullable;
import portsim.advice.remedy.Course;
import portsim.advice.remedy.Refused;
import portsim.advice.remedy.Remedies;
import portsim.advice.remedy.Steps;
import portsim.advice.remedy.Sustained;
import portsim.advice.remedy.Treated;
import portsim.record.Numbers;

/** What helps and what does not: a table, and how it is done. */
record RemediesPart(Remedies remedies) {
  void write(Html page) {
    page.raw("<section aria-labelledby=\"remedies\">\n<h2 id=\"remedies\">What helps</h2>\n");
    page.line("p", "Each was run on the scenario that shows the same.", "class", "hint");
    page.raw("<div class=\"wide\"><table>\n<thead><tr>");
    for (String head : new String[] {"", "calls that fail", "ports run out", "sustains"}) {
      page.line("th", head, "scope", "col");
    }
    page.raw("</tr></thead>\n<tbody>\n");
    row("as it is", remedies.before(), page);
    int number = 1;
    for (Treated each : remedies.helping()) {
      row(number++ + " " + each.remedy().title(), each.course(), page);
    }
    page.raw("</tbody></table></div>\n");
    number = 1;
    for (Treated each : remedies.helping()) {
      page.line("h3", number++ + " " + each.remedy().title());
      steps(each.remedy().steps(), page);
    }
    page.end("section");
    useless(page);
  }

  private static void row(String title, Course course, Html page) {
    boolean isFine = course.failed() == 0 && course.forecast().isNever();
    page.open("tr").line("th", title, "scope", "row");
    page.line("td", Numbers.grouped(course.failed()), "class", isFine ? "good-text" : "bad-text");
    page.line(
        "td",
        course.forecast().isNever() ? "never" : Numbers.seconds(course.forecast().nanos()) + " s");
    page.line("td", rate(course.sustained())).end("tr");
  }

  private static String rate(@Nullable Sustained sustained) {
    if (sustained == null) {
      return "";
    }
    if (sustained.thousandths() == Sustained.ANY) {
      return "any";
    }
    String more = sustained.basis() == Sustained.Basis.AT_LEAST ? ">" : "";
    return more + Numbers.thousandths(sustained.thousandths()) + "/s";
  }

  private static void steps(Steps steps, Html page) {
    String risk = steps.risk() == Steps.Risk.LITTLE ? "" : ", " + steps.risk().key() + " risk";
    page.line("p", "takes effect " + steps.restart().when() + risk, "class", "hint");
    if (!steps.change().isEmpty()) {
      page.line("p", steps.change());
    }
    if (!steps.commands().isEmpty()) {
      page.open("pre").text(String.join("\n", steps.commands())).end("pre");
    }
    if (!steps.notes().isEmpty()) {
      page.open("ul");
      for (Steps.Note note : steps.notes()) {
        page.line(
            "li", note.text() + (note.isAssumed() ? " (assumed)" : " (" + note.source() + ")"));
      }
      page.end("ul");
    }
  }

  private void useless(Html page) {
    if (remedies.useless().isEmpty() && remedies.refused().isEmpty()) {
      return;
    }
    page.raw("<section aria-labelledby=\"useless\">\n");
    page.line("h2", "What does not help here", "id", "useless").open("ul");
    for (Treated each : remedies.useless()) {
      String same =
          each.isSame() ? "the run is the same to the last number" : "no fewer calls fail";
      String why = each.note().isEmpty() ? "" : "; " + each.note();
      page.line("li", each.remedy().title() + ": " + same + why + ".");
    }
    for (Refused each : remedies.refused()) {
      page.line("li", each.remedy().title() + ": not possible here; " + each.reason() + ".");
    }
    page.end("ul").end("section");
  }
}
