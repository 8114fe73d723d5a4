package portsim.scenario;

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

/**
 * What an application reads when a call fails.
 *
 * @param error what its operating system says, or its pool
 * @param text the words of its driver, or of DCOM; those of the operating system for all others
 */
public record CallError(SocketError error, String text) {
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

  /**
   * The error of a call of a workload.
   *
   * @param unanswered whether its server leaves SYNs without an answer
   */
  public static CallError of(
      Workload workload, Scenario scenario, FailureCause cause, boolean unanswered) {
    Server to = Objects.requireNonNull(scenario.servers().get(workload.to()));
    SocketError error = error(workload, scenario, to, cause, unanswered);
    if (cause != FailureCause.OBJECT_TIMEOUT
        && workload.connections().underlying() instanceof RpcBindings) {
      DcomError dcom = DcomError.of(cause);
      return new CallError(
          new SocketError(error.name(), error.code(), error.text(), dcom.wordings(to)),
          dcom.text());
    }
    Driver driver = driver(workload, cause);
    return new CallError(error, driver == null ? error.text() : driver.text(cause, error));
  }

  /** The driver whose words they are; null where its application names none, or it is not asked. */
  public static @Nullable Driver driver(Workload workload, FailureCause cause) {
    return cause == FailureCause.OBJECT_TIMEOUT ? null : workload.driver();
  }

  private static SocketError error(
      Workload workload, Scenario scenario, Server to, FailureCause cause, boolean unanswered) {
    Host host = Objects.requireNonNull(scenario.hosts().get(workload.from()));
    Profile profile = host.profile();
    return switch (cause) {
      case PORT_EXHAUSTED ->
          workload.isBound() && !host.ignoresTimeWait(workload, to)
              ? profile.bindFailed()
              : profile.exhausted();
      case REFUSED -> profile.serverErrors().refused();
      case TIMED_OUT -> timedOut(workload, profile, unanswered);
      case RESET -> profile.serverErrors().reset();
      case POOL_TIMEOUT, BLOCKED -> OF_POOL;
      case OBJECT_TIMEOUT -> OF_OBJECTS;
      case EXPIRED, ABORTED -> throw new IllegalArgumentException("nobody sees " + cause.phrase());
    };
  }

  /** Where the server answers, it is not the operating system that lost patience, but WCF. */
  private static SocketError timedOut(Workload workload, Profile profile, boolean unanswered) {
    if (workload.connections() instanceof WcfPool pool && !unanswered) {
      String text = pool.channel().openTimeoutText();
      Wording wording = new Wording("WCF", "System.TimeoutException: " + text);
      return new SocketError("open timeout", 0, text, List.of(wording));
    }
    return profile.serverErrors().timedOut();
  }
}
