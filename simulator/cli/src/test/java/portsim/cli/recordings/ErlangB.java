package portsim.cli.recordings;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import portsim.network.port.SocketOptions;
import portsim.replay.RecordedAttempt;
import portsim.replay.RecordedAttempt.Ending;
import portsim.replay.RecordedCase;

/** The share of attempts that fail, by Erlang's formula and by count. */
final class ErlangB {
  /** The mean of a TIME_WAIT of 60 s that ends on a grid of 2.048 s: 60 + 2.048 / 2. */
  private static final double TIME_WAIT = 61.024;

  private static final double HOLD = 2;
  private static final int PORTS = 200;
  private static final long COLD_NANOS = 120_000_000_000L;
  private static final double NANOS = 1e9;

  private final Recording recording;
  private final List<RecordedAttempt> attempts;

  ErlangB(Recording recording) {
    this.recording = recording;
    attempts = recording.result().replayed().attempts();
  }

  /** Whether it is of 200 ports to one destination, with plain connects that the client closes. */
  static boolean isOf(Recording recording) {
    RecordedCase recorded = recording.result().replayed();
    return recorded.destinations().size() == 1
        && recording.name().matches("E13_(low|mod|hi)_.*")
        && recorded.attempts().stream()
            .allMatch(
                each ->
                    each.ending() == Ending.CLIENT && each.socket().equals(SocketOptions.PLAIN));
  }

  double asPlanned() {
    return blocking(recording.rate() * (HOLD + TIME_WAIT));
  }

  /** Of as many attempts, held as long, as there were. */
  double asDrawn() {
    double seconds = attempts.get(attempts.size() - 1).plannedNanos() / NANOS;
    double held = attempts.stream().mapToLong(RecordedAttempt::holdNanos).average().orElse(0);
    return blocking(attempts.size() / seconds * (held / NANOS + TIME_WAIT));
  }

  /** The share of attempts behind the cold start that failed. */
  double blocked(Function<RecordedAttempt, String> outcome) {
    return share(number -> outcome.apply(attempts.get(number)));
  }

  double blockedInTheReplay() {
    return share(number -> recording.result().simulatedOutcomes().get(number));
  }

  private double share(Function<Integer, String> outcome) {
    int[] warm =
        IntStream.range(0, attempts.size())
            .filter(number -> attempts.get(number).atNanos() >= COLD_NANOS)
            .toArray();
    long failed = IntStream.of(warm).filter(number -> !outcome.apply(number).equals("ok")).count();
    return (double) failed / warm.length;
  }

  /** The blocking probability under an offered load, by its recursion. */
  private static double blocking(double load) {
    double blocking = 1;
    for (int ports = 1; ports <= PORTS; ports++) {
      blocking = load * blocking / (ports + load * blocking);
    }
    return blocking;
  }
}
