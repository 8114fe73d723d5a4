package portsim.advice.explain;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import portsim.client.RpcBindings;
import portsim.client.SqlClientPool;
import portsim.network.Closing;
import portsim.network.port.Binding;
import portsim.network.port.TimeWaitRules;
import portsim.record.Numbers;
import portsim.record.journal.ConnectionState;
import portsim.record.journal.Connections;
import portsim.record.journal.Cursor;
import portsim.record.journal.JournalMachine;
import portsim.scenario.Workload;

/** Why a connect found no port. */
final class NoPort {
  private static final long SECOND = 1_000_000_000;

  private final Failed failed;
  private final PortScope scope;
  private final List<Holding> holdings;

  private NoPort(Failed failed) {
    this.failed = failed;
    scope = failed.scope();
    holdings = scope.holdings(failed.cursor());
  }

  static List<Reason> of(Failed failed) {
    NoPort noPort = new NoPort(failed);
    List<Reason> chain = new ArrayList<>();
    chain.add(Need.of(failed));
    chain.add(new Reason(Reason.Topic.PORTS, noPort.ports()));
    if (!noPort.holdings.isEmpty()) {
      chain.add(new Reason(Reason.Topic.TAKEN, noPort.taken()));
      chain.add(new Reason(Reason.Topic.RETURN, noPort.returns()));
      chain.add(new Reason(Reason.Topic.LOAD, noPort.load()));
    }
    chain.add(failed.seen("so the connect fails at once, before a packet is sent", false));
    return chain;
  }

  /** Which ports the connection could have. */
  private String ports() {
    JournalMachine machine = scope.place();
    if (failed.workload().socket().binding() instanceof Binding.Explicit bind) {
      return "its socket is bound to port " + bind.port() + ", and can have no other";
    }
    String oneOf = ": one of " + Numbers.grouped(scope.ports(failed.nanos())) + among(machine);
    if (machine.uniquePerPort()) {
      return "a connection needs a port of "
          + machine.name()
          + " that no other connection has, wherever that goes"
          + oneOf;
    }
    return failed.workload().isBound()
        ? "its socket is bound before it connects, and so needs a port of "
            + machine.name()
            + " on which there is no other socket, wherever that goes"
            + oneOf
        : "a connection needs a port of "
            + machine.name()
            + " from which there is no connection to "
            + failed.server().address()
            + " yet"
            + oneOf;
  }

  private String among(JournalMachine machine) {
    var space = machine.spaceAt(failed.nanos());
    return " (" + space.first() + "-" + space.last() + ")";
  }

  private String taken() {
    int ports = scope.ports(failed.nanos());
    int inUse = Holding.sum(holdings);
    String who = ": " + Phrases.holders(holdings);
    if (inUse < ports) {
      return Phrases.count(inUse, "port")
          + " of them "
          + (inUse == 1 ? "is" : "are")
          + " taken, and the search came upon no other"
          + who;
    }
    String all = ports == 1 ? "it is taken" : "all " + Numbers.grouped(ports) + " are taken";
    if (holdings.size() == 1) {
      return all + " by connections of " + Phrases.holder(holdings.get(0));
    }
    return all + (inUse == ports ? "" : ", by " + Phrases.count(inUse, "connection")) + who;
  }

  private String returns() {
    Cursor cursor = failed.cursor();
    Connections connections = failed.journal().connections();
    int next = cursor.nextToClose(scope.has());
    if (next == Cursor.NONE) {
      long until = failed.journal().completeUntilNanos();
      return "none of them comes back up to " + Phrases.seconds(until) + ", " + end();
    }
    long atNanos = connections.closedNanos(next);
    int more = cursor.closingUntil(atNanos + SECOND - 1, scope.has());
    String closed =
        cursor.state(next) == ConnectionState.TIME_WAIT
            ? "the oldest TIME_WAIT began at "
                + Phrases.seconds(cursor.sinceNanos(next))
                + " and ends at "
            : "the next port comes back at ";
    return closed
        + Phrases.seconds(atNanos)
        + ", "
        + Phrases.seconds(atNanos - failed.nanos())
        + " later; from then on "
        + Numbers.grouped(more)
        + (more == 1 ? " comes" : " come")
        + " back in a second";
  }

  private String end() {
    return failed.journal().isComplete() ? "the end of the run" : "the end of the journal";
  }

  /** Why those who hold most of them do so. */
  private String load() {
    Holding most = holdings.get(0);
    Workload holder = Objects.requireNonNull(failed.scenario().workloads().get(most.workload()));
    return switch (most.state()) {
      case TIME_WAIT -> inTimeWait(holder);
      case ESTABLISHED -> open(holder, most.ports());
      case SYN_SENT ->
          "the connects of " + holder.name() + " wait for the server's answer with their ports";
      case FIN_WAIT ->
          holder.name() + " has closed its connections, and waits for the server to do so, too";
      case LAST_ACK, CLOSE_WAIT, CLOSED ->
          "the server has closed the connections of "
              + holder.name()
              + ", but not yet its own side";
    };
  }

  private String inTimeWait(Workload holder) {
    TimeWaitRules closed = failed.host().rules().closed();
    Duration least = closed.length();
    String lasts =
        Phrases.seconds(least)
            + (closed.longest().equals(least) ? "" : " to " + Phrases.seconds(closed.longest()));
    return holder.name()
        + " closes its connections first, so that each keeps its port in TIME_WAIT for "
        + lasts
        + " more; "
        + demand();
  }

  private String demand() {
    return scope.demand().isEmpty()
        ? opened(failed.host().rules().closed().longest().toNanos())
        : scope.demand();
  }

  private String opened(long backNanos) {
    long fromNanos = Math.max(0, failed.nanos() - backNanos);
    return Phrases.count(scope.openedSince(fromNanos, failed.cursor()), "connection")
        + " took a port in the "
        + Phrases.seconds(failed.nanos() - fromNanos)
        + " before";
  }

  private String open(Workload holder, int ports) {
    if (holder.connections().underlying() instanceof RpcBindings) {
      int identities = failed.identities();
      return "a binding stays open as long as its application has an object, whether calls use it or"
          + " not"
          + (identities > 1
              ? "; those of "
                  + holder.name()
                  + " are of "
                  + Phrases.count(identities, "security context")
              : "");
    }
    if (failed.host().leaks(holder) || holder.closes() == Closing.NEVER) {
      return holder.name() + " never closes a connection";
    }
    if (holder.connections().underlying() instanceof SqlClientPool pool) {
      int identities = failed.identities();
      return "the pools of "
          + holder.name()
          + " keep their connections"
          + (pool.keying() == SqlClientPool.Keying.IDENTITY && identities > 1
              ? ", and there is one for each of " + Numbers.grouped(identities) + " users"
              : "");
    }
    return Phrases.count(ports, "call")
        + " of "
        + holder.name()
        + (ports == 1 ? " has" : " have")
        + " a connection open at this instant";
  }
}
