package portsim.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import portsim.client.ObjectPool;
import portsim.client.RpcBindings;
import portsim.client.SqlClientPool;
import portsim.client.WcfPool;
import portsim.network.profile.Profile;
import portsim.network.profile.SocketError;
import portsim.network.profile.SocketError.Wording;
import portsim.record.FailureCause;
import portsim.record.Totals;
import portsim.scenario.DcomError;
import portsim.scenario.Driver;
import portsim.scenario.Host;
import portsim.scenario.Server;
import portsim.scenario.Workload;

/**
 * What an application reads whose calls fail.
 *
 * @param error what its operating system says, or its pool
 * @param text the words of its driver, or of DCOM; those of the operating system for all others
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
        seen.add(seen(workload, cause, failed, error(workload, cause, result), result));
      }
    }
  }

  private static SeenError seen(
      Workload workload, FailureCause cause, long failed, SocketError error, VariantResult result) {
    if (cause != FailureCause.OBJECT_TIMEOUT
        && workload.connections().underlying() instanceof RpcBindings) {
      DcomError dcom = DcomError.of(cause);
      Server to = server(workload, result);
      SocketError seenAs =
          new SocketError(error.name(), error.code(), error.text(), dcom.wordings(to));
      return new SeenError(workload, cause, failed, seenAs, dcom.text());
    }
    Driver driver = driver(workload, cause);
    String text = driver == null ? error.text() : driver.text(cause, error);
    return new SeenError(workload, cause, failed, error, text);
  }

  private static Server server(Workload workload, VariantResult result) {
    return Objects.requireNonNull(result.scenario().servers().get(workload.to()));
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

  private static SocketError error(Workload workload, FailureCause cause, VariantResult result) {
    Host host = Objects.requireNonNull(result.scenario().hosts().get(workload.from()));
    Profile profile = host.profile();
    return switch (cause) {
      case PORT_EXHAUSTED -> {
        yield workload.isBound() && !host.ignoresTimeWait(workload, server(workload, result))
            ? profile.bindFailed()
            : profile.exhausted();
      }
      case REFUSED -> profile.serverErrors().refused();
      case TIMED_OUT -> timedOut(workload, profile, result);
      case RESET -> profile.serverErrors().reset();
      case POOL_TIMEOUT, BLOCKED -> OF_POOL;
      case OBJECT_TIMEOUT -> OF_OBJECTS;
      case EXPIRED, ABORTED -> throw new IllegalArgumentException("nobody sees " + cause.phrase());
    };
  }

  /** Where the server answers, it is not the operating system that lost patience, but WCF. */
  private static SocketError timedOut(Workload workload, Profile profile, VariantResult result) {
    Totals totals = Objects.requireNonNull(result.run().workloads().get(workload.name()));
    if (workload.connections() instanceof WcfPool pool && totals.syns().unanswered() == 0) {
      String text = pool.channel().openTimeoutText();
      Wording wording = new Wording("WCF", "System.TimeoutException: " + text);
      return new SocketError("open timeout", 0, text, List.of(wording));
    }
    return profile.serverErrors().timedOut();
  }
}
