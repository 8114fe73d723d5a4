package portsim.advice.diagnosis;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import portsim.advice.diagnosis.snapshot.Destination;
import portsim.advice.diagnosis.snapshot.Endpoint;
import portsim.advice.diagnosis.snapshot.SocketState;
import portsim.advice.diagnosis.snapshot.StateCounts;
import portsim.record.Numbers;

/** The workloads whose connections a destination has, one for each way that these live. */
record MatchingWorkloads(
    Diagnosis diagnosis, Destination destination, int number, Duration duration) {
  private static final double NANOS_IN_THOUSANDTHS = 1e12;

  /** A call that takes longer is taken for a connection that is held. */
  private static final long LONGEST_CALL_NANOS = 30_000_000_000L;

  /** What is asked of ports that are used up is more than they sustain; how much is not known. */
  private static final long OVERLOAD_PERCENT = 120;

  /** Where no port is left, somebody asks for more; how fast is not known: 1 a second. */
  private static final long ASSUMED_GROWTH = 1_000;

  void write(StringBuilder servers, StringBuilder workloads, List<String> comments) {
    long waiting = of(SocketState.TIME_WAIT);
    long established = of(SocketState.ESTABLISHED);
    long rate = rate(waiting);
    long callNanos = rate == 0 ? 0 : callNanos(established, rate);
    boolean areCalls = rate > 0 && callNanos <= LONGEST_CALL_NANOS;
    long silent = of(SocketState.SYN_SENT);
    boolean isSilent = silent > 0 && established + waiting == 0;
    servers
        .append("  server-")
        .append(number)
        .append(": { address: ")
        .append(YamlText.quoted(at()));
    servers.append(isSilent ? ", silent: true }\n" : " }\n");
    if (rate > 0) {
      calls(
          waiting, rate, areCalls ? callNanos : 0, areCalls ? established : 0, workloads, comments);
    }
    if (established > 0 && !areCalls) {
      held(established, workloads, comments);
    }
    if (of(SocketState.CLOSE_WAIT) > 0) {
      leaks(of(SocketState.CLOSE_WAIT), workloads, comments);
    }
    if (isSilent) {
      unanswered(silent, workloads, comments);
    } else if (silent > 0) {
      comments.add("Left out: " + silent + " in SYN_SENT to " + here() + ", which answers others.");
    }
  }

  /**
   * How long a call takes of which so many are under way. The end of the run is the instant of a
   * call, so that half of the time between two of them is added: then so many are under way there.
   */
  private static long callNanos(long established, long rate) {
    return established == 0 ? 0 : Math.round((established + 0.5) * NANOS_IN_THOUSANDTHS / rate);
  }

  private long of(SocketState state) {
    return destination.counts().of(state);
  }

  private String here() {
    return destination.endpoint().text();
  }

  /** The address that a scenario can have, with its port. */
  private String at() {
    Endpoint endpoint = destination.endpoint();
    String address =
        YamlText.isAddress(endpoint.address()) ? endpoint.address() : "192.0.2." + number;
    return new Endpoint(address, Math.max(1, endpoint.port())).text();
  }

  /** The rate at which so many in TIME_WAIT are closed, in thousandths a second. */
  private long rate(long waiting) {
    RateEstimate measured = diagnosis.system().closeRate(destination);
    return measured != null && isYoung() ? measured.perSecond() : littlesRate(waiting);
  }

  /** The rate at which so many are in TIME_WAIT all the time. */
  private long littlesRate(long waiting) {
    long waitNanos = diagnosis.system().timeWaitNanos();
    return Math.round(waiting * NANOS_IN_THOUSANDTHS / waitNanos);
  }

  /** Whether the timers tell that TIME_WAIT still fills up: more are closed than would stay so. */
  private boolean isYoung() {
    RateEstimate measured = diagnosis.system().closeRate(destination);
    RateEstimate steady = diagnosis.system().closeRate(destination.counts());
    return measured != null && steady != null && !isFull() && measured.isAbove(steady);
  }

  private void calls(
      long waiting,
      long rate,
      long callNanos,
      long established,
      StringBuilder workloads,
      List<String> comments) {
    boolean isFull = isFull();
    boolean isYoung = isYoung();
    Duration start = isYoung ? begins(waiting, rate) : Duration.ZERO;
    if (isYoung) {
      comments.add(
          Numbers.grouped(waiting)
              + " in TIME_WAIT to "
              + here()
              + " / "
              + YamlText.rate(rate)
              + ", by their timers = "
              + YamlText.time(duration.minus(start))
              + " since the first of them.");
    } else {
      comments.add(steady(waiting, rate, isFull));
    }
    if (callNanos > 0) {
      comments.add(
          "("
              + Numbers.grouped(established)
              + " ESTABLISHED + 1/2) / "
              + YamlText.rate(rate)
              + " = "
              + YamlText.milliseconds(callNanos)
              + " for a call; half a call more than the mean, for the end is the instant of one.");
    }
    long asked = isFull ? rate * OVERLOAD_PERCENT / 100 : rate;
    begin("calls", workloads);
    workloads.append("    arrivals: ").append(YamlText.rate(asked)).append('\n');
    if (isYoung) {
      workloads.append("    start: ").append(YamlText.time(start)).append('\n');
    }
    if (callNanos > 0) {
      workloads.append("    hold: ").append(YamlText.milliseconds(callNanos)).append('\n');
    }
    workloads.append("    connections: per-call\n");
  }

  private String steady(long waiting, long rate, boolean isFull) {
    return Numbers.grouped(waiting)
        + " in TIME_WAIT to "
        + here()
        + " / "
        + Numbers.seconds(diagnosis.system().timeWaitNanos())
        + " s = "
        + YamlText.rate(rate)
        + (isFull ? ", which is all that the ports sustain; a fifth more is assumed." : ".");
  }

  /** Whether the ports that these connections contend for are used up. */
  private boolean isFull() {
    return diagnosis.scopes().stream()
        .filter(
            each -> each.destination() == null || each.destination().equals(destination.endpoint()))
        .anyMatch(Scope::isExhausted);
  }

  private void held(long established, StringBuilder workloads, List<String> comments) {
    long growth = growth();
    long grown = Math.round(growth * (duration.toNanos() / NANOS_IN_THOUSANDTHS));
    if (growth == 0) {
      comments.add(
          Numbers.grouped(established)
              + " ESTABLISHED to "
              + here()
              + ": held, since when is not known.");
    } else {
      comments.add(
          Numbers.grouped(established)
              + " ESTABLISHED to "
              + here()
              + ", and "
              + YamlText.rate(growth)
              + " more: "
              + before(established, grown, growth));
    }
    if (established > grown) {
      begin("held", workloads);
      burst(established - grown, workloads);
      stays(workloads);
    }
    if (growth > 0) {
      begin("more", workloads);
      workloads.append("    arrivals: ").append(YamlText.rate(growth)).append('\n');
      if (grown > established) {
        workloads.append("    start: ").append(YamlText.time(begins(established, growth)));
        workloads.append('\n');
      }
      stays(workloads);
    }
  }

  /** When so many began to be opened that are there at the end. */
  private Duration begins(long count, long rate) {
    long nanos = Math.round(count * NANOS_IN_THOUSANDTHS / rate);
    return Duration.ofMillis(duration.minusNanos(nanos).toMillis());
  }

  private String before(long established, long grown, long growth) {
    return established >= grown
        ? Numbers.grouped(established - grown)
            + " were there "
            + Numbers.seconds(duration.toNanos())
            + " s before."
        : "if it was always so, the first came "
            + YamlText.time(duration.minus(begins(established, growth)))
            + " before.";
  }

  /** So many connections are opened in a second more than are closed, in thousandths. */
  private long growth() {
    long measured = MatchingScenario.growth(diagnosis, destination);
    return measured == 0 && isFull() ? ASSUMED_GROWTH : measured;
  }

  private void leaks(long left, StringBuilder workloads, List<String> comments) {
    comments.add(
        Numbers.grouped(left) + " in CLOSE_WAIT to " + here() + ": closed there, but not here.");
    begin("left", workloads);
    burst(left, workloads);
    workloads.append("    closes: server\n    otherCloses: never\n");
  }

  private void unanswered(long syns, StringBuilder workloads, List<String> comments) {
    long givenUpNanos = diagnosis.system().unansweredNanos();
    long rate = Math.round(syns * NANOS_IN_THOUSANDTHS / givenUpNanos);
    comments.add(
        Numbers.grouped(syns)
            + " in SYN_SENT to "
            + here()
            + " / "
            + Numbers.seconds(givenUpNanos)
            + " s until a connect is given up = "
            + YamlText.rate(rate)
            + ".");
    begin("hanging", workloads);
    workloads.append("    arrivals: ").append(YamlText.rate(Math.max(1, rate))).append('\n');
  }

  private void begin(String name, StringBuilder workloads) {
    workloads.append("  ").append(name).append('-').append(number).append(":\n");
    workloads.append("    from: machine\n    to: server-").append(number).append('\n');
    String process = process();
    if (!process.isEmpty()) {
      workloads.append("    process: ").append(YamlText.quoted(process)).append('\n');
    }
  }

  /** The process that most of them are of, where the tool names it. */
  private String process() {
    String name = "";
    long most = 0;
    for (Map.Entry<String, StateCounts> each : destination.processes().entrySet()) {
      if (each.getValue().total() > most) {
        most = each.getValue().total();
        name = each.getKey();
      }
    }
    return name;
  }

  /** All at the beginning, and none later. */
  private void burst(long count, StringBuilder workloads) {
    workloads.append("    arrivals: { burst: ").append(count);
    workloads.append(", every: ").append(YamlText.time(duration)).append(" }\n");
  }

  /** Connections that nobody closes: those of COM proxies, or a leak. */
  private void stays(StringBuilder workloads) {
    workloads.append(
        RpcPorts.isOne(destination, diagnosis.observation())
            ? "    identity: per-call # each caller's own security context\n"
                + "    connections: { rpc: dynamic, application: server-"
                + number
                + " }\n"
            : "    closes: never\n");
  }
}
