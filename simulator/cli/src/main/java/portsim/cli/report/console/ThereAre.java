package portsim.cli.report.console;

import java.util.Objects;
import portsim.network.port.Binding;
import portsim.network.port.Uniqueness;
import portsim.record.Numbers;
import portsim.scenario.Contention;
import portsim.scenario.Host;
import portsim.scenario.Workload;

/** Which ports rivals contend for, at the end of a sentence. */
final class ThereAre {
  private ThereAre() {}

  /** Such as {@code , and there are 3,976.} */
  static String of(Contention rivals, HostPorts host) {
    if (rivals.isBoundToPorts() && !rivals.workloads().isEmpty()) {
      return ", and all of them are bound to " + ownPort(rivals) + ".";
    }
    return rivals.ports() == 1
        ? ", and there is one" + scope(rivals, host) + "."
        : ", and there are " + ports(rivals, host) + ".";
  }

  /** That they are taken, where no more can be told. */
  static String allTaken(Contention rivals, HostPorts host) {
    String by =
        host.totals().peakEstablished() == 0
            ? " taken by connects that wait for an answer."
            : " taken by connections that are open or in TIME_WAIT.";
    if (rivals.isBoundToPorts() && !rivals.workloads().isEmpty()) {
      return ownPort(rivals) + " is" + (isOfAServer(rivals) ? " that of a server there." : by);
    }
    return rivals.ports() == 1
        ? "the only port" + scope(rivals, host) + " is" + by
        : "all " + ports(rivals, host) + " are" + by;
  }

  private static String ownPort(Contention rivals) {
    return "port " + bound(rivals).port();
  }

  private static Binding.Explicit bound(Contention rivals) {
    return Objects.requireNonNull((Binding.Explicit) rivals.workloads().get(0).socket().binding());
  }

  /** Whether a server of the machine has the port that they are bound to. */
  private static boolean isOfAServer(Contention rivals) {
    return rivals.servers().values().stream()
        .filter(server -> server.on().equals(rivals.host().name()) && server.listener().up())
        .anyMatch(server -> server.port() == bound(rivals).port());
  }

  private static String ports(Contention rivals, HostPorts host) {
    return Numbers.grouped(rivals.ports()) + scope(rivals, host);
  }

  private static String scope(Contention rivals, HostPorts host) {
    Host machine = host.host();
    boolean shared =
        machine.rules().uniqueness() == Uniqueness.LOCAL_PORT
            || rivals.workloads().stream().allMatch(Workload::isBound);
    return (shared ? "" : " to a server")
        + (shared || host.sources() == 1 ? "" : " from an address")
        + (machine.count() == 1 ? "" : " on each machine");
  }
}
