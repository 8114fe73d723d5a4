package portsim.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import portsim.advice.ResultNumbers;
import portsim.cli.reading.ReadResult;
import portsim.cli.reading.SourceFiles;
import portsim.cli.report.VariantResult;
import portsim.scenario.Scenario;
import portsim.scenario.ScenarioFile;

/** The numbers of results that were printed, and of scenarios, which it runs. */
final class ResultLoader {
  private final Console console;
  private final boolean colour;
  private final ScenarioRuns runs;
  private final SourceFiles files;
  private int code = ExitCode.FINE;

  ResultLoader(Console console, ColourOption colour, ScenarioRuns runs) {
    this.console = console;
    this.colour = colour.onErr(console.terminal());
    this.runs = runs;
    files = new SourceFiles(console.in());
  }

  /**
   * One of the two that are compared.
   *
   * @param name of its file
   * @param variants their numbers by their names, at least one
   */
  record Side(String name, Map<String, ResultNumbers> variants) {
    /** The name of the only variant, or of the first. */
    String only() {
      return variants.keySet().iterator().next();
    }
  }

  /** Why something could not be loaded, as an exit code. */
  int code() {
    return code;
  }

  /**
   * Loads what the user named.
   *
   * @param named a file, with {@code #} and a variant after it or without
   * @return null where it could not; the user has been told why
   */
  @Nullable Side load(String named) throws IOException {
    int hash = isFile(named) ? -1 : named.lastIndexOf('#');
    String name = hash < 0 ? named : named.substring(0, hash);
    String variant = hash < 0 ? "" : named.substring(hash + 1);
    runs.begins("reading " + name);
    ReadResult read = ReadResult.read(files, name);
    read.scenario().printProblems(colour, console.err());
    if (!read.measures().isEmpty()) {
      return chosen(name, variant, read.measures());
    }
    ScenarioFile file = read.scenario().file();
    if (file == null) {
      return failed(ExitCode.INVALID_SCENARIO);
    }
    Map<String, Scenario> scenarios = only(name, variant, file.variants());
    return scenarios == null ? null : run(new ScenarioFile(name, scenarios));
  }

  private static boolean isFile(String name) {
    try {
      return Files.exists(Path.of(name));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private @Nullable Side chosen(String name, String variant, Map<String, ResultNumbers> measures) {
    Map<String, ResultNumbers> some = only(name, variant, measures);
    return some == null ? null : new Side(name, some);
  }

  /** The variant of a name, or all of them; null where there is none, and the user is told. */
  private <T> @Nullable Map<String, T> only(String name, String variant, Map<String, T> all) {
    if (variant.isEmpty()) {
      return all;
    }
    T chosen = all.get(variant);
    if (chosen == null) {
      console.err().println(name + ": there is no variant '" + variant + "'");
      console.err().println("  hint: variants: " + String.join(", ", all.keySet()));
      code = ExitCode.INVALID_SCENARIO;
      return null;
    }
    Map<String, T> only = new LinkedHashMap<>();
    only.put(variant, chosen);
    return only;
  }

  private @Nullable Side run(ScenarioFile file) {
    if (!MemoryCheck.ofThisMachine(console.err()).allows(file)) {
      return failed(ExitCode.FAILED_RUN);
    }
    List<VariantResult> results = runs.run(file);
    if (runs.wasInterrupted()) {
      console.err().println(HowFar.text(file, results));
      return failed(ExitCode.INTERRUPTED);
    }
    Map<String, ResultNumbers> measures = new LinkedHashMap<>();
    results.forEach(
        result -> measures.put(result.name(), ResultNumbers.of(result.run(), result.verdict())));
    return new Side(file.name(), measures);
  }

  private @Nullable Side failed(int why) {
    code = code == ExitCode.FINE ? why : Math.min(code, why);
    return null;
  }
}
