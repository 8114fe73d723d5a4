package portsim.cli.command;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import portsim.cli.report.test.JunitReport;
import portsim.cli.report.test.TestJson;
import portsim.cli.report.test.TestMarkdown;
import portsim.cli.report.test.TestedFile;

/** The files that the results of a test are written to, beside what the terminal shows. */
final class ReportFiles {
  @Option(
      names = "--junit",
      paramLabel = "FILE",
      description = "Write the results as JUnit XML: a suite for each file.")
  private @Nullable String junit;

  @Option(names = "--json", paramLabel = "FILE", description = "Write the results as JSON.")
  private @Nullable String json;

  @Option(
      names = "--markdown",
      paramLabel = "FILE",
      description = "Write a summary in Markdown, for a pull request.")
  private @Nullable String markdown;

  /** A report, and what is in it. */
  private record Report(OutputFile output, Function<List<TestedFile>, String> text) {
    /**
     * Names a report.
     *
     * @param beginning what such a report begins with, by which an older one is known
     */
    Report(String option, String file, String beginning, Function<List<TestedFile>, String> text) {
      this(new OutputFile("portsim test: " + option, file, beginning), text);
    }
  }

  private List<Report> wanted() {
    List<Report> all = new ArrayList<>();
    if (junit != null) {
      String beginning = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"portsim\"";
      all.add(new Report("--junit", junit, beginning, JunitReport::text));
    }
    if (json != null) {
      TestJson format = new TestJson(Version.number());
      String beginning = "{\"schema\":1,\"portsim\":";
      all.add(new Report("--json", json, beginning, files -> format.text(files) + "\n"));
    }
    if (markdown != null) {
      all.add(new Report("--markdown", markdown, TestMarkdown.FIRST_LINE, TestMarkdown::text));
    }
    return all;
  }

  /**
   * Whether all of them can be written without harm; if not, the user is told why. Nothing but a
   * report is written over.
   *
   * @param inputs the files that are tested
   */
  boolean areFine(List<String> inputs, PrintWriter err) {
    return OutputFile.areFine(wanted().stream().map(Report::output).toList(), inputs, err);
  }

  /** Writes them; tells and returns false where one cannot be written. */
  boolean write(List<TestedFile> files, PrintWriter err) {
    boolean fine = true;
    for (Report report : wanted()) {
      fine &= report.output.write(report.text.apply(files), err);
    }
    return fine;
  }
}
