package portsim.replay;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A recorded run beside the model's.
 *
 * @param seed of the chance that the model drew
 * @param agreed the attempts with the same outcome in both
 * @param recorded how often each outcome was recorded; {@code ok} first, the others by name
 * @param simulated how often the model came to each
 * @param nearBoundary the attempts within 3 ms of an instant at which the timer grid frees ports
 * @param disagreedNearBoundary those of them whose outcomes differ
 * @param recordedFirstFailureNanos null where nothing failed
 * @param simulatedFirstFailureNanos null where nothing failed
 * @param establishedDeviation where the counts of connections in ESTABLISHED differ most
 * @param timeWaitDeviation where the counts of connections in TIME_WAIT differ most
 * @param firstDisagreement null where all attempts agree
 * @param simulatedOutcomes by attempt
 * @param simulatedPorts by attempt, 0 where it got none
 */
public record ReplayResult(
    RecordedCase replayed,
    long seed,
    int agreed,
    Map<String, Integer> recorded,
    Map<String, Integer> simulated,
    int nearBoundary,
    int disagreedNearBoundary,
    @Nullable Long recordedFirstFailureNanos,
    @Nullable Long simulatedFirstFailureNanos,
    Deviation establishedDeviation,
    Deviation timeWaitDeviation,
    @Nullable Disagreement firstDisagreement,
    List<String> simulatedOutcomes,
    List<Integer> simulatedPorts) {
  public int attempts() {
    return replayed.attempts().size();
  }

  /** The share of attempts that agree, from 0 to 1; 1 where there are none. */
  public double agreement() {
    return attempts() == 0 ? 1 : (double) agreed / attempts();
  }

  /**
   * Two counts of the same instant.
   *
   * @param atNanos the instant at which they differ most, 0 where they never do
   */
  public record Deviation(long atNanos, int recorded, int simulated) {}

  /**
   * An attempt whose outcomes differ.
   *
   * @param attempt its number, from 0
   * @param ports what the port table looked like just before it
   * @param rule the rule by which the model came to its outcome
   */
  public record Disagreement(
      int attempt, long atNanos, String recorded, String simulated, String ports, String rule) {}
}
