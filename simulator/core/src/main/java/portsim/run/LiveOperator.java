package portsim.run;

import java.util.LinkedHashMap;
import java.util.Map;
import portsim.network.Listener;
import portsim.network.Tcp;
import portsim.scenario.Operator;

/** Carries out interventions in a running world. */
final class LiveOperator implements Operator {
  private final Tcp tcp;
  private final Map<String, Listener> servers = new LinkedHashMap<>();
  private final Map<String, CallFlow> workloads = new LinkedHashMap<>();

  LiveOperator(Tcp tcp) {
    this.tcp = tcp;
  }

  void addServer(String name, Listener listener) {
    servers.put(name, listener);
  }

  void addWorkload(String name, CallFlow flow) {
    workloads.put(name, flow);
  }

  @Override
  public void restartServer(String server) {
    tcp.restart(of(servers, server));
  }

  @Override
  public void stopServer(String server) {
    tcp.stop(of(servers, server));
  }

  @Override
  public void startServer(String server) {
    tcp.start(of(servers, server));
  }

  @Override
  public void stopWorkload(String workload) {
    of(workloads, workload).stop();
  }

  @Override
  public void startWorkload(String workload) {
    of(workloads, workload).start();
  }

  private static <T> T of(Map<String, T> map, String name) {
    T value = map.get(name);
    if (value == null) {
      throw new IllegalStateException("the timeline changes " + name + ", which is not there");
    }
    return value;
  }
}
