package portsim.cli.reading.snapshot;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import portsim.advice.diagnosis.snapshot.MachineSnapshot;

/** The snapshots of the folder of that name, read. */
final class SnapshotCorpus {
  static final Path FOLDER = Path.of("src/test/resources/snapshots");

  private SnapshotCorpus() {}

  static SnapshotReader reader(String file) throws IOException {
    return reader(Files.readAllBytes(FOLDER.resolve(file)));
  }

  static SnapshotReader reader(byte[] bytes) throws IOException {
    SnapshotReader reader = new SnapshotReader(null, null, (format, line) -> {});
    String refusal = reader.read(new ByteArrayInputStream(bytes));
    if (!refusal.isEmpty()) {
      throw new IllegalArgumentException(refusal);
    }
    return reader;
  }

  static MachineSnapshot snapshot(String file) throws IOException {
    return reader(file).snapshot();
  }

  static MachineSnapshot snapshotOf(String text) throws IOException {
    return reader(text.getBytes(StandardCharsets.UTF_8)).snapshot();
  }
}
