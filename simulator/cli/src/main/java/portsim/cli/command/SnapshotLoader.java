package portsim.cli.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import portsim.advice.diagnosis.snapshot.Changes;
import portsim.advice.diagnosis.snapshot.MachineSettings;
import portsim.advice.diagnosis.snapshot.MachineSnapshot;
import portsim.advice.diagnosis.snapshot.Observation;
import portsim.advice.diagnosis.snapshot.SkippedLines;
import portsim.advice.diagnosis.snapshot.SnapshotFormat;
import portsim.advice.diagnosis.snapshot.SocketLine;
import portsim.cli.reading.snapshot.Anonymiser;
import portsim.cli.reading.snapshot.ProcSys;
import portsim.cli.reading.snapshot.SnapshotReader;
import portsim.cli.report.netstat.SocketListing;

/** Reads snapshots and settings of a machine from files, and tells what is wrong with them. */
final class SnapshotLoader {
  private static final String STANDARD_INPUT = "-";

  private final Console console;
  private final ScenarioRuns runs;
  private final @Nullable Anonymiser anonymiser;
  private MachineSettings settings = MachineSettings.unknown();

  SnapshotLoader(Console console, ScenarioRuns runs, @Nullable Anonymiser anonymiser) {
    this.console = console;
    this.runs = runs;
    this.anonymiser = anonymiser;
  }

  /**
   * What the files of a snapshot, of a later one and of settings tell.
   *
   * @param afterNanos the time between both; 0 where there is no later one
   * @param copy where every socket of the last snapshot is written to; null for nowhere
   * @return null where a file cannot be read, which the user has been told
   */
  @Nullable Observation load(SnapshotOptions options, long afterNanos, @Nullable Appendable copy)
      throws IOException {
    boolean isLast = options.thenFiles().isEmpty();
    SocketListing listing = copy == null ? null : new SocketListing(copy);
    MachineSnapshot first = snapshot(options.files(), null, isLast ? listing : null);
    if (first == null) {
      return null;
    }
    if (!isLast) {
      tellSkipped(String.join(", ", options.files()), first.skipped());
    }
    MachineSnapshot last = isLast ? first : snapshot(options.thenFiles(), first, listing);
    if (last == null || !addSettings(options.settings())) {
      return null;
    }
    if (listing != null) {
      listing.add(settings);
    }
    Changes changes = isLast ? null : Changes.between(first, last, afterNanos);
    return new Observation(last, changes, settings);
  }

  private @Nullable MachineSnapshot snapshot(
      List<String> files, @Nullable MachineSnapshot earlier, @Nullable SocketListing listing)
      throws IOException {
    SnapshotReader reader = new SnapshotReader(earlier, anonymiser, copier(listing));
    for (String file : files) {
      if (!read(file, reader, HowToCollect::tell)) {
        return null;
      }
    }
    if (!reader.hasRecognised()) {
      refuse(String.join(", ", files), "shows no sockets of TCP in a format that portsim knows");
      HowToCollect.tell(console.err());
      return null;
    }
    settings = settings.with(reader.settings());
    return reader.snapshot();
  }

  private static BiConsumer<SnapshotFormat, SocketLine> copier(@Nullable SocketListing listing) {
    return (format, line) -> {
      try {
        if (listing != null) {
          listing.add(format.platform(), line);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }

  private boolean addSettings(List<String> files) throws IOException {
    for (String file : files) {
      MachineSettings found = settings(file);
      if (found == null) {
        return false;
      }
      if (found.isEmpty()) {
        refuse(file, "has none of the settings that matter");
        HowToCollect.tellSettings(console.err());
        return false;
      }
      settings = settings.with(found);
    }
    return true;
  }

  private @Nullable MachineSettings settings(String file) throws IOException {
    if (isFolder(file)) {
      return ProcSys.read(Path.of(file));
    }
    SnapshotReader reader = new SnapshotReader(null, null, (format, line) -> {});
    return read(file, reader, HowToCollect::tellSettings) ? reader.settings() : null;
  }

  private static boolean isFolder(String file) {
    try {
      return Files.isDirectory(Path.of(file));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  /**
   * Reads a file to its end.
   *
   * @param help what the user is told where there is such a file, but of another kind
   * @return false where it cannot be read, which the user is told
   */
  private boolean read(String name, SnapshotReader reader, Consumer<PrintWriter> help)
      throws IOException {
    runs.begins("reading " + name);
    try {
      String refusal =
          name.equals(STANDARD_INPUT)
              ? read(console.in(), name, 0, reader)
              : read(Path.of(name), name, reader);
      if (!refusal.isEmpty()) {
        refuse(name, refusal);
        help.accept(console.err());
      }
      return refusal.isEmpty();
    } catch (InvalidPathException e) {
      return refuse(name, "is no name that a file can have");
    } catch (NoSuchFileException e) {
      return refuse(name, "is not there");
    } catch (AccessDeniedException e) {
      return refuse(name, "cannot be read: permission is denied");
    } catch (InterruptedIOException e) {
      throw e;
    } catch (IOException e) {
      return refuse(name, "cannot be read: " + e.getMessage());
    }
  }

  private String read(Path file, String name, SnapshotReader reader) throws IOException {
    if (Files.isDirectory(file)) {
      return "is a directory: name a file in it";
    }
    try (InputStream in = Files.newInputStream(file)) {
      return read(in, name, Files.size(file), reader);
    }
  }

  private String read(InputStream in, String name, long size, SnapshotReader reader)
      throws IOException {
    try (Progress progress = new Progress(console, "reading " + name)) {
      return reader.read(
          new WatchedInput(
              in,
              done -> {
                if (size > 0) {
                  progress.show(Math.min(done, size), size);
                }
                return !runs.wasInterrupted();
              }));
    }
  }

  private boolean refuse(String name, String problem) {
    console.err().println(name + ": " + problem);
    return false;
  }

  /** Of the snapshot before; the report tells that of the last. */
  private void tellSkipped(String name, SkippedLines skipped) {
    if (skipped.count() == 0) {
      return;
    }
    String lines = skipped.count() == 1 ? "1 line is" : skipped.count() + " lines are";
    console.err().println(name + ": " + lines + " left out, for it is no socket:");
    for (SkippedLines.Line line : skipped.first()) {
      String text = Objects.requireNonNullElse(line.text(), "");
      String shown = text.isEmpty() ? "" : ": " + text;
      console.err().println("  line " + line.number() + " " + line.reason() + shown);
    }
    if (skipped.count() > skipped.first().size()) {
      console.err().println("  and so on");
    }
  }
}
