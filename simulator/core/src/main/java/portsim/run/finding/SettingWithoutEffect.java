package portsim.run.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import portsim.network.port.PortRange;
import portsim.network.port.PortRules;
import portsim.network.port.SocketRange;
import portsim.network.port.Uniqueness;
import portsim.network.profile.Setting;
import portsim.record.Finding;
import portsim.record.Numbers;
import portsim.record.PortTotals;
import portsim.scenario.Host;
import portsim.scenario.Server;
import portsim.scenario.Workload;
import portsim.scenario.binding.Suggestions;

/** Settings that change nothing: by their nature, on this machine, or in this run. */
record SettingWithoutEffect() implements FindingRule {
  /** They matter where a server may not answer. */
  private static final List<String> SYN_SETTINGS =
      List.of("tcp_syn_retries", "tcp_syn_linear_timeouts");

  @Override
  public void look(Outcome outcome, Consumer<Finding> found) {
    for (Host host : outcome.hosts()) {
      for (Setting setting : Outcome.given(host)) {
        look(outcome, host, setting, found);
      }
    }
    outcome.servers().forEach(server -> look(outcome, server, found));
    for (Host host : outcome.hosts()) {
      outcome.workloads(host).forEach(workload -> look(workload, host.rules().range(), found));
    }
  }

  /** A socket whose range of ports has both its ends outside of the machine's. */
  private static void look(Workload workload, PortRange system, Consumer<Finding> found) {
    SocketRange range = workload.socket().range();
    if (range != null && !system.contains(range.first()) && !system.contains(range.last())) {
      String ports = range.first() + "-" + range.last();
      String host = system.first() + "-" + system.last();
      add(
          "workloads."
              + workload.name()
              + ": localPortRange changes nothing here: "
              + ports
              + " begins and ends outside of the ports of its host, "
              + host
              + ", and is ignored.",
          found);
    }
  }

  private static void look(Outcome outcome, Host host, Setting setting, Consumer<Finding> found) {
    String reason = reason(outcome, host, setting);
    if (!reason.isEmpty()) {
      add(
          "hosts." + host.name() + ": " + setting.name() + " changes nothing here: " + reason + ".",
          found);
    }
  }

  private static void look(Outcome outcome, Server server, Consumer<Finding> found) {
    List<String> names = new ArrayList<>(server.settingsWithoutEffect());
    if (names.remove(Setting.LISTEN_BACKLOG)) {
      add(
          "servers."
              + server.name()
              + ": "
              + Setting.LISTEN_BACKLOG
              + " changes nothing: SQL Server 2000 reads it, and "
              + (server.product() == null ? "nobody else does." : "later releases do not."),
          found);
    }
    if (!names.isEmpty()) {
      boolean one = names.size() == 1;
      add(
          "servers."
              + server.name()
              + ": "
              + Suggestions.list(names)
              + " on the server "
              + (one ? "changes" : "change")
              + " nothing: "
              + (one ? "it acts" : "they act")
              + " on the side that connects"
              + local(outcome.machineOf(server)),
          found);
    }
  }

  private static String local(@Nullable Host same) {
    return same == null
        ? "."
        : ". Here that is the same machine, hosts." + same.name() + ": set there, it counts.";
  }

  private static void add(String text, Consumer<Finding> found) {
    found.accept(new Finding("setting-without-effect", text, false));
  }

  /** Why a setting changes nothing; empty where it does. */
  static String reason(Outcome outcome, Host host, Setting setting) {
    if (!setting.withoutEffect().isEmpty()) {
      return setting.withoutEffect();
    }
    String overruled = host.profile().whyOverruled(setting.name(), host.settings());
    if (!overruled.isEmpty()) {
      return overruled;
    }
    if (setting.side() == Setting.Side.SERVER) {
      return "it acts on the listening side";
    }
    if (SYN_SETTINGS.contains(setting.name()) && outcome.isAnswered(host)) {
      return "the servers answer each SYN";
    }
    if (keepsPortsForServers(outcome, host, setting)) {
      return "";
    }
    String reason = inThisRun(host, setting, outcome.ports(host));
    return reason.isEmpty() ? ClosedConnections.reason(outcome, host, setting) : reason;
  }

  /** Whether clients would get the port of a server that runs on the host without a setting. */
  private static boolean keepsPortsForServers(Outcome outcome, Host host, Setting setting) {
    PortRules without = host.profile().rules(host.settings().without(setting.name()));
    return outcome.servers().stream()
        .filter(server -> server.on().equals(host.name()))
        .mapToInt(Server::port)
        .anyMatch(port -> without.isUsable(port) && !host.rules().isUsable(port));
  }

  /** Why a setting that could have an effect had none; empty where it had one. */
  private static String inThisRun(Host host, Setting setting, PortTotals ports) {
    PortRules without = host.profile().rules(host.settings().without(setting.name()));
    PortRules changed = host.rules();
    if (!changed.timeWait().equals(without.timeWait()) && ports.peakTimeWait() == 0) {
      return "no connection enters TIME_WAIT";
    }
    return changed.usable() == without.usable() ? "" : portsSuffice(without, changed, ports);
  }

  private static String portsSuffice(PortRules without, PortRules changed, PortTotals ports) {
    boolean suffice =
        without.uniqueness() == Uniqueness.LOCAL_PORT
            && ports.outages().count() == 0
            && ports.peakInUse() <= Math.min(without.usable(), changed.usable());
    return suffice
        ? "at most "
            + Numbers.grouped(ports.peakInUse())
            + (ports.peakInUse() == 1 ? " port is" : " ports are")
            + " in use at a time, and "
            + Numbers.grouped(without.usable())
            + " are there without it"
        : "";
  }
}
