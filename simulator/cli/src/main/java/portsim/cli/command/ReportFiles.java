package portsim.cli.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
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

  /**
   * A format that a report can have.
   *
   * @param beginning what such a report begins with, by which an older one is known
   */
  private record Report(
      String option, String file, String beginning, Function<List<TestedFile>, String> text) {}

  /** What speaks against writing a file, and what to do. */
  private record Fault(String text, String hint) {
    Fault(String text) {
      this(text, "name another file");
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
    boolean fine = true;
    List<Report> all = wanted();
    for (Report report : all) {
      boolean isTwice = all.stream().filter(each -> each.file.equals(report.file)).count() > 1;
      Fault fault = isTwice ? new Fault("is named twice") : fault(report, inputs);
      if (fault != null) {
        String place = "portsim test: " + report.option() + ": " + report.file() + " ";
        err.println(place + fault.text());
        err.println("  hint: " + fault.hint());
        fine = false;
      }
    }
    return fine;
  }

  private static @Nullable Fault fault(Report report, List<String> inputs) {
    try {
      Path file = Path.of(report.file());
      Path folder = file.toAbsolutePath().getParent();
      if (Files.isDirectory(file)) {
        return new Fault("is a directory", "name a file in it");
      }
      if (folder == null || !Files.isDirectory(folder)) {
        return new Fault("cannot be written, for there is no such folder");
      }
      if (isInput(file, inputs)) {
        return new Fault("is one of the files that are tested");
      }
      if (Files.exists(file) ? !Files.isWritable(file) : !Files.isWritable(folder)) {
        return new Fault("cannot be written: permission is denied");
      }
      return isForeign(file, report.beginning())
          ? new Fault("is there and no report of this kind", "remove it, or name another file")
          : null;
    } catch (InvalidPathException e) {
      return new Fault("is no name that a file can have");
    } catch (IOException e) {
      return new Fault("cannot be looked at: " + e.getMessage());
    }
  }

  private static boolean isInput(Path file, List<String> inputs) throws IOException {
    for (String input : inputs) {
      boolean areThere = Files.exists(file) && Files.exists(Path.of(input));
      if (areThere && Files.isSameFile(file, Path.of(input))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a file has something in it that did not come from here. */
  private static boolean isForeign(Path file, String beginning) throws IOException {
    if (!Files.isRegularFile(file) || Files.size(file) == 0) {
      return false; // such as /dev/stdout
    }
    byte[] expected = beginning.getBytes(StandardCharsets.UTF_8);
    try (InputStream in = Files.newInputStream(file)) {
      return !Arrays.equals(in.readNBytes(expected.length), expected);
    }
  }

  /** Writes them; tells and returns false where one cannot be written. */
  boolean write(List<TestedFile> files, PrintWriter err) {
    boolean fine = true;
    for (Report report : wanted()) {
      try {
        Files.writeString(Path.of(report.file()), report.text().apply(files));
      } catch (IOException e) {
        err.println(
            "portsim test: " + report.option() + ": cannot write " + report.file() + ": " + e);
        fine = false;
      }
    }
    return fine;
  }
}
