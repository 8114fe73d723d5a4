package portsim.run.finding;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import portsim.network.Closing;
import portsim.network.port.TimeWaitReuse;
import portsim.network.port.TimeWaitRules;
import portsim.network.profile.Setting;
import portsim.record.Numbers;
import portsim.scenario.Host;
import portsim.scenario.Workload;

/** Why settings that concern closed connections change nothing in a run. */
final class ClosedConnections {
  private ClosedConnections() {}

  /** Why a setting changes nothing; empty where it does, or where it is another. */
  static String reason(Outcome outcome, Host host, Setting setting) {
    TimeWaitRules closed = host.rules().closed();
    TimeWaitRules without = host.with(host.settings().without(setting.name())).rules().closed();
    if (!closed.orphanTimeout().equals(without.orphanTimeout())) {
      return finTimeout(outcome, host, soonest(closed, without));
    }
    if (closed.limit() != without.limit()) {
      return limit(outcome, host);
    }
    return switch (setting.name()) {
      case "tcp_fin_timeout" -> finTimeout(outcome, host, soonest(closed, without));
      case "tcp_tw_reuse" -> reuse(outcome, host);
      case "tcp_tw_reuse_delay" -> isReused(outcome, host) ? "" : "no port in TIME_WAIT is reused";
      case "tcp_timestamps" -> timestamps(outcome, host);
      case "tcp_max_tw_buckets" -> limit(outcome, host);
      default -> "";
    };
  }

  /** No FIN_WAIT_2 that comes to its own end is shorter, with a setting or without it. */
  private static Duration soonest(TimeWaitRules with, TimeWaitRules without) {
    Duration one = with.shortestOrphan();
    Duration other = without.shortestOrphan();
    return one.compareTo(other) < 0 ? one : other;
  }

  private static String finTimeout(Outcome outcome, Host host, Duration soonest) {
    Duration longest =
        closingFirst(outcome, host).stream()
            .map(Workload::otherCloses)
            .max(Comparator.naturalOrder())
            .orElse(Duration.ZERO);
    if (longest.compareTo(soonest) >= 0) {
      return "";
    }
    String fin =
        longest.isZero()
            ? "and there are none"
            : "which here comes before, "
                + Numbers.thousandths(longest.toMillis())
                + " s behind the first at the latest";
    return "it ends connections that wait for the other side's FIN, "
        + fin
        + "; it does not shorten TIME_WAIT";
  }

  /** The workloads of a host whose connections it closes first. */
  static List<Workload> closingFirst(Outcome outcome, Host host) {
    return outcome.workloads(host).stream()
        .filter(workload -> workload.closes() == Closing.CLIENT)
        .toList();
  }

  private static boolean isReused(Outcome outcome, Host host) {
    return closingFirst(outcome, host).stream()
        .anyMatch(workload -> host.takesOver(workload, outcome.server(workload)));
  }

  /** Its standard, 2, reuses ports where it finds a loopback address. */
  private static String reuse(Outcome outcome, Host host) {
    Host standard = host.with(host.settings().without("tcp_tw_reuse"));
    if (isReused(outcome, host) || isReused(outcome, standard)) {
      return "";
    }
    TimeWaitReuse reuse = host.rules().closed().reuse();
    if (outcome.ports(host).peakTimeWait() == 0) {
      return "no connection enters TIME_WAIT";
    }
    if (reuse.scope() == TimeWaitReuse.Scope.NONE) {
      return "its standard, 2, reuses no port here either";
    }
    if (!reuse.timestamps()) {
      return "without tcp_timestamps no port is reused";
    }
    if (closingFirst(outcome, host).stream().allMatch(Workload::isBound)) {
      return "a bind takes no port in TIME_WAIT, whatever this says";
    }
    return reuse.scope() == TimeWaitReuse.Scope.LOOPBACK
        ? "2 reuses ports between loopback addresses alone, and there are none; 1 reuses all"
        : "the servers do not answer with TCP timestamps, without which no port is reused";
  }

  private static String timestamps(Outcome outcome, Host host) {
    Host standard = host.with(host.settings().without("tcp_timestamps"));
    boolean matters =
        isReused(outcome, host)
            || isReused(outcome, standard)
            || outcome.workloads(host).stream()
                .anyMatch(each -> standard.ignoresTimeWait(each, outcome.server(each)));
    return matters ? "" : "they matter to the reuse of ports, and none is reused";
  }

  private static String limit(Outcome outcome, Host host) {
    TimeWaitRules closed = host.rules().closed();
    long peak = outcome.ports(host).peakTimeWait();
    return peak < closed.limit()
        ? "at most "
            + Numbers.grouped(peak)
            + (peak == 1 ? " connection is" : " connections are")
            + " in TIME_WAIT at a time"
        : "";
  }
}
