package portsim.cli.report.html;

import java.math.BigDecimal;
import java.util.List;
import portsim.scenario.question.Measure;
import portsim.scenario.question.TeachingQuestion;
import portsim.scenario.question.TimeUnit;
import portsim.verdict.quiz.Truth;

/**
 * The questions of a scenario, asked before the rest of the page is shown. What follows this
 * section in the page is hidden by its style until all are answered, or the reader has enough.
 */
public final class QuizSection {
  /** Its files of styles and scripts. */
  public static final String STYLE = "quiz.css";

  public static final String SCRIPT = "quiz.js";

  private QuizSection() {}

  /** The section; nothing where nothing is asked. */
  public static void write(List<Truth> truths, Html page) {
    if (truths.isEmpty()) {
      return;
    }
    page.open("section", "id", "quiz", "aria-labelledby", "quiz-title").raw("\n");
    page.line("h2", "Predict, then see", "id", "quiz-title");
    page.line("p", opening(truths.size()), "class", "hint");
    page.open("ol").raw("\n");
    for (int i = 0; i < truths.size(); i++) {
      page.open("li");
      question("question-" + (i + 1), truths.get(i), page);
      page.end("li");
    }
    page.end("ol");
    page.line("button", "Show me the result", "type", "button", "id", "quiz-end");
    page.line("p", "", "id", "quiz-score", "role", "status");
    page.end("section");
  }

  private static String opening(int count) {
    String questions = count == 1 ? "A question" : count + " questions";
    return questions + " before you see the result. What do you expect?";
  }

  private static void question(String id, Truth truth, Html page) {
    TeachingQuestion question = truth.question();
    page.open("form", attributes(truth));
    if (question.isChoice()) {
      choices(id, truth, page);
    } else {
      page.line("label", question.text(), "class", "asked", "for", id);
      page.open("input", "type", "text", "id", id, "autocomplete", "off", "spellcheck", "false");
      page.raw(" ").line("span", question.wanted(), "class", "hint");
    }
    page.open("span", "class", "buttons");
    page.open("button", "class", "primary").text("Check").close("button").raw(" ");
    page.open("button", "type", "button", "class", "pass").text("Skip").close("button");
    page.end("span");
    if (!question.hint().isEmpty()) {
      page.open("details").line("summary", "Hint").line("p", question.hint()).end("details");
    }
    page.line("p", "", "class", "told", "role", "status");
    page.line("p", "", "class", "why");
    page.end("form");
  }

  private static String[] attributes(Truth truth) {
    Measure measure = truth.question().measure();
    BigDecimal number = truth.number();
    return new String[] {
      "class", "question",
      "data-kind", truth.question().isChoice() ? "choice" : kind(measure),
      "data-unit", unit(measure).seconds().toPlainString(),
      "data-symbol", unit(measure).toString(),
      "data-can-be-never", Boolean.toString(truth.question().canBeNever()),
      "data-truth", number == null ? "never" : number.toPlainString(),
      "data-margin", truth.margin().toPlainString(),
      "data-answer", truth.text(),
      "data-wanted", truth.question().wanted(),
      "data-why", truth.question().explanation()
    };
  }

  private static String kind(Measure measure) {
    if (measure instanceof Measure.Count) {
      return "count";
    }
    return measure instanceof Measure.Time ? "time" : "rate";
  }

  private static TimeUnit unit(Measure measure) {
    if (measure instanceof Measure.Time time) {
      return time.unit();
    }
    return measure instanceof Measure.Rate rate ? rate.unit() : TimeUnit.SECOND;
  }

  private static void choices(String id, Truth truth, Html page) {
    page.open("fieldset").line("legend", truth.question().text(), "class", "asked");
    for (int i = 0; i < truth.question().choices().size(); i++) {
      String isRight = Boolean.toString(truth.right().contains(i));
      page.open("label");
      page.open("input", "type", "radio", "name", id, "data-right", isRight);
      page.text(" " + truth.question().choices().get(i).text()).end("label");
    }
    page.end("fieldset");
  }
}
