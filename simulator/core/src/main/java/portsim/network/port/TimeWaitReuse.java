package portsim.network.port;

import java.time.Duration;

/**
 * Whether a connect may take over the port of a connection to the same destination that is in
 * TIME_WAIT: tcp_tw_reuse of Linux.
 *
 * @param scope between which addresses
 * @param delay how long the connection has to be in TIME_WAIT; a connect must come later than this
 * @param timestamps whether this end sends TCP timestamps, without which nothing is reused
 */
public record TimeWaitReuse(Scope scope, Duration delay, boolean timestamps) {
  /** Ports in TIME_WAIT are left alone. */
  public static final TimeWaitReuse NEVER = new TimeWaitReuse(Scope.NONE, Duration.ZERO, false);

  /** Between which addresses ports are reused. */
  public enum Scope {
    NONE,
    ALL,
    /** Only where one of them is a loopback address, 127.0.0.0/8 or ::1. */
    LOOPBACK
  }

  /** Whether ports are reused between two addresses. */
  public boolean between(boolean loopback, boolean peerTimestamps) {
    boolean inScope = scope == Scope.ALL || (scope == Scope.LOOPBACK && loopback);
    return inScope && timestamps && peerTimestamps;
  }
}
