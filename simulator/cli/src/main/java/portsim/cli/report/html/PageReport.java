package portsim.cli.report.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import portsim.cli.report.VariantResult;
import portsim.scenario.Scenario;
import portsim.scenario.question.TeachingQuestion;
import portsim.verdict.quiz.Truth;

/**
 * The runs of a scenario file as a page in one file: what happened, and every port at every
 * instant, to be played.
 *
 * @param version of portsim
 */
public record PageReport(String version) {
  /** So many characters a page has, if it can: journals are cut so that it has not more. */
  private static final int CHARACTERS_MAX = 1_470_000;

  /** A journal has room for so many characters, whatever else there is. */
  private static final int JOURNAL_LEAST = 50_000;

  private static final List<String> STYLES =
      List.of("uplot/uPlot.min.css", "player.css", QuizSection.STYLE);
  private static final List<String> LIBRARIES = List.of("uplot/uPlot.iife.min.js");

  /** Each stands behind those that it imports. */
  static final List<String> MODULES =
      List.of(
          "format.js",
          QuizSection.SCRIPT,
          "dom.js",
          "data.js",
          "journal.js",
          "ports.js",
          "clock.js",
          "view.js",
          "map.js",
          "cell.js",
          "mapkeys.js",
          "legend.js",
          "transport.js",
          "charts.js",
          "lanes.js",
          "source.js",
          "failure.js",
          "netstat.js",
          "main.js");

  /**
   * The page of some variants of a scenario file, at least one.
   *
   * @param questions what a reader is asked before the result is shown
   */
  public String text(
      List<PageVariant> variants, List<TeachingQuestion> questions, PageSource source) {
    List<PackedJournal> whole =
        variants.stream().map(each -> PackedJournal.of(each.journal(), Integer.MAX_VALUE)).toList();
    String page = text(variants, questions, source, whole);
    if (page.length() <= CHARACTERS_MAX) {
      return page;
    }
    int journals = whole.stream().mapToInt(each -> each.text().length()).sum();
    int room = CHARACTERS_MAX - (page.length() - journals);
    int least = JOURNAL_LEAST * variants.size();
    return text(variants, questions, source, fitting(variants, whole, Math.max(room, least)));
  }

  private String text(
      List<PageVariant> variants,
      List<TeachingQuestion> questions,
      PageSource source,
      List<PackedJournal> journals) {
    List<VariantResult> results = variants.stream().map(PageVariant::result).toList();
    Scenario scenario = results.get(0).scenario();
    Html main = new Html();
    QuizSection.write(truths(questions, results), main);
    SummaryPart.write(results, main);
    main.raw(PageFiles.text("player.html"));
    main.raw("<section aria-labelledby=\"source-title\">\n");
    main.line("h2", "The scenario", "id", "source-title").line("p", source.name(), "class", "hint");
    source.write(main);
    main.raw("</section>\n");
    ModelPart.write(results, main);
    main.raw("<script type=\"application/json\" id=\"data\">");
    main.raw(PageData.text(variants, journals)).raw("</script>\n");
    return new HtmlShell(version, STYLES, LIBRARIES, MODULES)
        .page(scenario.title(), scenario.about(), main, footer());
  }

  private static List<Truth> truths(List<TeachingQuestion> questions, List<VariantResult> results) {
    List<Truth> truths = new ArrayList<>();
    for (TeachingQuestion question : questions) {
      results.stream()
          .filter(result -> result.name().equals(question.variant()))
          .map(result -> Truth.of(question, result.scenario(), result.run()))
          .forEach(truths::add);
    }
    return truths;
  }

  private static Html footer() {
    Html footer = new Html();
    footer.raw("<details><summary>uPlot draws the charts</summary>");
    footer.open("pre").text(PageFiles.text("uplot/LICENSE")).close("pre");
    return footer.raw("</details>\n");
  }

  /** The smallest are whole; what they leave is shared out among the others. */
  private static List<PackedJournal> fitting(
      List<PageVariant> variants, List<PackedJournal> whole, int charactersMax) {
    List<PackedJournal> fitting = new ArrayList<>(whole);
    List<Integer> bySize =
        IntStream.range(0, whole.size())
            .boxed()
            .sorted(Comparator.comparingInt(each -> whole.get(each).text().length()))
            .toList();
    int room = charactersMax;
    int others = whole.size();
    for (int each : bySize) {
      int share = room / others--;
      if (whole.get(each).text().length() > share) {
        fitting.set(each, PackedJournal.of(variants.get(each).journal(), share));
      }
      room -= fitting.get(each).text().length();
    }
    return fitting;
  }
}
