package portsim.advice.explain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import portsim.client.PerCall;
import portsim.client.RpcBindings;
import portsim.client.SqlClientPool;
import portsim.network.ListenerOptions;
import portsim.network.profile.Setting;
import portsim.record.Finding;
import portsim.record.RunRecord;
import portsim.run.Simulation;
import portsim.scenario.Host;
import portsim.scenario.Scenario;
import portsim.scenario.Server;
import portsim.scenario.Workload;
import portsim.scenario.binding.Setter;
import portsim.scenario.tree.Mapping;
import portsim.scenario.tree.Node;
import portsim.scenario.tree.Place;
import portsim.scenario.tree.Scalar;

/** Tries the settings that are mostly advised, each by itself, and those that the file gives. */
final class WhatIfs {
  private static final Place PLACE = Place.of("portsim explain");

  private final Subject subject;
  private final RunRecord before;
  private final Simulation.Control control;
  private final List<WhatIf> found = new ArrayList<>();

  private WhatIfs(Subject subject, RunRecord before, Simulation.Control control) {
    this.subject = subject;
    this.before = before;
    this.control = control;
  }

  /** All that can be tried, in the order of the file. */
  static List<WhatIf> of(Subject subject, RunRecord before, Simulation.Control control) {
    WhatIfs tried = new WhatIfs(subject, before, control);
    Scenario scenario = subject.scenario();
    scenario.hosts().values().forEach(tried::settings);
    scenario.workloads().values().forEach(tried::workload);
    scenario.servers().values().forEach(tried::server);
    return tried.found;
  }

  private void settings(Host host) {
    Map<String, String> values = new LinkedHashMap<>(advised(host.profile().name()));
    host.settings().names().forEach(name -> values.put(name, ""));
    for (Setting setting : host.profile().settings()) {
      String value = values.get(setting.name());
      if (value != null) {
        String path = "hosts." + host.name() + ".settings." + setting.name();
        String finding = "hosts." + host.name() + ": " + setting.name() + " changes nothing";
        tryValue(path, value, finding, setting.needsRestart());
      }
    }
  }

  /** What is advised against running out of ports, whether it helps or not. */
  private static Map<String, String> advised(String profile) {
    Map<String, String> values = new LinkedHashMap<>();
    switch (profile) {
      case "windows-2003", "windows-nt4" -> {
        values.put("MaxUserPort", "65534");
        values.put("TcpTimedWaitDelay", "30");
      }
      case "windows" -> {
        values.put("dynamicport", "1025-65535");
        values.put("TcpTimedWaitDelay", "30");
      }
      case "linux" -> {
        values.put("ip_local_port_range", "1024-65535");
        values.put("tcp_tw_reuse", "1");
        values.put("tcp_fin_timeout", "15");
      }
      case "macos", "freebsd" -> {
        values.put("net.inet.ip.portrange.first", "1024");
        values.put("net.inet.tcp.msl", "1000");
      }
      case "solaris" -> {
        values.put("tcp_smallest_anon_port", "1024");
        values.put("tcp_time_wait_interval", "10000");
      }
      default -> {
        // a machine of the file's own has none
      }
    }
    return values;
  }

  private void workload(Workload workload) {
    String path = "workloads." + workload.name() + ".";
    if (workload.connections() instanceof PerCall) {
      tryNode(path + "connections", "{ pool: sqlclient }", pool(), path, false);
    }
    if (workload.connections() instanceof SqlClientPool pool) {
      tryValue(path + "connections.max", String.valueOf(2L * pool.max()));
    }
    if (workload.connections() instanceof RpcBindings) {
      tryValue(path + "connections.rpc", "none");
      tryValue(path + "connections.release", "after-call");
      tryValue(path + "connections.idleCleanup", "5m");
    }
  }

  private void server(Server server) {
    int backlog = server.listener().backlog();
    if (!server.listener().acceptsAll() && backlog != ListenerOptions.UNLIMITED) {
      tryValue("servers." + server.name() + ".backlog", String.valueOf(10L * backlog));
    }
  }

  /** The pool of SqlClient with its defaults. */
  private static Node pool() {
    Map<String, Mapping.Entry> entries = new LinkedHashMap<>();
    entries.put("pool", new Mapping.Entry(PLACE, new Scalar(PLACE, "sqlclient", false)));
    return new Mapping(PLACE, entries);
  }

  private void tryValue(String path, String value) {
    tryValue(path, value, path, false);
  }

  /** Tries a value; an empty one leaves the file's out. */
  private void tryValue(String path, String value, String finding, boolean needsRestart) {
    tryNode(path, value, new Scalar(PLACE, value, value.isEmpty()), finding, needsRestart);
  }

  /**
   * Tries a value.
   *
   * @param finding how the finding begins that tells why the value changes nothing
   */
  private void tryNode(String path, String value, Node node, String finding, boolean needsRestart) {
    Scenario changed = subject.with(Setter.of(path, node));
    if (changed == null || isSame(changed) || !control.goOn(0)) {
      return;
    }
    RunRecord run = Simulation.run(changed, control);
    WhatIf.Result now = WhatIf.Result.of(before);
    WhatIf.Result then = WhatIf.Result.of(run);
    String why = now.equals(then) ? why(finding, value.isEmpty() ? before : run) : "";
    found.add(new WhatIf(path, value, now, then, why, needsRestart));
  }

  /** Why a value changes nothing, as the run that has it found. */
  private static String why(String finding, RunRecord run) {
    for (Finding each : run.findings()) {
      if (each.text().startsWith(finding)) {
        int colon = each.text().indexOf(": ", finding.length());
        return colon < 0 ? "" : each.text().substring(colon + 2, each.text().length() - 1);
      }
    }
    return "";
  }

  /** Whether the file has this value already. */
  private boolean isSame(Scenario changed) {
    Scenario now = subject.scenario();
    return Objects.equals(changed.hosts(), now.hosts())
        && Objects.equals(changed.servers(), now.servers())
        && Objects.equals(changed.workloads(), now.workloads());
  }
}
