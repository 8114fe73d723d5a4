package portsim.cli.report.console;

import portsim.scenario.ScenarioFile;
import portsim.scenario.question.TeachingQuestion;
import portsim.scenario.tree.Problem;
import portsim.verdict.quiz.Marked;
import portsim.verdict.quiz.Truth;

/** What a learner reads while the questions of a scenario are asked. */
public record QuizText(ConsoleStyle style) {
  private static final String INDENT = "   ";

  /** What is coming, and how to deal with it. */
  public String opening(ScenarioFile file) {
    Page page = new Page(style);
    page.paragraph("", Ink.HEADING, inOneLine(file.base().title()));
    if (!file.base().about().isEmpty()) {
      page.paragraph("", Ink.PLAIN, inOneLine(file.base().about()));
    }
    page.blank();
    int count = file.questions().size();
    page.paragraph(
        "",
        Ink.LABEL,
        (count == 1 ? "A question" : count + " questions")
            + " before you see the result. Enter alone skips one, ? helps, q ends them.");
    return page.toString();
  }

  /** The question and what an answer is to be. */
  public String question(int number, TeachingQuestion question) {
    Page page = new Page(style);
    page.blank();
    String label = number + ".";
    page.labelled("", label, INDENT.length(), Ink.HEADING, inOneLine(question.text()));
    for (int i = 0; i < question.choices().size(); i++) {
      String choice = inOneLine(question.choices().get(i).text());
      page.labelled(INDENT + INDENT, i + 1 + ")", INDENT.length(), Ink.PLAIN, choice);
    }
    page.paragraph(INDENT, Ink.LABEL, "(" + question.wanted() + ")");
    return page.toString();
  }

  /** What stands before what is typed. */
  public String prompt() {
    return INDENT + style.paint(Ink.HEADING, ">") + " ";
  }

  /** What helps to find the answer. */
  public String help(TeachingQuestion question) {
    String hint = question.hint().isEmpty() ? "There is no hint." : inOneLine(question.hint());
    Page page = new Page(style);
    page.item(INDENT, "?", Ink.WARNING, hint);
    return page.toString();
  }

  /** Why what was typed is no answer. */
  public String unread(Problem problem) {
    Page page = new Page(style);
    page.item(INDENT, "?", Ink.WARNING, problem.message() + ": " + problem.hint());
    return page.toString();
  }

  /** Whether an answer is right, and why. */
  public String marked(Marked marked, TeachingQuestion question) {
    boolean isRight = marked.isRight();
    String mark = isRight ? Glyphs.GOOD : Glyphs.BAD;
    return told(mark, isRight ? Ink.GOOD : Ink.FAILURE, marked.remark(), question);
  }

  /** The answer to a question that was not answered, and why. */
  public String skipped(Truth truth) {
    String remark = "Skipped. The answer is " + truth.text() + ".";
    return told(Glyphs.BULLET, Ink.LABEL, remark, truth.question());
  }

  private String told(String mark, Ink ink, String remark, TeachingQuestion question) {
    Page page = new Page(style);
    page.item(INDENT, mark, ink, remark);
    page.paragraph(INDENT + Page.INDENT, Ink.PLAIN, inOneLine(question.explanation()));
    return page.toString();
  }

  /** Leaves time to read before the result comes. */
  public String pause() {
    return "\n" + style.paint(Ink.LABEL, "Enter shows the result.") + " ";
  }

  /** How many answers were right. */
  public String score(int right, int answered, int asked) {
    int skipped = asked - answered;
    Page page = new Page(style);
    page.blank();
    boolean isAll = right == asked;
    page.item(
        "",
        isAll ? Glyphs.GOOD : Glyphs.BULLET,
        isAll ? Ink.GOOD : Ink.HEADING,
        "Quiz: "
            + (isAll && asked > 1 ? "all " + asked + " answers are" : right + " of " + asked)
            + " right"
            + (skipped > 0 ? ", " + skipped + " skipped" : ""));
    return page.toString();
  }

  /** Text of a file may be of several lines; here it is filled into lines of its own. */
  private static String inOneLine(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
