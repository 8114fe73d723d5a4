package portsim.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import portsim.client.RpcApplications;
import portsim.network.PortRules;
import portsim.network.PortTable;
import portsim.network.Tcp;
import portsim.network.profile.Setting;
import portsim.network.profile.SettingValue;
import portsim.network.profile.Settings;
import portsim.scenario.Host;

/** A machine in operation: its settings, and what depends on them. */
final class Machine {
  private final Host host;
  private final PortTable ports;
  private final Tcp tcp;
  private final RpcApplications applications;
  private final Set<Integer> routes = new TreeSet<>();
  private final List<CallFlow> flows = new ArrayList<>();
  private Settings settings;
  private Settings afterRestart;

  Machine(Host host, PortTable ports, Tcp tcp, RpcApplications applications) {
    this.applications = applications;
    this.host = host;
    this.ports = ports;
    this.tcp = tcp;
    settings = host.settings();
    afterRestart = settings;
  }

  PortTable ports() {
    return ports;
  }

  /** The server applications that its processes use. */
  RpcApplications applications() {
    return applications;
  }

  void addRoute(int id) {
    routes.add(id);
  }

  void addFlow(CallFlow flow) {
    flows.add(flow);
  }

  /** Changes a setting: at once, or at the next restart where the operating system needs one. */
  void change(Setting setting, SettingValue value) {
    afterRestart = afterRestart.with(setting.name(), value);
    if (!setting.needsRestart()) {
      settings = settings.with(setting.name(), value);
      apply();
    }
  }

  /** Restarts: calls and connections are lost, all ports are free, all settings in force. */
  void reboot() {
    flows.forEach(CallFlow::machineRestarts);
    tcp.vanish(routes::contains);
    settings = afterRestart;
    apply();
  }

  private void apply() {
    PortRules rules = host.profile().rules(settings);
    ports.change(rules);
    routes.forEach(route -> tcp.changeTimeWait(route, rules.timeWait()));
  }
}
