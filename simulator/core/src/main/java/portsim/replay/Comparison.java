package portsim.replay;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;
import portsim.network.port.TimeWaitRules;
import portsim.replay.ReplayResult.Deviation;
import portsim.replay.ReplayResult.Disagreement;

/** Holds what the model did against what was recorded. */
final class Comparison {
  /** How near to the end of a TIME_WAIT an attempt may come to either outcome by jitter alone. */
  private static final long NEAR_NANOS = 3_000_000;

  private final RecordedCase recorded;
  private final ReplayedHost host;
  private final List<String> outcomes;

  Comparison(RecordedCase recorded, ReplayedHost host) {
    this.recorded = recorded;
    this.host = host;
    outcomes = host.outcomes();
  }

  private int attempts() {
    return outcomes.size();
  }

  private RecordedAttempt attempt(int number) {
    return recorded.attempts().get(number);
  }

  private boolean agrees(int number) {
    return attempt(number).outcome().equals(outcomes.get(number));
  }

  ReplayResult result(long seed, @Nullable Disagreement first) {
    int agreed = 0;
    int near = 0;
    int disagreedNear = 0;
    for (int number = 0; number < attempts(); number++) {
      boolean isNear = isNearTick(attempt(number).atNanos());
      agreed += agrees(number) ? 1 : 0;
      near += isNear ? 1 : 0;
      disagreedNear += isNear && !agrees(number) ? 1 : 0;
    }
    return new ReplayResult(
        recorded,
        seed,
        agreed,
        count(recorded.attempts().stream().map(RecordedAttempt::outcome).toList()),
        count(outcomes),
        near,
        disagreedNear,
        firstFailure(recorded.attempts().stream().map(RecordedAttempt::outcome).toList()),
        firstFailure(outcomes),
        deviation(
            second -> recorded.seconds().get(second).established(), host.counts()::established),
        deviation(second -> recorded.seconds().get(second).timeWait(), host.counts()::timeWait),
        first,
        outcomes,
        host.localPorts());
  }

  String simulated(int number) {
    return outcomes.get(number);
  }

  /** The number of the first attempt that does not agree; -1 where all do. */
  int firstDisagreement() {
    int number = 0;
    while (number < attempts() && agrees(number)) {
      number++;
    }
    return number == attempts() ? -1 : number;
  }

  private boolean isNearTick(long atNanos) {
    TimeWaitRules closed = host.rules().closed();
    long lengthNanos = closed.length().toNanos();
    long next = closed.endsNanos(atNanos - NEAR_NANOS - lengthNanos);
    return next <= atNanos + NEAR_NANOS;
  }

  private static Map<String, Integer> count(List<String> outcomes) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    counts.put(ReplayedHost.OK, 0);
    outcomes.stream().sorted().forEach(outcome -> counts.merge(outcome, 1, Integer::sum));
    return counts;
  }

  private @Nullable Long firstFailure(List<String> of) {
    Long first = null;
    for (int number = 0; number < attempts(); number++) {
      boolean failed =
          !of.get(number).equals(ReplayedHost.OK) && !of.get(number).equals(ReplayedHost.PENDING);
      long atNanos = attempt(number).atNanos();
      if (failed && (first == null || atNanos < first)) {
        first = atNanos;
      }
    }
    return first;
  }

  private Deviation deviation(IntUnaryOperator was, IntUnaryOperator is) {
    Deviation worst = new Deviation(0, 0, 0);
    for (int second = 0; second < recorded.seconds().size(); second++) {
      int recordedThen = was.applyAsInt(second);
      int simulatedThen = is.applyAsInt(second);
      if (Math.abs(recordedThen - simulatedThen) > Math.abs(worst.recorded() - worst.simulated())) {
        long atNanos = recorded.seconds().get(second).atNanos();
        worst = new Deviation(atNanos, recordedThen, simulatedThen);
      }
    }
    return worst;
  }
}
