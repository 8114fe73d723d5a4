package portsim.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import portsim.client.ObjectPool;
import portsim.client.SqlClientPool;
import portsim.network.profile.Profile;
import portsim.network.profile.SocketError;
import portsim.network.profile.SocketError.Wording;
import portsim.record.FailureCause;
import portsim.record.Totals;
import portsim.scenario.Driver;
import portsim.scenario.Host;
import portsim.scenario.Server;
import portsim.scenario.Workload;

/**
 * What an application reads whose calls fail.
 *
 * @param error what its operating system says, or its pool
 * @param text the words of its driver; those of the operating system where it names none
 */
public record SeenError(
    Workload workload, FailureCause cause, long calls, SocketError error, String text) {
  private static final String POOL_TEXT = SqlClientPool.TIMEOUT_TEXT;
  private static final SocketError OF_POOL =
      new SocketError(
          "pool timeout", 0, POOL_TEXT, List.of(new Wording(Driver.SQL_CLIENT.title(), POOL_TEXT)));

  private static final SocketError OF_OBJECTS =
      new SocketError(
          "object timeout",
          0,
          ObjectPool.TIMEOUT_TEXT,
          List.of(new Wording("COM+", ObjectPool.TIMEOUT_TEXT)));

  /** The driver whose words they are; null where its application names none, or it is not asked. */
  public @Nullable Driver driver() {
    return driver(workload, cause);
  }

  private static @Nullable Driver driver(Workload workload, FailureCause cause) {
    return cause == FailureCause.OBJECT_TIMEOUT ? null : workload.driver();
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
        SocketError error = error(workload, cause, result);
        Driver driver = driver(workload, cause);
        String text = driver == null ? error.text() : driver.text(cause, error);
        seen.add(new SeenError(workload, cause, failed, error, text));
      }
    }
  }

  /** A connect without a port is, although its call tries again; a pool repeats other errors. */
  private static boolean isSeen(FailureCause cause, Totals totals) {
    return switch (cause) {
      case PORT_EXHAUSTED -> Objects.requireNonNull(totals.ports()).outages().count() > 0;
      case BLOCKED -> false;
      case REFUSED, TIMED_OUT, POOL_TIMEOUT, OBJECT_TIMEOUT, RESET ->
          totals.calls().failedBy(cause) > 0;
    };
  }

  private static SocketError error(Workload workload, FailureCause cause, VariantResult result) {
    Host host = Objects.requireNonNull(result.scenario().hosts().get(workload.from()));
    Profile profile = host.profile();
    return switch (cause) {
      case PORT_EXHAUSTED -> {
        Server to = Objects.requireNonNull(result.scenario().servers().get(workload.to()));
        yield workload.isBound() && !host.ignoresTimeWait(workload, to)
            ? profile.bindFailed()
            : profile.exhausted();
      }
      case REFUSED -> profile.serverErrors().refused();
      case TIMED_OUT -> profile.serverErrors().timedOut();
      case RESET -> profile.serverErrors().reset();
      case POOL_TIMEOUT, BLOCKED -> OF_POOL;
      case OBJECT_TIMEOUT -> OF_OBJECTS;
    };
  }
}
