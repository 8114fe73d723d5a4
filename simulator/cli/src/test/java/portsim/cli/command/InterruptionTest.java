package portsim.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import portsim.cli.Main;

/** Ctrl-C: a process of its own, for it ends with the signal. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(60)
class InterruptionTest {
  /** Runs for minutes if nobody stops it. */
  private static final String LONG = Scenarios.EXHAUSTED.replace("20s", "3000d");

  @TempDir private Path folder;

  @Test
  void aRunStopsAndSaysHowFarItCame() throws Exception {
    Interrupted run = interrupt("run", "--json");
    assertThat(run.err)
        .matches(
            "portsim: interrupted: .*long\\.yaml, variant base, came to [0-9]+ %"
                + " \\([0-9.]+ s of 259200000 s\\)\n");
    assertThat(run.code).isEqualTo(run.signal.code);
  }

  @Test
  void aTestStopsAndSaysWhere() throws Exception {
    Interrupted run = interrupt("test");
    assertThat(run.err)
        .matches(
            "portsim: interrupted: .*long\\.yaml, variant base, came to [0-9]+ %"
                + " \\([0-9.]+ s of 259200000 s\\)\n");
    assertThat(run.code).isEqualTo(run.signal.code);
  }

  private enum Signal {
    INT(130),
    TERM(143);

    private final int code;

    Signal(int code) {
      this.code = code;
    }
  }

  private record Interrupted(Signal signal, int code, String err) {}

  /** Runs a short scenario and a long one, and interrupts it when the short one is done. */
  private Interrupted interrupt(String... command) throws Exception {
    Path err = folder.resolve("err.txt");
    Process process = start(err, command);
    try {
      try (BufferedReader out =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
        assertThat(out.readLine()).as("the result of the short scenario").isNotNull();
        Thread.sleep(500); // for the long one to begin
        Signal signal = heeded(process);
        send(signal, process);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).as("it ends").isTrue();
        return new Interrupted(signal, process.exitValue(), Files.readString(err));
      }
    } finally {
      process.destroyForcibly();
    }
  }

  private Process start(Path err, String... command) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName());
    builder.command().addAll(List.of(command));
    builder.command().add(Scenarios.file(folder, "short.yaml", Scenarios.EXHAUSTED));
    builder.command().add(Scenarios.file(folder, "long.yaml", LONG));
    return builder.redirectError(err.toFile()).start();
  }

  /** SIGINT, but where a build runs in the background its children ignore it: SIGTERM. */
  private static Signal heeded(Process process) throws IOException {
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    if (!Files.exists(status)) {
      return Signal.INT;
    }
    return Files.readString(status)
            .lines()
            .filter(line -> line.startsWith("SigIgn:"))
            .map(line -> Long.parseUnsignedLong(line.substring(7).strip(), 16))
            .anyMatch(ignored -> (ignored & 0b10) != 0)
        ? Signal.TERM
        : Signal.INT;
  }

  private static void send(Signal signal, Process process) throws Exception {
    String kill = "kill -" + signal + " " + process.pid();
    assertThat(new ProcessBuilder("sh", "-c", kill).start().waitFor()).isZero();
  }
}
