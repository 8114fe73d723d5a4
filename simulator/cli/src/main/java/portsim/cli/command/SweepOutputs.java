package portsim.cli.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import portsim.advice.sweep.Sweep;
import portsim.cli.command.file.FileReplacement;
import portsim.cli.command.sweep.FolderFault;
import portsim.cli.command.sweep.PointsInOrder;
import portsim.cli.command.sweep.SweepFolder;
import portsim.cli.report.chart.SweepFigure;
import portsim.cli.report.console.ConsoleStyle;
import portsim.cli.report.console.SweepReport;
import portsim.cli.report.html.HtmlShell;
import portsim.cli.report.html.SweepPage;
import portsim.cli.report.sweep.SweepCsv;
import portsim.cli.report.sweep.SweepFormat;
import portsim.cli.report.sweep.SweepJsonLines;

/** Where the points of a sweep go when all are finished. */
final class SweepOutputs {
  private static final String STANDARD_OUTPUT = "-";
  private static final String NAME = "portsim";

  @Option(
      names = "--csv",
      paramLabel = "FILE",
      description = "Write the points as CSV; - is stdout, in place of the table.")
  private @Nullable String csv;

  @Option(
      names = "--jsonl",
      paramLabel = "FILE",
      description = "Write the points as JSON, a line for each; - is stdout.")
  private @Nullable String jsonl;

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "Write a page with the charts and the values of the points.")
  private @Nullable String html;

  @Mixin private PictureOptions pictures = new PictureOptions();
  @Mixin private ColourOption colour = new ColourOption();

  /** A file that is asked for. */
  private record Wanted(String option, String file, SweepFormat format) {
    boolean isStandardOutput() {
      return file.equals(STANDARD_OUTPUT);
    }
  }

  ColourOption colour() {
    return colour;
  }

  private List<Wanted> wanted(Sweep sweep) {
    List<Wanted> all = new ArrayList<>();
    if (csv != null) {
      all.add(new Wanted("--csv", csv, new SweepCsv(sweep.plan())));
    }
    if (jsonl != null) {
      all.add(new Wanted("--jsonl", jsonl, new SweepJsonLines(sweep)));
    }
    return all;
  }

  /**
   * Whether all of them can be written without harm; if not, the user is told why. Nothing but an
   * earlier result of the same columns is written over.
   */
  boolean areFine(Sweep sweep, PrintWriter err) {
    List<OutputFile> drawn = new ArrayList<>(pictures.outputs(NAME));
    if (html != null) {
      drawn.add(page(html));
    }
    boolean fine = OutputFile.areFine(drawn, List.of(), err);
    List<Wanted> all = wanted(sweep);
    for (Wanted each : all) {
      boolean isTwice = all.stream().filter(other -> other.file.equals(each.file)).count() > 1;
      String fault = isTwice ? "is named twice" : fault(each);
      if (fault != null) {
        err.println("portsim: " + each.option + ": " + each.file + " " + fault);
        err.println("  hint: name another file");
        fine = false;
      }
    }
    return fine;
  }

  private static OutputFile page(String file) {
    return new OutputFile(NAME + ": --html", file, HtmlShell.beginning());
  }

  private static @Nullable String fault(Wanted wanted) {
    if (wanted.isStandardOutput()) {
      return null;
    }
    try {
      Path file = Path.of(wanted.file);
      String fault = OutputFile.faultOfPlace(file);
      if (fault != null) {
        return fault;
      }
      return isForeign(file, wanted.format.beginning()) ? "is there, and is something else" : null;
    } catch (InvalidPathException e) {
      return "is no name that a file can have";
    } catch (IOException e) {
      return "cannot be looked at: " + e.getMessage();
    }
  }

  private static boolean isForeign(Path file, String beginning) throws IOException {
    if (!Files.isRegularFile(file) || Files.size(file) == 0) {
      return false; // such as /dev/stdout
    }
    byte[] expected = beginning.getBytes(StandardCharsets.UTF_8);
    try (InputStream in = Files.newInputStream(file)) {
      return !Arrays.equals(in.readNBytes(expected.length), expected);
    }
  }

  /**
   * Writes what is asked for, and the table where nothing else goes to the standard output.
   *
   * @param isKept whether the folder is the user's, who gets the results in it as well
   * @return whether all could be written; if not, the user was told
   * @throws FolderFault where a file cannot be written
   */
  boolean write(Sweep sweep, SweepFolder folder, boolean isKept, Console console)
      throws IOException {
    if (isKept) {
      keep(folder, new SweepCsv(sweep.plan()), folder.folder().resolve("results.csv"));
      keep(folder, new SweepJsonLines(sweep), folder.folder().resolve("results.jsonl"));
    }
    boolean isTaken = false;
    for (Wanted each : wanted(sweep)) {
      isTaken |= each.isStandardOutput();
      if (each.isStandardOutput()) {
        write(folder, each.format, console.out());
      } else {
        write(folder, each.format, Path.of(each.file));
      }
    }
    if (!isTaken) {
      show(sweep, folder, isKept, console);
    }
    console.out().flush();
    return draw(sweep, folder, console.err());
  }

  private boolean draw(Sweep sweep, SweepFolder folder, PrintWriter err) throws IOException {
    boolean fine = true;
    if (pictures.areWanted()) {
      try (PointsInOrder points = folder.inOrder()) {
        fine = pictures.write(NAME, SweepFigure.of(sweep, points).whole(), err);
      }
    }
    if (html != null) {
      try (PointsInOrder points = folder.inOrder()) {
        fine &= page(html).write(SweepPage.text(sweep, points), err);
      }
    }
    return fine;
  }

  private static void write(SweepFolder folder, SweepFormat format, Path file) throws FolderFault {
    try (FileReplacement replacement = FileReplacement.amongOthers(file)) {
      write(folder, format, replacement);
    } catch (IOException e) {
      throw fault(file, e);
    }
  }

  /** Writes a file in the sweep's own folder, where nothing is left of one that was killed. */
  private static void keep(SweepFolder folder, SweepFormat format, Path file) throws FolderFault {
    try (FileReplacement replacement = FileReplacement.inOwnFolder(file)) {
      write(folder, format, replacement);
    } catch (IOException e) {
      throw fault(file, e);
    }
  }

  private static void write(SweepFolder folder, SweepFormat format, FileReplacement replacement)
      throws IOException {
    write(folder, format, replacement.writer());
    replacement.force();
    replacement.putInPlace();
  }

  private static FolderFault fault(Path file, IOException e) {
    return new FolderFault(
        "cannot write " + file + ": " + FolderFault.reason(e),
        "with --out FOLDER, finished points are kept, and the same command writes it again",
        e);
  }

  private static void write(SweepFolder folder, SweepFormat format, Appendable out)
      throws IOException {
    try (PointsInOrder points = folder.inOrder()) {
      out.append(format.beginning());
      while (points.hasNext()) {
        format.write(points.next(), out);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void show(Sweep sweep, SweepFolder folder, boolean isKept, Console console)
      throws IOException {
    ConsoleStyle style = colour.style(console.terminal());
    String all = isKept ? folder.folder().resolve("results.csv").toString() : "";
    try (PointsInOrder points = folder.inOrder()) {
      console
          .out()
          .append(new SweepReport(style, sweep, folder.finished().count(), all).text(points));
    }
  }
}
