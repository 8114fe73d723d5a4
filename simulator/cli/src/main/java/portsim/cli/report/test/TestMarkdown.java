package portsim.cli.report.test;

import java.util.List;
import portsim.cli.report.MarkdownText;
import portsim.cli.report.test.TestedFile.Outcome;
import portsim.scenario.tree.Problem;

/** The results of a test as a summary in Markdown, for a pull request or the page of a CI job. */
public final class TestMarkdown {
  /** What the text begins with, so that it is known again. */
  public static final String FIRST_LINE = "<!-- portsim test -->\n";

  private final StringBuilder text = new StringBuilder(FIRST_LINE);

  private TestMarkdown() {}

  /** The whole summary. */
  public static String text(List<TestedFile> files) {
    TestMarkdown markdown = new TestMarkdown();
    TestSummary summary = TestSummary.of(files);
    markdown.text.append("### portsim: ").append(summary.text()).append('\n');
    markdown.failures(files);
    markdown.problems(files);
    markdown.list(files, Outcome.UNTESTED, "Without expectations");
    markdown.list(files, Outcome.PASSED, "Passed");
    return markdown.text.toString();
  }

  private void failures(List<TestedFile> files) {
    if (files.stream().anyMatch(file -> file.outcome() == Outcome.FAILED)) {
      text.append("\n| place | variant | expectation | required | actual | why |\n");
      text.append("|---|---|---|---|---|---|\n");
    }
    for (TestedFile file : files) {
      for (TestedExpectation failure : file.failures()) {
        row(
            MarkdownText.code(failure.judgement().place().inLine()),
            MarkdownText.plain(failure.variant()),
            MarkdownText.code(failure.judgement().path()),
            MarkdownText.code(failure.judgement().required()),
            MarkdownText.code(failure.judgement().actual()),
            MarkdownText.plain(failure.why()));
      }
    }
  }

  private void row(String... cells) {
    text.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }

  private void problems(List<TestedFile> files) {
    for (TestedFile file : files) {
      if (file.outcome() == Outcome.INVALID) {
        text.append("\n**Invalid:** ").append(MarkdownText.code(file.name())).append("\n\n");
        file.problems().forEach(this::problem);
      } else if (file.outcome() == Outcome.NOT_RUN) {
        text.append("\n**Not run:** ").append(MarkdownText.code(file.name())).append("\n\n- ");
        text.append(MarkdownText.plain(file.message())).append('\n');
      }
    }
  }

  private void problem(Problem problem) {
    text.append("- ").append(MarkdownText.code(problem.place().toString())).append(": ");
    text.append(MarkdownText.plain(problem.message()));
    text.append(problem.hint().isEmpty() ? "\n" : "; " + MarkdownText.plain(problem.hint()) + "\n");
  }

  private void list(List<TestedFile> files, Outcome outcome, String heading) {
    List<TestedFile> some = files.stream().filter(file -> file.outcome() == outcome).toList();
    if (!some.isEmpty()) {
      text.append("\n<details><summary>").append(heading).append(": ").append(some.size());
      text.append("</summary>\n\n");
      some.forEach(
          file ->
              text.append("- ")
                  .append(MarkdownText.code(file.name()))
                  .append(": ")
                  .append(MarkdownText.plain(file.title()))
                  .append('\n'));
      text.append("\n</details>\n");
    }
  }
}
