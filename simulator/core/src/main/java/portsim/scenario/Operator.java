package portsim.scenario;

import portsim.network.Accepting;
import portsim.network.profile.Setting;
import portsim.network.profile.SettingValue;
import portsim.workload.Arrivals;
import portsim.workload.HoldingTime;

/** Carries out what the timeline does; the names are those of the scenario. */
public interface Operator {
  void restartServer(String server);

  void stopServer(String server);

  void startServer(String server);

  void stopWorkload(String workload);

  void startWorkload(String workload);

  /** Lets another process try to take over the port of a connection of a workload. */
  void hijack(String workload, String process);

  /** Restarts a machine. */
  void reboot(String host);

  /** Releases the objects of a server application, on all machines. */
  void releaseApplication(String application);

  void changeSetting(String host, Setting setting, SettingValue value);

  void changeBacklog(String server, int size);

  void changeAccepting(String server, Accepting accepting);

  void changeArrivals(String workload, Arrivals arrivals);

  void changeHold(String workload, HoldingTime hold);
}
