package portsim.replay;

import portsim.network.port.Binding;
import portsim.network.port.PortTable;
import portsim.network.port.TimeWaitRules;
import portsim.replay.ReplayResult.Disagreement;

/** Says why the model came to an outcome: the ports just before the attempt, and the rule. */
final class Explanation {
  private static final long NANOS_PER_MILLI = 1_000_000;

  private final RecordedCase recorded;
  private final ReplayedHost before;

  Explanation(RecordedCase recorded, ReplayedHost before) {
    this.recorded = recorded;
    this.before = before;
  }

  Disagreement of(int number, String simulated) {
    RecordedAttempt attempt = recorded.attempts().get(number);
    return new Disagreement(
        number,
        attempt.atNanos(),
        attempt.outcome(),
        simulated,
        ports(attempt.atNanos()),
        rule(attempt.socket().binding(), simulated));
  }

  private String ports(long atNanos) {
    PortTable ports = before.ports();
    TimeWaitRules closed = before.rules().closed();
    long lengthNanos = closed.length().toNanos();
    long tickNanos = closed.endsNanos(atNanos - lengthNanos);
    return ports.held()
        + " held, "
        + ports.withheld()
        + " in TIME_WAIT, of "
        + ports.capacity()
        + " ports to all destinations; the timers' next tick is "
        + (tickNanos - atNanos) / NANOS_PER_MILLI
        + " ms later";
  }

  private static String rule(Binding binding, String simulated) {
    if (simulated.equals("EADDRINUSE")) {
      return binding instanceof Binding.Explicit
          ? "a bind to a port fails while a socket is on it that does not share it"
          : "a bind to port 0 takes a port only if no socket of its address is on it";
    }
    if (simulated.equals("EADDRNOTAVAIL")) {
      return binding instanceof Binding.Explicit
          ? "another socket has the same addresses and ports"
          : "a connect takes a port only if no socket has its four-tuple and none is bound to it";
    }
    return switch (simulated) {
      case "EINVAL" -> "the ends of IP_LOCAL_PORT_RANGE must be in order";
      case "ECONNREFUSED" -> "nobody listens there";
      case "ETIMEDOUT" -> "no SYN was answered until the last of them had been waited for";
      case ReplayedHost.PENDING -> "at the end of the recording a SYN is still waited for";
      default -> "a port was free for it, and the server answered";
    };
  }
}
