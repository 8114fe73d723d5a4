package portsim.advice.explain;

import java.util.ArrayList;
import java.util.List;
import portsim.client.WcfPool;
import portsim.network.ListenerOptions;
import portsim.record.FailureCause;
import portsim.record.Numbers;
import portsim.record.journal.Connections;
import portsim.record.journal.Failures;
import portsim.record.journal.SynRefusedBy;

/** Why a connect that had its port failed: what the server did with its SYNs. */
final class NotAccepted {
  private NotAccepted() {}

  static List<Reason> of(Failed failed) {
    List<Reason> chain = new ArrayList<>();
    chain.add(Need.of(failed));
    if (failed.connection() != Failures.NO_CONNECTION) {
      addConnect(failed, chain);
    } else if (failed.workload().connections() instanceof WcfPool pool) {
      chain.add(
          new Reason(
              Reason.Topic.SERVER,
              "opening its channel may take "
                  + Phrases.seconds(pool.channel().openTimeout())
                  + " in all, and did not succeed in that time"));
    }
    boolean refused = failed.cause() == FailureCause.REFUSED;
    chain.add(
        failed.seen(
            refused ? "so the connect is refused" : "so the connect is given up",
            isUnanswered(failed)));
    return chain;
  }

  private static boolean isUnanswered(Failed failed) {
    return failed.connection() != Failures.NO_CONNECTION
        && failed.journal().connections().refusedSyns(failed.connection()) > 0;
  }

  private static void addConnect(Failed failed, List<Reason> chain) {
    Connections connections = failed.journal().connections();
    int connection = failed.connection();
    long openedNanos = connections.openedNanos(connection);
    chain.add(
        new Reason(
            Reason.Topic.PORTS,
            "it got port "
                + connections.port(connection)
                + " of "
                + failed.machine()
                + " at "
                + Phrases.seconds(openedNanos)
                + ": ports are not what it lacks"));
    int syns = connections.refusedSyns(connection);
    if (syns > 0) {
      chain.add(new Reason(Reason.Topic.SERVER, server(failed, syns)));
      chain.add(new Reason(Reason.Topic.RETURN, patience(failed, syns, openedNanos)));
    }
  }

  private static String server(Failed failed, int syns) {
    String name = failed.server().name();
    String them = syns == 1 ? "its SYN" : "each of its " + Numbers.grouped(syns) + " SYNs";
    SynRefusedBy why = failed.journal().connections().refusedBy(failed.connection());
    return switch (why) {
      case FULL_BACKLOG_RESET ->
          name + " answered " + them + " with a reset, because its backlog" + size(failed);
      case FULL_BACKLOG_DROPPED ->
          name + " did not answer " + them + ", because its backlog" + size(failed);
      case DOWN -> name + " answered " + them + " with a reset, because it was down";
      case SILENT -> name + " did not answer " + them + ": nothing from there answers at all";
    };
  }

  private static String size(Failed failed) {
    int backlog = failed.server().listener().backlog();
    boolean known = backlog != ListenerOptions.UNLIMITED && failed.scenario().timeline().isEmpty();
    return (known ? " of " + Numbers.grouped(backlog) : "") + " was full";
  }

  private static String patience(Failed failed, int syns, long openedNanos) {
    String system = failed.host().profile().title();
    String for_ = Phrases.seconds(failed.nanos() - openedNanos);
    return failed.cause() == FailureCause.REFUSED
        ? syns == 1
            ? system + " gives a connect up at the first reset"
            : system + " sent it again after each but the last, for " + for_ + " in all"
        : system + " sent it " + Phrases.count(syns, "time") + " in " + for_ + ", and gave up";
  }
}
