package portsim.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import portsim.cli.Main;

/** What is left of a sweep that did not come to its end, and how it goes on. */
class SweepFolderTest {
  private static final String RATE = "workloads.calls.arrivals";

  @TempDir private Path folder;
  private String file = "";

  @BeforeEach
  void write() throws Exception {
    String random = Scenarios.EXHAUSTED.replace("10/s", "{ poisson: 6/s }");
    file = Scenarios.file(folder, "calls.yaml", random);
  }

  private List<String> command(String out, int points, String... options) {
    List<String> command =
        new ArrayList<>(List.of("sweep", file, "--vary", "seed=1.." + points + ":1"));
    command.addAll(List.of("--metric", "calls.failed", "--metric", "ports.firstExhaustion"));
    command.addAll(List.of("--out", folder.resolve(out).toString()));
    command.addAll(Arrays.asList(options));
    return command;
  }

  private CommandRun sweep(String out, int points, String... options) {
    return CommandRun.of(command(out, points, options).toArray(String[]::new));
  }

  private CommandRun merge(String out, String... parts) {
    List<String> command = new ArrayList<>(List.of("merge"));
    Arrays.stream(parts).forEach(part -> command.add(folder.resolve(part).toString()));
    command.addAll(List.of("--out", folder.resolve(out).toString()));
    return CommandRun.of(command.toArray(String[]::new));
  }

  /** The files of a folder, by name. */
  private Map<String, String> files(String out) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder.resolve(out))) {
      for (Path each : files.toList()) {
        texts.put(each.getFileName().toString(), Files.readString(each));
      }
    }
    return texts;
  }

  private Path points(String out) {
    return folder.resolve(out).resolve("points.tsv");
  }

  @Test
  @Timeout(300)
  void aSweepThatIsKilledAgainAndAgainComesToTheSameBytes() throws Exception {
    int points = 150;
    sweep("whole", points).fine();
    Random random = new Random(11);
    long written = 0;
    for (int kill = 1; kill <= 20; kill++) {
      long until = written + random.nextInt(20 * 12); // up to about 12 points
      written = startAndKill("killed", points, until);
    }
    assertThat(written).as("bytes at the last kill").isGreaterThan(0);
    CommandRun last = sweep("killed", points);
    assertThat(last.code()).isEqualTo(ExitCode.FINE);
    assertThat(files("killed")).isEqualTo(files("whole"));
  }

  /** Starts a sweep in a process of its own, and kills it when it has written so much. */
  private long startAndKill(String out, int points, long untilBytes) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName());
    builder.command().addAll(command(out, points, "--threads", "2"));
    builder.redirectErrorStream(true).redirectOutput(folder.resolve("log.txt").toFile());
    Process process = builder.start();
    Path file = points(out);
    while (process.isAlive() && (!Files.exists(file) || Files.size(file) <= untilBytes)) {
      Thread.sleep(1);
    }
    process.destroyForcibly().waitFor();
    return Files.size(file);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7})
  void shardsMergedGiveTheBytesOfOneRun(int count) throws Exception {
    sweep("whole", 20).fine();
    List<String> parts = new ArrayList<>();
    for (int number = count; number >= 1; number--) {
      sweep("part" + number, 20, "--shard", number + "/" + count, "--threads", "1").fine();
      parts.add("part" + number);
    }
    merge("merged", parts.toArray(String[]::new)).fine();
    assertThat(files("merged")).isEqualTo(files("whole"));
  }

  @Test
  void aTornRecordIsRunAgain() throws Exception {
    sweep("whole", 20).fine();
    sweep("torn", 20).fine();
    Path points = points("torn");
    String text = Files.readString(points);
    for (int length : new int[] {text.length() - 1, text.length() - 5, text.length() / 2, 1, 0}) {
      Files.writeString(points, text.substring(0, length));
      CommandRun again = sweep("torn", 20);
      assertThat(again.code()).isEqualTo(ExitCode.FINE);
      assertThat(again.err()).doesNotContain("damaged");
      assertThat(files("torn")).isEqualTo(files("whole"));
    }
  }

  @Test
  void aDamagedRecordIsToldAndRunAgain() throws Exception {
    sweep("whole", 20).fine();
    sweep("damaged", 20).fine();
    List<String> lines = new ArrayList<>(Files.readAllLines(points("damaged")));
    lines.set(3, lines.get(3).replaceFirst("\t[0-9]+", "\t7777777")); // another result
    lines.set(9, "\u0000\u0007not a record");
    lines.set(19, lines.get(19).replaceFirst("[0-9a-f]$", "x"));
    Files.writeString(points("damaged"), String.join("\n", lines) + "\n");

    String told = sweep("damaged", 20).err();
    assertThat(told)
        .contains("points.tsv:4, 10, 20: damaged; what was there is run again")
        .contains("going on: 17 of 20 points are finished");
    Map<String, String> whole = files("whole");
    Map<String, String> mended = files("damaged");
    for (String results : List.of("results.csv", "results.jsonl")) {
      assertThat(mended.get(results)).isEqualTo(whole.get(results));
    }
    assertThat(sweep("damaged", 20).err()).as("told once").isEmpty();
    merge("merged", "damaged").fine();
    assertThat(files("merged")).isEqualTo(whole);
  }

  @Test
  void recordsOfAnotherSweepAreNotTakenForItsOwn() throws Exception {
    sweep("one", 20).fine();
    sweep("other", 20, "--set", RATE + "=20/s").fine();
    String whole = files("one").get("results.csv");
    Files.copy(points("other"), points("one"), StandardCopyOption.REPLACE_EXISTING);
    assertThat(sweep("one", 20).err()).contains("points.tsv:1, 2, 3, 4, 5 and 15 more: damaged");
    assertThat(files("one")).containsEntry("results.csv", whole);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aPlanThatIsLostIsWrittenAnew(boolean isEmptied) throws Exception {
    sweep("out", 5).fine();
    Map<String, String> whole = files("out");
    Path plan = folder.resolve("out/plan.json");
    Files.delete(plan);
    if (isEmptied) {
      Files.createFile(plan);
    }
    assertThat(merge("merged", "out").refused(ExitCode.FAILED_RUN))
        .contains(isEmptied ? "plan.json: damaged" : "plan.json: missing")
        .contains("hint: the command of the sweep that has its points mends it");
    sweep("out", 6).refused(ExitCode.FAILED_RUN);
    CommandRun again = sweep("out", 5);
    assertThat(again.code()).isEqualTo(ExitCode.FINE);
    assertThat(again.err())
        .contains("plan.json was damaged or missing, and is written anew")
        .doesNotContain("damaged;");
    assertThat(files("out")).isEqualTo(whole);
    assertThat(sweep("out", 5).err()).as("told once").isEmpty();
  }

  @Test
  void aFolderOfAnotherSweepIsRefusedWithWhatDiffers() throws Exception {
    sweep("out", 5).fine();
    Map<String, String> before = files("out");
    String told =
        sweep(
                "out",
                6,
                "--set",
                RATE + "=5/s",
                "--replications",
                "2",
                "--metric",
                "calls.attempted",
                "--shard",
                "1/2")
            .refused(ExitCode.FAILED_RUN);
    assertThat(told)
        .contains("out: has the points of another sweep\n")
        .contains("  --set and --seed: there none, here workloads.calls.arrivals=5/s\n")
        .contains("  axes: there seed=1..5:1, here seed=1..6:1\n")
        .contains("  replications: there 1, here 2\n")
        .contains("  metrics: there calls.failed, ports.firstExhaustion, here calls.failed, ")
        .contains("  shard: there 1/1, here 1/2\n")
        .contains("  hint: name another folder, or repeat what differs\n");
    Files.writeString(Path.of(file), Files.readString(Path.of(file)).replace("20s", "30s"));
    assertThat(sweep("out", 5).refused(ExitCode.FAILED_RUN))
        .contains("  the content of the scenario file, or of a file that it names, is another\n");
    assertThat(files("out")).isEqualTo(before);
  }

  @Test
  void aFolderWithOtherFilesIsLeftAlone() throws Exception {
    Files.createDirectories(folder.resolve("mine"));
    Files.writeString(folder.resolve("mine/points.tsv"), "mine");
    assertThat(sweep("mine", 5).refused(ExitCode.FAILED_RUN))
        .contains("mine: is not empty, and has no sweep");
    assertThat(sweep("calls.yaml", 5).refused(ExitCode.FAILED_RUN))
        .contains("calls.yaml: is a file");
    Files.delete(folder.resolve("mine/points.tsv"));
    Files.writeString(folder.resolve("mine/plan.json"), "{\"sweep\":2}");
    assertThat(sweep("mine", 5).refused(ExitCode.FAILED_RUN))
        .contains("plan.json: damaged, or of another version of portsim");
  }

  @Test
  void twoProcessesInOneFolderAreRefused() throws Exception {
    sweep("out", 5).fine();
    try (FileChannel lock =
        FileChannel.open(folder.resolve("out/lock"), StandardOpenOption.WRITE)) {
      assertThat(lock.lock().isValid()).isTrue();
      assertThat(sweep("out", 5).refused(ExitCode.FAILED_RUN))
          .contains("another process is at work in it");
      assertThat(merge("merged", "out").refused(ExitCode.FAILED_RUN))
          .contains("another process is at work in it");
    }
    sweep("out", 5).fine();
  }

  @Test
  void aFolderThatCannotBeWrittenIsTold() throws Exception {
    Path closed = Files.createDirectories(folder.resolve("closed"));
    assertThat(closed.toFile().setWritable(false)).isTrue();
    assumeFalse(Files.isWritable(closed), "who may do anything");
    assertThat(sweep("closed/out", 5).refused(ExitCode.FAILED_RUN))
        .contains("permission to write is denied");
  }

  @Test
  void resultsThatCannotBeWrittenLeaveThePointsAsTheyAre() throws Exception {
    Path full = Path.of("/dev/full");
    assumeFalse(!Files.exists(full), "no full device");
    assertThat(sweep("out", 5, "--csv", full.toString()).refused(ExitCode.FAILED_RUN))
        .contains("cannot write /dev/full: No space left on device");
    assertThat(Files.readAllLines(points("out"))).hasSize(5);
    sweep("out", 5).fine();
  }

  @Test
  void mergingNamesWhatIsMissing() throws Exception {
    sweep("a", 20, "--shard", "1/3").fine();
    sweep("b", 20, "--shard", "2/3").fine();
    List<String> lines = new ArrayList<>(Files.readAllLines(points("b")));
    lines.remove(2); // of points 1, 4, 7, 10, 13, 16, 19
    lines.remove(5);
    Files.writeString(points("b"), String.join("\n", lines) + "\n");
    assertThat(merge("m", "a", "b").refused(ExitCode.FAILED_RUN))
        .contains("points are missing:\n", "  shard 3/3, with 6 points\n")
        .containsPattern("  shard 2/3 in .*b: points 7, 19\n");
    assertThat(folder.resolve("m")).doesNotExist();
    assertThat(merge("m", "a", "a").refused(ExitCode.FAILED_RUN))
        .contains("is shard 1/3, and so is");
    sweep("c", 21, "--shard", "3/3").fine();
    assertThat(merge("m", "a", "b", "c").refused(ExitCode.FAILED_RUN))
        .contains("c: is of another sweep than", "axes: there seed=1..21:1, here seed=1..20:1");
    assertThat(merge("m", "nosuch").refused(ExitCode.FAILED_RUN)).contains("nosuch: has no sweep");
  }
}
