package portsim.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import portsim.cli.Main;

/** {@code portsim test --watch}. */
@Timeout(60)
class WatchTest {
  @TempDir private Path folder;

  @Test
  void seesWhatIsNewGoneOrChanged() throws Exception {
    String a = Scenarios.file(folder, "a.yaml", "one");
    String b = Scenarios.file(folder, "b.yaml", "two");
    WatchedFiles before = WatchedFiles.lookAt(Set.of(a));
    assertThat(WatchedFiles.lookAt(Set.of(a)).changedSince(before)).isEmpty();
    assertThat(WatchedFiles.lookAt(Set.of(a, b)).changedSince(before)).isEqualTo(b);
    assertThat(WatchedFiles.lookAt(Set.of()).changedSince(before)).isEqualTo(a);
    Files.writeString(Path.of(a), "longer");
    assertThat(WatchedFiles.lookAt(Set.of(a)).changedSince(before)).isEqualTo(a);
    Files.delete(Path.of(a));
    assertThat(WatchedFiles.lookAt(Set.of(a)).changedSince(before)).isEqualTo(a);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void testsAgainWhenAFileChangesAndEndsWithASignal() throws Exception {
    String file = Scenarios.file(folder, "a.yaml", Scenarios.EXHAUSTED);
    Path err = folder.resolve("err.txt");
    Process process = start(err, "test", folder.toString(), "--watch");
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      assertThat(out.readLine()).startsWith("passed  " + file);
      assertThat(out.readLine()).isEqualTo("1 scenario passed");
      assertThat(out.readLine()).isEqualTo("watching: Ctrl-C ends");
      Files.writeString(Path.of(file), Scenarios.DISAPPOINTING);
      assertThat(out.readLine()).isEmpty();
      assertThat(out.readLine()).isEqualTo("changed: " + file);
      assertThat(out.readLine()).startsWith("failed  " + file);
      process.destroy();
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).as("it ends").isTrue();
      assertThat(process.exitValue()).isEqualTo(143);
      assertThat(err).isEmptyFile();
    } finally {
      process.destroyForcibly();
    }
  }

  private static Process start(Path err, String... args) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName());
    builder.command().addAll(List.of(args));
    return builder.redirectError(err.toFile()).start();
  }
}
