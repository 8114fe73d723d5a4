package portsim.cli.recordings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import portsim.cli.ProjectFolder;
import portsim.cli.reading.SourceFiles;
import portsim.cli.reading.SourceText;
import portsim.cli.reading.TreeReader;
import portsim.cli.reading.recording.CaseReader;
import portsim.cli.reading.recording.CaseReading;
import portsim.replay.RecordedCase;
import portsim.replay.Replay;
import portsim.scenario.tree.Listing;
import portsim.scenario.tree.Mapping;
import portsim.scenario.tree.Node;
import portsim.scenario.tree.Problems;
import portsim.scenario.tree.Scalar;

/** All cases of {@code recordings}, each replayed once for all tests. */
final class Recordings {
  static final long SEED = 1;

  /** As the command does, where nothing else is said. */
  static final int DRAWS = 100;

  private Recordings() {}

  /** Replayed when somebody asks. */
  private static final class Replayed {
    private static final List<Recording> ALL = folders().stream().map(Recordings::replay).toList();
  }

  static List<Recording> all() {
    return Replayed.ALL;
  }

  private static List<Path> folders() {
    try (Stream<Path> files = Files.walk(ProjectFolder.path("recordings"))) {
      return files
          .filter(file -> file.endsWith("case.json"))
          .map(Path::getParent)
          .sorted(Comparator.comparing(Recordings::number).thenComparing(Path::toString))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The number of the experiment, for E2 to come before E10. */
  private static int number(Path folder) {
    return Integer.parseInt(folder.getFileName().toString().replaceFirst("E([0-9]+)_.*", "$1"));
  }

  private static Recording replay(Path folder) {
    CaseReading reading =
        CaseReader.read(folder.toString(), new SourceFiles(InputStream.nullInputStream()));
    RecordedCase recorded = reading.recorded();
    if (recorded == null) {
      throw new AssertionError(folder + ": " + reading.problems().get(0).sorted());
    }
    Mapping described = described(folder);
    boolean pinned = get(described, "measured", "pinned_cpu") != null;
    int lost =
        described.get("anomalies_time_wait_lost") instanceof Listing list ? list.items().size() : 0;
    Node kind = get(described, "schedule", "kind");
    Node rate = get(described, "schedule", "rate_per_s");
    boolean isPoisson = kind instanceof Scalar scalar && scalar.text().equals("poisson");
    return new Recording(
        Replay.closest(recorded, SEED, DRAWS),
        pinned,
        lost,
        isPoisson && rate instanceof Scalar number ? Double.parseDouble(number.text()) : 0);
  }

  private static Node get(Mapping described, String group, String key) {
    Node value = described.get(group) instanceof Mapping mapping ? mapping.get(key) : null;
    return value == null || value.isNull() ? null : value;
  }

  private static Mapping described(Path folder) {
    try {
      Path file = folder.resolve("case.json");
      SourceText source = new SourceText(file.toString(), Files.readString(file));
      return (Mapping) TreeReader.read(source, new Problems());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
