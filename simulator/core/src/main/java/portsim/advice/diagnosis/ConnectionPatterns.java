package portsim.advice.diagnosis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import portsim.advice.diagnosis.Hypothesis.Draft;
import portsim.advice.diagnosis.Hypothesis.Likelihood;
import portsim.advice.diagnosis.snapshot.Destination;
import portsim.advice.diagnosis.snapshot.SocketState;
import portsim.record.Numbers;

/** The patterns that are in single connections and where they go. */
final class ConnectionPatterns {
  private static final long SOME = 10;
  private static final long MANY = 100;

  private ConnectionPatterns() {}

  /** The other side has closed, and the application has not. */
  static @Nullable Hypothesis closeWait(Case seen) {
    long left = seen.in(SocketState.CLOSE_WAIT);
    Destination most = seen.most(SocketState.CLOSE_WAIT);
    if (most == null || left < 2 * SOME || left * 10 < seen.all()) {
      return null;
    }
    Draft draft = new Draft();
    draft.supports(seen.ofAll(left) + " are in CLOSE_WAIT, most to " + most.endpoint().text());
    draft.supports("the state has no timer: only the application's own close ends it");
    String process = seen.process(SocketState.CLOSE_WAIT);
    if (!process.isEmpty()) {
      draft.supports("most are of " + process);
    }
    if (left < MANY) {
      draft.contradicts("a pool may keep so many until it looks at them again");
    }
    draft.collect("a second snapshot some minutes later: do the same ports stay in CLOSE_WAIT?");
    draft.collect("where the code leaves a connection without closing it, as after an error");
    return draft.build(
        Pattern.CLOSE_WAIT_LEAK, left >= MANY ? Likelihood.LIKELY : Likelihood.POSSIBLE);
  }

  /** SYNs that nobody has answered yet. */
  static @Nullable Hypothesis unanswered(Case seen) {
    long syns = seen.in(SocketState.SYN_SENT);
    Destination most = seen.most(SocketState.SYN_SENT);
    if (most == null || syns < SOME || syns * 20 < seen.all()) {
      return null;
    }
    Draft draft = new Draft();
    draft.supports(seen.ofAll(syns) + " are in SYN_SENT, most to " + most.endpoint().text());
    if (most.synRetries() > 0) {
      draft.supports(
          "their SYNs were sent again "
              + Numbers.grouped(most.synRetries())
              + " times: no answer came");
    }
    long established = most.counts().of(SocketState.ESTABLISHED);
    if (established > 0) {
      String others = established == 1 ? " other to it is" : " others to it are";
      draft.supports(
          Numbers.grouped(established)
              + others
              + " ESTABLISHED: it lives, and its backlog may be full");
    } else {
      draft.supports("none to it is ESTABLISHED: a firewall may drop the SYNs, or it is gone");
    }
    if (syns < MANY) {
      draft.contradicts("so few may only be under way, where the round trip is long");
    }
    boolean isShared = isShared(seen);
    if (isShared) {
      draft.contradicts("other servers answer as little: it is hardly this one alone");
    }
    draft.collect("at the server: its accept queue (ss -lnt; nstat TcpExtListenOverflows)");
    draft.collect("a packet trace of one connect: does a SYN+ACK come, a reset, or nothing?");
    return draft.build(
        Pattern.UNANSWERED_SYNS,
        (syns >= MANY && !isShared) ? Likelihood.LIKELY : Likelihood.POSSIBLE);
  }

  /** More connections to one place than one pool has. */
  static @Nullable Hypothesis identities(Case seen) {
    Destination most = seen.most(SocketState.ESTABLISHED);
    long count = most == null ? 0 : most.counts().of(SocketState.ESTABLISHED);
    if (most == null || count <= MANY) {
      return null;
    }
    Draft draft = new Draft();
    String isMuch =
        RpcPorts.isOne(most, seen.observation())
            ? ", and one identity needs no more than it has calls at a time"
            : ", and a pool of SqlClient has 100 at most by default";
    draft.supports(
        Numbers.grouped(count) + " are ESTABLISHED to " + most.endpoint().text() + isMuch);
    List<String> processes = List.copyOf(most.processes().keySet());
    if (processes.size() == 1) {
      draft.supports("they are of one process, " + processes.get(0));
    } else if (processes.size() > 1) {
      draft.contradicts(
          "they are of " + processes.size() + " processes, each with pools of its own");
    } else {
      draft.contradicts("the snapshot does not name processes; several have several pools");
    }
    draft.contradicts("sockets do not show identities");
    draft.collect(
        "at the server, whose logins they are (SQL Server: sys.dm_exec_sessions, by login_name)");
    return draft.build(Pattern.POOL_PER_IDENTITY, Likelihood.POSSIBLE);
  }

  /** To how many machines connects hang, at each of them more than a few. */
  private static long hanging(Case seen) {
    return seen.destinations().stream()
        .filter(each -> each.counts().of(SocketState.SYN_SENT) >= SOME)
        .map(each -> each.endpoint().address())
        .distinct()
        .count();
  }

  /** Whether several machines share them alike: none has half as much again as the average. */
  private static boolean isShared(Case seen) {
    Map<String, Long> byMachine = new LinkedHashMap<>();
    for (Destination each : seen.destinations()) {
      byMachine.merge(each.endpoint().address(), each.counts().of(SocketState.SYN_SENT), Long::sum);
    }
    long most = byMachine.values().stream().mapToLong(count -> count).max().orElse(0);
    long machines = hanging(seen);
    return machines >= 2 && most * machines * 2 < seen.in(SocketState.SYN_SENT) * 3;
  }

  /** Connects to several places hang: all alike, or although there are ports. */
  static @Nullable Hypothesis translation(Case seen) {
    long machines = hanging(seen);
    boolean isShared = isShared(seen);
    boolean hasPorts = seen.pressurePercent() < 50;
    if (machines < 2 || (!hasPorts && !isShared)) {
      return null;
    }
    Draft draft = new Draft();
    draft.supports("connects to " + machines + " machines hang in SYN_SENT at the same time");
    if (hasPorts) {
      draft.supports(seen.ports() + ": this machine has some left");
    }
    if (isShared) {
      draft.supports("all share the " + Numbers.grouped(seen.in(SocketState.SYN_SENT)) + " alike");
    }
    draft.contradicts("a NAT without ports, a firewall and a lost route look the same from here");
    draft.collect("the gateway's own counts (conntrack -S; SNAT port metrics of the cloud)");
    draft.collect("a packet trace of one connect: does a SYN+ACK come, a reset, or nothing?");
    long syns = seen.in(SocketState.SYN_SENT);
    boolean isLikely = isShared && syns >= MANY && syns * 20 >= seen.all();
    return draft.build(
        Pattern.ADDRESS_TRANSLATION, isLikely ? Likelihood.LIKELY : Likelihood.POSSIBLE);
  }
}
