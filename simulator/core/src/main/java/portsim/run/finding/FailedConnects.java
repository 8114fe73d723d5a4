package portsim.run.finding;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import portsim.network.ListenerOptions;
import portsim.record.CallTotals;
import portsim.record.FailureCause;
import portsim.record.Finding;
import portsim.record.FirstReset;
import portsim.record.Numbers;
import portsim.record.RefusedSyns;
import portsim.record.Totals;
import portsim.scenario.Server;

/** Which side the failed connects to a server are owed to: a finding for each cause. */
record FailedConnects() implements FindingRule {
  /**
   * What failed connects are owed to.
   *
   * @param text empty where none are
   * @param stress whether it comes and goes with the load, and is not broken
   */
  private record Cause(String id, String text, boolean stress) {}

  @Override
  public void look(Outcome outcome, Consumer<Finding> found) {
    for (Server server : outcome.servers()) {
      look(server, outcome, found);
    }
  }

  private static void look(Server server, Outcome outcome, Consumer<Finding> found) {
    Totals totals = outcome.server(server);
    RefusedSyns syns = totals.syns();
    List<Cause> causes =
        Stream.of(
                new Cause("failures-ports", ports(totals.calls()), true),
                new Cause("failures-backlog", backlog(syns, server), true),
                new Cause("failures-server-down", down(syns), false),
                new Cause("failures-drop", dropped(syns, server), true),
                new Cause("failures-no-answer", silent(syns), false))
            .filter(cause -> !cause.text().isEmpty())
            .toList();
    for (Cause cause : causes) {
      // The series do not say which cause a failure has.
      String pattern = causes.size() > 1 ? "" : pattern(outcome, server, cause.stress());
      add(cause.id(), cause.text() + pattern, server, found);
    }
    FirstReset first = syns.firstReset();
    if (first != null) {
      found.accept(frame(first, server));
    }
  }

  private static void add(String id, String text, Server server, Consumer<Finding> found) {
    found.accept(new Finding(id, "servers." + server.name() + ": " + text, false));
  }

  private static String pattern(Outcome outcome, Server server, boolean stress) {
    CallTotals calls = outcome.server(server).calls();
    FailurePattern pattern = calls.failed() == 0 ? null : outcome.pattern(server);
    String text = pattern == null ? "" : pattern.text(calls, stress);
    return text.isEmpty() ? "" : " " + text;
  }

  private static String ports(CallTotals calls) {
    long failed = calls.failedBy(FailureCause.PORT_EXHAUSTED);
    return failed == 0
        ? ""
        : count(failed, "call")
            + " failed for want of a local port, before a packet was sent: the client's side.";
  }

  private static String backlog(RefusedSyns syns, Server server) {
    return syns.backlogReset() == 0
        ? ""
        : count(syns.backlogReset(), "SYN")
            + of(syns.backlogReset())
            + " answered with a reset while others were accepted, for the backlog"
            + size(server)
            + " was full: accepts and resets at the same time are the mark of that.";
  }

  private static String down(RefusedSyns syns) {
    return syns.down() == 0
        ? ""
        : count(syns.down(), "SYN")
            + of(syns.down())
            + " answered with a reset while the server was down: resets alone, and no accept among"
            + " them.";
  }

  private static String dropped(RefusedSyns syns, Server server) {
    return syns.backlogDropped() == 0
        ? ""
        : count(syns.backlogDropped(), "SYN")
            + of(syns.backlogDropped())
            + " dropped, for the backlog"
            + size(server)
            + " was full: no reset, and the client sends them again.";
  }

  private static String silent(RefusedSyns syns) {
    return syns.silent() == 0
        ? ""
        : count(syns.silent(), "SYN")
            + " had no answer at all: not the server, but what lies before it.";
  }

  private static String size(Server server) {
    int backlog = server.listener().backlog();
    return backlog == ListenerOptions.UNLIMITED ? "" : " of " + Numbers.grouped(backlog);
  }

  private static String count(long count, String what) {
    return Numbers.grouped(count) + " " + what + (count == 1 ? "" : "s");
  }

  private static String of(long count) {
    return count == 1 ? " was" : " were";
  }

  private static Finding frame(FirstReset first, Server server) {
    ResetFrame frame = new ResetFrame(server.isIpv6(), server.port(), first.port());
    String text =
        "servers."
            + server.name()
            + ": the first reset came at "
            + Numbers.seconds(first.atNanos())
            + " s, to port "
            + first.port()
            + ". In a trace, filter the TCP flags by "
            + ResetFrame.FLAGS
            + " to see all of them; a server that is down sends the same.";
    return new Finding("reset-frame", text, false, frame.lines());
  }
}
