package portsim.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import portsim.advice.diagnosis.Diagnosis;
import portsim.advice.diagnosis.Pattern;
import portsim.advice.diagnosis.RateEstimate;
import portsim.advice.diagnosis.Scope;
import portsim.advice.diagnosis.snapshot.Changes;
import portsim.advice.diagnosis.snapshot.Destination;
import portsim.advice.diagnosis.snapshot.Endpoint;
import portsim.advice.diagnosis.snapshot.MachineSnapshot;
import portsim.advice.diagnosis.snapshot.Observation;
import portsim.advice.diagnosis.snapshot.RestTimes;
import portsim.advice.diagnosis.snapshot.SocketState;
import portsim.cli.reading.snapshot.ProcSys;
import portsim.cli.reading.snapshot.SnapshotReader;

/**
 * What a diagnosis says of real sockets, beside what was really done: in a network namespace with
 * 400 ports, 100 connections a second are opened and closed until no port is left, after 4 s.
 */
class RealSocketsTest {
  private static final int PORTS = 400;
  private static final int PER_SECOND = 100;
  private static final int FIRST_PORT = 40_000;
  private static final long PATIENCE_SECONDS = 40;

  private static final Properties DONE = new Properties();

  /** The namespace is the process's own, and ends with it. */
  @BeforeAll
  static void connect(@TempDir Path kept) throws IOException, InterruptedException {
    String prepare =
        "ip link set lo up && echo '"
            + FIRST_PORT
            + " "
            + (FIRST_PORT + PORTS - 1)
            + "' > /proc/sys/net/ipv4/ip_local_port_range"
            + " && echo 0 > /proc/sys/net/ipv4/tcp_tw_reuse"
            // or a late reset, which a busy machine sends now and then, ends a TIME_WAIT
            + " && echo 1 > /proc/sys/net/ipv4/tcp_rfc1337 && exec \"$@\"";
    List<String> command =
        new ArrayList<>(List.of("unshare", "--map-root-user", "--net", "sh", "-c"));
    command.add(prepare);
    command.addAll(
        List.of("sh", Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp"));
    command.add(Path.of(classes()).toString());
    command.addAll(List.of(RealConnections.class.getName(), kept.toString()));
    command.addAll(List.of(String.valueOf(PER_SECOND), "1000", "1000", "2500"));
    run(command);
    Path done = kept.resolve("done.properties");
    if (!Files.exists(done)) {
      abort("no network namespace can be made here: needs Linux with unshare, ip and ss");
    }
    try (InputStream in = Files.newInputStream(done)) {
      DONE.load(in);
    }
    DONE.setProperty("folder", kept.toString());
    if (DONE.containsKey("fault")) {
      abort("ss does not run here: " + DONE.getProperty("fault"));
    }
  }

  private static URI classes() {
    try {
      return RealConnections.class.getProtectionDomain().getCodeSource().getLocation().toURI();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void run(List<String> command) throws InterruptedException {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (IOException e) {
      abort("no network namespace can be made here: " + e.getMessage());
    }
  }

  @Test
  void theKernelHasGivenEveryPortOnce() {
    assertThat(done("opened")).isEqualTo(PORTS);
    assertThat(DONE.getProperty("failure")).contains("Cannot assign requested address");
  }

  @Test
  void everyConnectionIsFoundInTimeWait() throws IOException {
    for (int look = 1; look <= 2; look++) {
      // So many were opened before the kernel's table was read and after; one was on its way.
      long before = done("before" + look);
      long after = done("after" + look);
      assertThat(snapshot("tcp" + look, null).outgoing().total()).isBetween(before, after + 1);
      assertThat(snapshot("ss" + look, null).outgoing().total()).isGreaterThanOrEqualTo(after);
    }
  }

  @Test
  void bothToolsShowTheSameTimers() throws IOException {
    RestTimes kernel = timers(snapshot("tcp2", null));
    RestTimes ss = timers(snapshot("ss2", null));

    // Each stays for 60 s from its closing on, the last of which was a moment before.
    assertThat(kernel.maxMillis()).isBetween(58_000L, 60_000L);
    assertThat(ss.maxMillis()).isBetween(58_000L, 60_000L);
    // The first was closed at the beginning, two and a half seconds before.
    assertThat(kernel.sumMillis() / kernel.count())
        .isCloseTo(60_000 - done("lookNanos2") / 2_000_000, within(1000L));
  }

  @Test
  void theOpenRateIsRecovered() throws IOException {
    Scope scope = Objects.requireNonNull(diagnosis().tightest());
    RateEstimate rate = Objects.requireNonNull(scope.openRate());

    assertThat(scope.destination()).isEqualTo(server());
    assertThat(rate.count())
        .isBetween(done("before2") - done("after1") - 1, done("after2") - done("before1") + 1);
    assertThat(rate.contains(PER_SECOND * 1000L)).isTrue();
  }

  @Test
  void theCloseRateIsThatOfTheLastHalfMinute() throws IOException {
    RateEstimate rate =
        Objects.requireNonNull(
            Objects.requireNonNull(diagnosis("ss2", null).tightest()).closeRate());

    assertThat(rate.perSecond() / 1e3 * 30).isCloseTo((double) done("after2"), within(40.0));
  }

  @Test
  void theEndIsForetold() throws IOException {
    Scope scope = Objects.requireNonNull(diagnosis().tightest());
    double foretold = scope.exhaustedInNanos() / 1e9;
    double happened = (done("endNanos") - done("lookNanos2")) / 1e9;

    assertThat(scope.usable()).isEqualTo(PORTS);
    assertThat(foretold).isCloseTo(happened, within(0.2 + happened / 5));
  }

  @Test
  void thePatternIsChurn() throws IOException {
    assertThat(diagnosis().first().pattern()).isEqualTo(Pattern.TIME_WAIT_CHURN);
  }

  private static Diagnosis diagnosis() throws IOException {
    return diagnosis("tcp2", "tcp1");
  }

  private static Diagnosis diagnosis(String name, @Nullable String earlier) throws IOException {
    MachineSnapshot first = earlier == null ? null : snapshot(earlier, null);
    MachineSnapshot last = snapshot(name, first);
    Changes changes =
        first == null
            ? null
            : Changes.between(first, last, done("lookNanos2") - done("lookNanos1"));
    Path root = Path.of(DONE.getProperty("folder")).resolve("sys");
    return Diagnosis.of(new Observation(last, changes, ProcSys.read(root)));
  }

  private static MachineSnapshot snapshot(String name, @Nullable MachineSnapshot earlier)
      throws IOException {
    SnapshotReader reader = new SnapshotReader(earlier, null, (format, line) -> {});
    try (InputStream in = Files.newInputStream(Path.of(DONE.getProperty("folder")).resolve(name))) {
      assertThat(reader.read(in)).isEmpty();
    }
    return reader.snapshot();
  }

  private static RestTimes timers(MachineSnapshot snapshot) {
    Destination destination = Objects.requireNonNull(snapshot.destination(server()));
    assertThat(destination.counts().of(SocketState.TIME_WAIT)).isPositive();
    return Objects.requireNonNull(destination.timeWaits());
  }

  private static Endpoint server() {
    return new Endpoint("127.0.0.1", RealConnections.PORT);
  }

  private static long done(String name) {
    return Long.parseLong(DONE.getProperty(name));
  }
}
