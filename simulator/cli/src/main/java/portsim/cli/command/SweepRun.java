package portsim.cli.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import portsim.advice.sweep.InvalidPoint;
import portsim.advice.sweep.PointResult;
import portsim.advice.sweep.Sweep;
import portsim.advice.sweep.SweepPlan;
import portsim.advice.sweep.SweepRequest;
import portsim.advice.sweep.SweepRunner;
import portsim.advice.sweep.SweptScenario;
import portsim.cli.command.sweep.Shard;
import portsim.cli.command.sweep.SweepFolder;
import portsim.cli.reading.KeptFiles;
import portsim.cli.reading.ReadScenario;
import portsim.cli.reading.SourceText;
import portsim.record.Numbers;
import portsim.scenario.Scenario;
import portsim.scenario.binding.ScenarioTemplate;
import portsim.scenario.tree.Problems;

/**
 * A sweep from its plan to its results.
 *
 * @param out where finished points are kept; null where they are of no further use
 */
record SweepRun(
    Console console, SweepOutputs outputs, @Nullable Path out, Shard shard, int threads) {
  static final int THREADS_MAX = 1_000;

  /** So many points are begun for each thread, so that none waits for a slow one. */
  private static final int AHEAD = 64;

  /** Runs what is not finished yet; the exit code. */
  int run(ReadScenario read, Map<String, String> sets, SweepRequest request) throws IOException {
    ScenarioTemplate template = Objects.requireNonNull(read.template());
    KeptFiles files = new KeptFiles(template.files());
    ScenarioTemplate kept = new ScenarioTemplate(template.name(), template.tree(), files);
    SweptScenario swept = SweptScenario.of(kept, read.sets(), request, read.problems());
    try (Interruption interruption = new Interruption(this::tell)) {
      interruption.begins("checking the points of " + template.name());
      PointCheck check = new PointCheck(console, read, outputs.colour());
      int checked = swept == null ? check.refuse() : check.check(swept, interruption::isRequested);
      if (swept == null || checked != ExitCode.FINE) {
        return checked;
      }
      Scenario first = Objects.requireNonNull(swept.scenario(0, new Problems()));
      Sweep sweep =
          new Sweep(
              first.title(),
              Version.number(),
              fingerprint(read, files),
              sets.entrySet().stream().map(set -> set.getKey() + "=" + set.getValue()).toList(),
              swept.plan());
      if (!outputs.areFine(sweep, console.err())) {
        return ExitCode.USAGE;
      }
      return out == null
          ? inTemporaryFolder(swept, sweep, check, interruption)
          : inFolder(out, swept, sweep, check, interruption);
    }
  }

  private void tell(String message) {
    console.err().println(message);
    console.err().flush();
  }

  /** What tells the content of the scenario and of the files that it names from any other. */
  private static String fingerprint(ReadScenario read, KeptFiles files) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      String name = read.file() == null ? "" : read.file().name();
      Stream<String> own =
          read.sources().stream()
              .filter(source -> source.name().equals(name))
              .map(SourceText::text);
      Stream.concat(own, files.texts().stream())
          .forEach(
              text -> {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
              });
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Points that are of no use later still go through a folder: memory is not for them. */
  private int inTemporaryFolder(
      SweptScenario swept, Sweep sweep, PointCheck check, Interruption interruption)
      throws IOException {
    Path folder = Files.createTempDirectory("portsim-sweep");
    try {
      return inFolder(folder, swept, sweep, check, interruption);
    } finally {
      delete(folder);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.deleteIfExists(file);
      }
    }
    Files.deleteIfExists(folder);
  }

  private int inFolder(
      Path path, SweptScenario swept, Sweep sweep, PointCheck check, Interruption interruption)
      throws IOException {
    try (SweepFolder folder = SweepFolder.open(path, sweep, shard)) {
      if (folder.isMended()) {
        tell("portsim: " + path + ": plan.json was damaged or missing, and is written anew");
      }
      if (folder.finished().damage() != null) {
        tell(folder.finished().damage());
      }
      boolean allRun = runPoints(folder, swept, check, interruption);
      if (interruption.isRequested()) {
        tell("portsim: interrupted: " + progress(folder, swept.plan()));
        tell(
            out == null
                ? "  hint: with --out FOLDER, finished points are kept"
                : "  hint: the same command goes on from there");
        return ExitCode.INTERRUPTED;
      }
      if (!allRun) {
        return ExitCode.INVALID_SCENARIO;
      }
      boolean isWritten = outputs.write(sweep, folder, out != null, console);
      return isWritten ? ExitCode.FINE : ExitCode.FAILED_RUN;
    }
  }

  private String progress(SweepFolder folder, SweepPlan plan) {
    return Numbers.grouped(folder.count())
        + " of "
        + Numbers.grouped(shard.size(plan.size()))
        + " points are finished";
  }

  /** Runs what is missing; false where a point turned out to be no scenario. */
  private boolean runPoints(
      SweepFolder folder, SweptScenario swept, PointCheck check, Interruption interruption)
      throws IOException {
    long before = folder.count();
    long missing = folder.finished().missingCount();
    if (before > 0 && missing > 0) {
      tell("portsim: going on: " + progress(folder, swept.plan()));
    }
    int atOnce = check.threads(threads);
    try (Progress progress = new Progress(console, "sweep");
        SweepThreads workers =
            new SweepThreads(atOnce, () -> progress.show(folder.count() - before, missing))) {
      interruption.begins("running the points of a sweep");
      new SweepRunner(swept, workers, AHEAD * atOnce)
          .run(
              folder.finished().missing(),
              result -> {
                add(result, folder);
                progress.show(folder.count() - before, missing);
              },
              interruption::isRequested);
      return true;
    } catch (InvalidPoint e) {
      check.tell(e.problems());
      tell("portsim: " + progress(folder, swept.plan()));
      return false;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void add(PointResult result, SweepFolder folder) {
    try {
      folder.add(result);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
