package portsim.cli.reading.recording;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import portsim.cli.reading.SourceFiles;
import portsim.cli.reading.SourceText;
import portsim.cli.reading.TreeReader;
import portsim.replay.RecordedAttempt;
import portsim.replay.RecordedCase;
import portsim.replay.RecordedSecond;
import portsim.scenario.tree.Node;
import portsim.scenario.tree.Place;
import portsim.scenario.tree.Problems;

/** Reads a recorded case: a folder with its description and its tables. */
public final class CaseReader {
  /** The file that makes a folder a case. */
  public static final String DESCRIPTION = "case.json";

  private static final String ATTEMPTS = "attempts.csv";
  private static final String SECONDS = "seconds.csv";
  private static final List<String> FILES = List.of(DESCRIPTION, ATTEMPTS, SECONDS);
  private static final String HINT =
      "a recorded case is a folder with " + DESCRIPTION + ", " + ATTEMPTS + " and " + SECONDS;

  private final SourceFiles files;
  private final String folder;
  private final List<Problems> problems = new ArrayList<>();
  private final List<SourceText> sources = new ArrayList<>();

  private CaseReader(SourceFiles files, String folder) {
    this.files = files;
    this.folder = folder;
  }

  /** Reads a folder, as the user named it. */
  public static CaseReading read(String folder, SourceFiles files) {
    CaseReader reader = new CaseReader(files, folder);
    RecordedCase recorded = reader.read();
    return new CaseReading(recorded, reader.problems, reader.sources);
  }

  private @Nullable RecordedCase read() {
    List<String> present = present();
    CaseFile description = present.contains(DESCRIPTION) ? description() : null;
    List<RecordedAttempt> attempts = List.of();
    List<RecordedSecond> seconds = List.of();
    SourceText ofAttempts = present.contains(ATTEMPTS) ? text(ATTEMPTS) : null;
    if (ofAttempts != null) {
      attempts = AttemptsTable.of(description).read(ofAttempts, problemsOfFile());
    }
    SourceText ofSeconds = present.contains(SECONDS) ? text(SECONDS) : null;
    if (ofSeconds != null) {
      seconds = SecondsTable.read(ofSeconds, problemsOfFile());
    }
    boolean isWhole = problems.stream().noneMatch(Problems::hasErrors);
    return isWhole && description != null ? recorded(description, attempts, seconds) : null;
  }

  /** Which of the files there are; those that are not are told. */
  private List<String> present() {
    Problems ofFolder = problemsOfFile();
    List<String> present = FILES.stream().filter(this::isFile).toList();
    if (!isFolder()) {
      ofFolder.error(Place.of(folder), isThere() ? "is no folder" : "no such folder", HINT);
    } else if (present.size() < FILES.size()) {
      List<String> missing = FILES.stream().filter(name -> !present.contains(name)).toList();
      String message = "is no recorded case: it has no " + String.join(" and no ", missing);
      ofFolder.error(Place.of(folder), message, HINT);
    }
    return present;
  }

  private boolean isFolder() {
    try {
      return Files.isDirectory(Path.of(folder));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private boolean isThere() {
    try {
      return Files.exists(Path.of(folder));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private boolean isFile(String name) {
    return isFolder() && Files.isRegularFile(Path.of(folder, name));
  }

  /** Null where it cannot be relied on. */
  private @Nullable CaseFile description() {
    SourceText source = text(DESCRIPTION);
    if (source != null && source.text().isBlank()) {
      problemsOfLastFile().error(Place.of(source.name()), "is empty", HINT);
      return null;
    }
    Node root = source == null ? null : TreeReader.read(source, problemsOfLastFile());
    CaseFile description = root == null ? null : CaseFile.read(root, problemsOfLastFile());
    return problemsOfLastFile().hasErrors() ? null : description;
  }

  private @Nullable SourceText text(String name) {
    SourceText source = files.read(Path.of(folder, name).toString(), problemsOfFile());
    if (source != null) {
      sources.add(source);
    }
    return source;
  }

  private Problems problemsOfFile() {
    problems.add(new Problems());
    return problemsOfLastFile();
  }

  private Problems problemsOfLastFile() {
    return problems.get(problems.size() - 1);
  }

  private RecordedCase recorded(
      CaseFile description, List<RecordedAttempt> attempts, List<RecordedSecond> seconds) {
    Long phaseNanos = description.phaseNanos();
    return new RecordedCase(
        Objects.toString(Path.of(folder).toAbsolutePath().normalize().getFileName(), folder),
        description.client(),
        description.server(),
        description.hz(),
        phaseNanos == null ? 0 : phaseNanos,
        phaseNanos != null,
        description.clockPhaseNanos(),
        description.addresses(),
        description.destinations(),
        description.behaviour(),
        description.durationNanos(),
        attempts,
        seconds);
  }
}
