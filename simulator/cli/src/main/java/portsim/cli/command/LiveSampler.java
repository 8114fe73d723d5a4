package portsim.cli.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import portsim.advice.diagnosis.snapshot.Changes;
import portsim.advice.diagnosis.snapshot.MachineSnapshot;
import portsim.advice.diagnosis.snapshot.Observation;
import portsim.cli.reading.snapshot.Anonymiser;
import portsim.cli.reading.snapshot.ProcSys;
import portsim.cli.reading.snapshot.SnapshotReader;

/** Looks at the sockets of this machine again and again, by what its kernel shows. */
final class LiveSampler {
  private static final List<String> TABLES = List.of("net/tcp", "net/tcp6");

  private final Path proc;
  private final @Nullable Anonymiser anonymiser;
  private final Watch watch;

  /** Is told how far it has come, and says whether to go on. */
  interface Watch {
    boolean goesOn(long nanos, long wholeNanos);
  }

  /**
   * A sampler.
   *
   * @param proc where the kernel shows its tables: {@code /proc}
   */
  LiveSampler(Path proc, @Nullable Anonymiser anonymiser, Watch watch) {
    this.proc = proc;
    this.anonymiser = anonymiser;
    this.watch = watch;
  }

  /** Whether the kernel shows them. */
  boolean isPossible() {
    return Files.isReadable(proc.resolve(TABLES.get(0)));
  }

  /** What is seen in a time, at least twice; null where it was interrupted. */
  @Nullable Observation observe(Duration whole, Duration every) throws IOException {
    long startNanos = System.nanoTime();
    long wholeNanos = whole.toNanos();
    MachineSnapshot last = sample(null);
    long lastNanos = 0;
    Changes changes = null;
    while (lastNanos < wholeNanos) {
      if (!waitUntil(Math.min(wholeNanos, lastNanos + every.toNanos()), startNanos, wholeNanos)) {
        return null;
      }
      long nowNanos = System.nanoTime() - startNanos;
      MachineSnapshot next = sample(last);
      Changes step = Changes.between(last, next, nowNanos - lastNanos);
      changes = changes == null ? step : changes.then(step);
      last = next;
      lastNanos = nowNanos;
    }
    return new Observation(last, changes, ProcSys.read(proc.resolve("sys")));
  }

  private boolean waitUntil(long nanos, long startNanos, long wholeNanos) {
    long now = System.nanoTime() - startNanos;
    while (now < nanos) {
      if (!watch.goesOn(now, wholeNanos)) {
        return false;
      }
      try {
        TimeUnit.NANOSECONDS.sleep(Math.min(nanos - now, TimeUnit.MILLISECONDS.toNanos(100)));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
      now = System.nanoTime() - startNanos;
    }
    return watch.goesOn(now, wholeNanos);
  }

  private MachineSnapshot sample(@Nullable MachineSnapshot earlier) throws IOException {
    SnapshotReader reader = new SnapshotReader(earlier, anonymiser, (format, line) -> {});
    for (String table : TABLES) {
      Path file = proc.resolve(table);
      if (Files.isReadable(file)) {
        try (InputStream in = Files.newInputStream(file)) {
          reader.read(in);
        }
      }
    }
    return reader.snapshot();
  }
}
