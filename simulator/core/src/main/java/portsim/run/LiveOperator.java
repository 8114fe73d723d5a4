package portsim.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import portsim.network.Accepting;
import portsim.network.Listener;
import portsim.network.Tcp;
import portsim.network.profile.Setting;
import portsim.network.profile.SettingValue;
import portsim.scenario.Operator;
import portsim.workload.Arrivals;
import portsim.workload.HoldingTime;

/** Carries out interventions in a running world. */
final class LiveOperator implements Operator {
  private final Tcp tcp;
  private final LocalServers local;
  private final Hijackers hijackers;
  private final Map<String, List<Machine>> hosts = new LinkedHashMap<>();
  private final Map<String, Listener> servers = new LinkedHashMap<>();
  private final Map<String, List<CallFlow>> workloads = new LinkedHashMap<>();

  LiveOperator(Tcp tcp, LocalServers local, Hijackers hijackers) {
    this.tcp = tcp;
    this.local = local;
    this.hijackers = hijackers;
  }

  void addHost(String name, List<Machine> machines) {
    hosts.put(name, machines);
  }

  List<Machine> host(String name) {
    return of(hosts, name);
  }

  void addServer(String name, Listener listener) {
    servers.put(name, listener);
  }

  /** Adds the calls of a workload from one machine. */
  void addFlow(String workload, CallFlow flow) {
    workloads.computeIfAbsent(workload, name -> new ArrayList<>()).add(flow);
  }

  @Override
  public void restartServer(String server) {
    Listener listener = of(servers, server);
    if (listener.isUp()) {
      tcp.restart(listener);
      hijackers.serverCloses(server);
    } else {
      startServer(server);
    }
  }

  @Override
  public void stopServer(String server) {
    Listener listener = of(servers, server);
    if (listener.isUp()) {
      local.leavePort(server);
    }
    local.giveUp(server);
    tcp.stop(listener);
    hijackers.serverCloses(server);
  }

  @Override
  public void startServer(String server) {
    Listener listener = of(servers, server);
    if (!listener.isUp() && local.takePort(server)) {
      listener.start();
    }
  }

  @Override
  public void stopWorkload(String workload) {
    of(workloads, workload).forEach(CallFlow::stop);
  }

  @Override
  public void startWorkload(String workload) {
    of(workloads, workload).forEach(CallFlow::start);
  }

  @Override
  public void hijack(String workload, String process) {
    hijackers.attack(workload, process);
  }

  @Override
  public void reboot(String host) {
    host(host).forEach(Machine::reboot);
    hijackers.machineRestarts(host);
    for (String server : local.on(host)) {
      if (of(servers, server).isUp() || local.isWaiting(server)) {
        restartServer(server);
      }
    }
  }

  @Override
  public void releaseApplication(String application) {
    hosts.values().stream()
        .flatMap(List::stream)
        .forEach(machine -> machine.applications().release(application));
  }

  @Override
  public void changeSetting(String host, Setting setting, SettingValue value) {
    host(host).forEach(machine -> machine.change(setting, value));
  }

  @Override
  public void changeBacklog(String server, int size) {
    of(servers, server).changeBacklog(size);
  }

  @Override
  public void changeAccepting(String server, Accepting accepting) {
    of(servers, server).changeAccepting(accepting);
  }

  @Override
  public void changeArrivals(String workload, Arrivals arrivals) {
    of(workloads, workload).forEach(flow -> flow.changeArrivals(arrivals));
  }

  @Override
  public void changeHold(String workload, HoldingTime hold) {
    of(workloads, workload).forEach(flow -> flow.changeHold(hold));
  }

  private static <T> T of(Map<String, T> map, String name) {
    T value = map.get(name);
    if (value == null) {
      throw new IllegalStateException("the timeline changes " + name + ", which is not there");
    }
    return value;
  }
}
