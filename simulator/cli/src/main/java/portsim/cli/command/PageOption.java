package portsim.cli.command;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import portsim.advice.explain.CallExplanation;
import portsim.advice.explain.Reason;
import portsim.cli.reading.ReadScenario;
import portsim.cli.reading.SourceText;
import portsim.cli.report.VariantResult;
import portsim.cli.report.html.HtmlShell;
import portsim.cli.report.html.PageReport;
import portsim.cli.report.html.PageSource;
import portsim.cli.report.html.PageVariant;
import portsim.record.journal.Journal;
import portsim.record.journal.JournalWriter;
import portsim.scenario.ScenarioFile;
import portsim.scenario.binding.ScenarioTemplate;
import portsim.scenario.question.TeachingQuestion;

/** The page that a run can be written to, beside what the terminal shows. */
final class PageOption {
  /** How many changes of a run a page knows at most, and how many failures. */
  private static final int ENTRIES_MAX = 1_000_000;

  /** How many failures it explains. */
  private static final int EXPLAINED_MAX = 2_000;

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "Write a page to play the run in: every port at every instant.")
  private @Nullable String html;

  private final Map<String, JournalWriter> journals = new LinkedHashMap<>();
  private @Nullable ReadScenario read;

  boolean isWanted() {
    return html != null;
  }

  /**
   * Whether there is one page to write, or none; if not, the user is told why.
   *
   * @param inputs the files that are read
   * @param isWhole whether whole runs are shown, and at once
   */
  boolean makesSense(String command, List<String> inputs, boolean isWhole, PrintWriter err) {
    if (html == null) {
      return true;
    }
    if (!isWhole || inputs.size() > 1) {
      err.println(command + ": --html is of " + (isWhole ? "one scenario file" : "a whole run"));
      err.println(
          "  hint: " + (isWhole ? "a command for each file" : "leave the other option out"));
      return false;
    }
    return true;
  }

  /** The file to write, if any. */
  List<OutputFile> outputs(String command) {
    return html == null ? List.of() : List.of(output(command, html));
  }

  private static OutputFile output(String command, String file) {
    return new OutputFile(command + ": --html", file, HtmlShell.beginning());
  }

  /** Keeps in mind what the scenario was made of. */
  void keep(ReadScenario scenario) {
    read = scenario;
  }

  /** What the runs of a file's variants are written down in; nothing where no page is wanted. */
  Map<String, JournalWriter> journals(ScenarioFile file) {
    if (isWanted()) {
      file.variants().keySet().forEach(name -> journals.put(name, new JournalWriter(ENTRIES_MAX)));
    }
    return journals;
  }

  /** Writes it where it is wanted; tells and returns false where it cannot be written. */
  boolean write(String command, ScenarioFile file, List<VariantResult> results, PrintWriter err) {
    if (html == null) {
      return true;
    }
    List<PageVariant> variants = new ArrayList<>();
    for (VariantResult result : results) {
      JournalWriter writer = Objects.requireNonNull(journals.get(result.name()));
      Journal journal = writer.journal(result.run().endNanos());
      variants.add(new PageVariant(result, journal, explanations(result, journal)));
    }
    // what the questions explain is the file as it is
    boolean isAsIs = Objects.requireNonNull(read).sets().isEmpty();
    List<TeachingQuestion> questions = isAsIs ? file.questions() : List.of();
    String text = new PageReport(Version.number()).text(variants, questions, source());
    return output(command, html).write(text, err);
  }

  /** The chains of causes of the first failures. */
  private static List<List<String>> explanations(VariantResult result, Journal journal) {
    CallExplanation explanation = new CallExplanation(result.scenario(), journal);
    List<List<String>> chains = new ArrayList<>();
    for (int failure = 0; failure < Math.min(journal.failures().size(), EXPLAINED_MAX); failure++) {
      chains.add(explanation.of(failure).stream().map(Reason::text).toList());
    }
    return chains;
  }

  private PageSource source() {
    ReadScenario scenario = Objects.requireNonNull(read);
    ScenarioTemplate template = Objects.requireNonNull(scenario.template());
    SourceText own =
        scenario.sources().stream()
            .filter(source -> source.name().equals(template.name()))
            .findFirst()
            .orElseThrow();
    int count = own.line(own.lineCount()).isEmpty() ? own.lineCount() - 1 : own.lineCount();
    List<String> lines = IntStream.rangeClosed(1, count).mapToObj(own::line).toList();
    List<String> sets =
        scenario.sources().stream()
            .filter(source -> source.name().startsWith("--set "))
            .map(source -> source.name().substring("--set ".length()) + "=" + source.text())
            .toList();
    return new PageSource(template.name(), lines, template.tree(), sets);
  }
}
