package portsim.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import portsim.network.profile.SocketError;
import portsim.record.FailureCause;
import portsim.record.Totals;
import portsim.scenario.CallError;
import portsim.scenario.Driver;
import portsim.scenario.Workload;

/**
 * What an application reads whose calls fail.
 *
 * @param error what its operating system says, or its pool
 * @param text the words of its driver, or of DCOM; those of the operating system for all others
 */
public record SeenError(
    Workload workload, FailureCause cause, long calls, SocketError error, String text) {
  /** The driver whose words they are; null where its application names none, or it is not asked. */
  public @Nullable Driver driver() {
    return CallError.driver(workload, cause);
  }

  /** The errors of a run, by workload and cause. */
  public static List<SeenError> of(VariantResult result) {
    List<SeenError> seen = new ArrayList<>();
    result.scenario().workloads().values().forEach(workload -> add(workload, result, seen));
    return seen;
  }

  private static void add(Workload workload, VariantResult result, List<SeenError> seen) {
    Totals totals = Objects.requireNonNull(result.run().workloads().get(workload.name()));
    for (FailureCause cause : FailureCause.values()) {
      long failed = totals.calls().failedBy(cause);
      if (isSeen(cause, totals)) {
        boolean unanswered = totals.syns().unanswered() > 0;
        CallError error = CallError.of(workload, result.scenario(), cause, unanswered);
        seen.add(new SeenError(workload, cause, failed, error.error(), error.text()));
      }
    }
  }

  /** A connect without a port is, although its call tries again; a pool repeats other errors. */
  private static boolean isSeen(FailureCause cause, Totals totals) {
    return switch (cause) {
      case PORT_EXHAUSTED -> Objects.requireNonNull(totals.ports()).outages().count() > 0;
      case BLOCKED, EXPIRED, ABORTED -> false;
      case REFUSED, TIMED_OUT, POOL_TIMEOUT, OBJECT_TIMEOUT, RESET ->
          totals.calls().failedBy(cause) > 0;
    };
  }
}
