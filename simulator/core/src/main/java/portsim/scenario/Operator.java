package portsim.scenario;

/** Carries out what the timeline does; the names are those of the scenario. */
public interface Operator {
  void restartServer(String server);

  void stopServer(String server);

  void startServer(String server);

  void stopWorkload(String workload);

  void startWorkload(String workload);
}
