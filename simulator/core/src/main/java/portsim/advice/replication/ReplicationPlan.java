package portsim.advice.replication;

import java.util.List;

/**
 * How often to run a scenario.
 *
 * @param replications so often; where precisions are wanted, at most
 * @param precisions how well some of its results are to be known; possibly none
 */
public record ReplicationPlan(int replications, List<Precision> precisions) {
  /** How often a scenario is run at most where nobody says. */
  public static final int MOST = 10_000;

  /** The most that can be asked for. */
  public static final int LIMIT = 100_000;

  public ReplicationPlan {
    if (replications < 2 || replications > LIMIT) {
      throw new IllegalArgumentException(
          "an interval takes 2 to " + LIMIT + " replications, got " + replications);
    }
    precisions = List.copyOf(precisions);
  }
}
