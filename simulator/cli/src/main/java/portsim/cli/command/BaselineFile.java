package portsim.cli.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import portsim.cli.command.file.FileReplacement;
import portsim.cli.reading.ProblemPrinter;
import portsim.cli.reading.SourceFiles;
import portsim.cli.reading.SourceText;
import portsim.cli.reading.baseline.BaselineReader;
import portsim.cli.report.baseline.BaselineText;
import portsim.scenario.tree.Problems;
import portsim.verdict.baseline.Baseline;

/** The file that the baseline of a scenario file is in. */
final class BaselineFile {
  private static final String FOLDER = "baselines";
  private static final String SUFFIX = ".baseline";

  private final Path file;
  private final Console console;
  private final ColourOption colour;

  private BaselineFile(Path file, Console console, ColourOption colour) {
    this.file = file;
    this.console = console;
    this.colour = colour;
  }

  /** What became of writing it. */
  enum Outcome {
    WRITTEN,
    UNCHANGED,
    FAILED
  }

  /**
   * The baseline of a scenario file: in a folder beside it, or in the folder that the user names,
   * under its path as seen from the working directory.
   *
   * @param folder null where the user names none
   */
  static BaselineFile of(
      String scenario, @Nullable String folder, Console console, ColourOption colour) {
    Path of = Path.of(scenario);
    Path name = Path.of(of.getFileName() + SUFFIX);
    if (folder == null) {
      return new BaselineFile(of.resolveSibling(FOLDER).resolve(name), console, colour);
    }
    Path here = Path.of("").toAbsolutePath();
    Path whole = of.toAbsolutePath().normalize();
    Path top = whole.startsWith(here) ? here : whole.getRoot();
    Path below = top.relativize(whole).resolveSibling(name);
    return new BaselineFile(Path.of(folder).resolve(below), console, colour);
  }

  String name() {
    return file.toString();
  }

  boolean exists() {
    return Files.exists(file);
  }

  /** Whether there is no file yet, or one that is a baseline; if not, the user is told. */
  boolean canBeWritten() throws IOException {
    if (!exists()) {
      return true;
    }
    boolean isBaseline = Files.isRegularFile(file) && text().startsWith(BaselineText.FIRST_LINE);
    if (!isBaseline) {
      tell("is there, and is no baseline; it stays as it is", "another place: --dir DIR");
    }
    return isBaseline;
  }

  private String text() throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }

  /** Writes it, all or nothing; if it cannot be written, the user is told. */
  Outcome write(Map<String, Baseline> variants) {
    String text = BaselineText.of(variants);
    try {
      if (exists() && text().equals(text)) {
        return Outcome.UNCHANGED;
      }
      replace(text);
      return Outcome.WRITTEN;
    } catch (IOException e) {
      tell("cannot be written: " + e.getMessage(), "another place: --dir DIR");
      return Outcome.FAILED;
    }
  }

  private void replace(String text) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    try (FileReplacement replacement = FileReplacement.amongOthers(file)) {
      replacement.writer().write(text);
      replacement.putInPlace();
    }
  }

  private void tell(String problem, String hint) {
    PrintWriter err = console.err();
    err.println(file + ": " + problem);
    err.println("  hint: " + hint);
  }

  /** What is in it; null where it is damaged, which the user is told. */
  @Nullable Map<String, Baseline> read() throws IOException {
    Problems problems = new Problems();
    SourceText source = new SourceFiles(console.in()).read(file.toString(), problems);
    Map<String, Baseline> read = source == null ? null : BaselineReader.read(source, problems);
    List<SourceText> sources = source == null ? List.of() : List.of(source);
    new ProblemPrinter(sources, colour.onErr(console.terminal())).print(problems, console.err());
    return read;
  }
}
