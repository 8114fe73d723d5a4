package portsim.cli.reading.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import portsim.advice.diagnosis.snapshot.MachineSnapshot;
import portsim.advice.diagnosis.snapshot.SkippedLines;

/**
 * Whatever a file holds: it is read or refused, without an exception, and each line counts once.
 * The files are those of the corpus with bytes, lines and pieces changed.
 *
 * <p>{@code -Dfuzz.snapshots=1000000 -Dfuzz.seed=7} has it try longer, and something else.
 */
class SnapshotFuzzTest {
  private static final int INPUTS = Integer.getInteger("fuzz.snapshots", 1_000);
  private static final long SEED = Long.getLong("fuzz.seed", 328_476);

  private final Random random = new Random(SEED);

  @Test
  void everyInputIsReadOrRefused() throws IOException {
    List<byte[]> samples = samples();
    int read = 0;
    for (int i = 0; i < INPUTS; i++) {
      byte[] input = mutated(samples);
      try {
        read += check(input) ? 1 : 0;
      } catch (IOException | RuntimeException | StackOverflowError | AssertionError e) {
        fail("input " + i + ": " + Base64.getEncoder().encodeToString(input), e);
      }
    }
    assertThat(read).as("mutations that show sockets").isBetween(INPUTS / 10, INPUTS);
  }

  private static List<byte[]> samples() throws IOException {
    List<byte[]> samples = new ArrayList<>();
    try (Stream<Path> files = Files.list(SnapshotCorpus.FOLDER)) {
      for (Path file : files.sorted().toList()) {
        samples.add(Files.readAllBytes(file));
      }
    }
    return samples;
  }

  private byte[] mutated(List<byte[]> samples) {
    byte[] input = samples.get(random.nextInt(samples.size())).clone();
    int changes = random.nextInt(20);
    for (int i = 0; i < changes; i++) {
      int at = random.nextInt(input.length);
      switch (random.nextInt(4)) {
        case 0 -> input[at] = (byte) random.nextInt(256);
        case 1 ->
            input[at] = (byte) " \t\n\r:.,;[]\"'%*/-0123456789aAfF".charAt(random.nextInt(30));
        case 2 -> System.arraycopy(input, at, input, 0, input.length - at);
        default -> {
          byte[] other = samples.get(random.nextInt(samples.size()));
          int length = Math.min(other.length, input.length - at);
          System.arraycopy(other, 0, input, at, length);
        }
      }
    }
    return input;
  }

  /** Whether it shows sockets. */
  private static boolean check(byte[] input) throws IOException {
    Anonymiser anonymiser = input[0] % 2 == 0 ? new Anonymiser() : null;
    SnapshotReader reader = new SnapshotReader(null, anonymiser, (format, line) -> {});
    if (!reader.read(new ByteArrayInputStream(input)).isEmpty()) {
      return false;
    }
    MachineSnapshot snapshot = reader.snapshot();
    long told = snapshot.counts().total() + snapshot.duplicates() + snapshot.skipped().count();
    require(told <= snapshot.lines(), "no line counts twice");
    for (SkippedLines.Line line : snapshot.skipped().first()) {
      require(!line.reason().isBlank() && line.number() >= 1, "a reason and a place");
      require(line.text().chars().noneMatch(Character::isISOControl), "nothing steers a terminal");
    }
    return reader.hasRecognised();
  }

  private static void require(boolean condition, String what) {
    if (!condition) {
      throw new AssertionError(what);
    }
  }
}
