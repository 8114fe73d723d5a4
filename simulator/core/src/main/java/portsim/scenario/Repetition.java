package portsim.scenario;

import java.util.List;

/**
 * What is expected of many runs of a scenario, each with other draws of chance.
 *
 * @param replications how many runs there are at most
 */
public record Repetition(int replications, List<StatisticalExpectation> expectations) {
  /** Where nothing is expected of more than the one run. */
  public static final Repetition NONE = new Repetition(1, List.of());

  public Repetition {
    if (replications < 1) {
      throw new IllegalArgumentException("at least 1 replication is needed, got " + replications);
    }
    expectations = List.copyOf(expectations);
  }
}
