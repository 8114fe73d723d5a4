package portsim.scenario;

import org.jspecify.annotations.Nullable;
import portsim.network.Accepting;
import portsim.network.profile.Setting;
import portsim.network.profile.SettingValue;
import portsim.workload.Arrivals;
import portsim.workload.HoldingTime;

/** What the timeline does to the world. */
public sealed interface Intervention {
  /** Has it carried out. */
  void carryOut(Operator operator);

  /** The server that it is done to; null where it is not done to one. */
  default @Nullable String server() {
    return null;
  }

  /** Stops a server and starts it again at the same instant. */
  record RestartServer(String server) implements Intervention {
    @Override
    public void carryOut(Operator operator) {
      operator.restartServer(server);
    }
  }

  /** Stops a server: it refuses everything from now on, and its connections are closed. */
  record StopServer(String server) implements Intervention {
    @Override
    public void carryOut(Operator operator) {
      operator.stopServer(server);
    }
  }

  /** Starts a server that was stopped. */
  record StartServer(String server) implements Intervention {
    @Override
    public void carryOut(Operator operator) {
      operator.startServer(server);
    }
  }

  /** Lets no more call of a workload arrive. */
  record StopWorkload(String workload) implements Intervention {
    @Override
    public void carryOut(Operator operator) {
      operator.stopWorkload(workload);
    }
  }

  /** Lets the calls of a workload arrive again, on the schedule that went on meanwhile. */
  record StartWorkload(String workload) implements Intervention {
    @Override
    public void carryOut(Operator operator) {
      operator.startWorkload(workload);
    }
  }

  /**
   * Lets another process try to take over the port of a connection of a workload.
   *
   * @param process its name; empty for one without
   */
  record HijackWorkload(String workload, String process) implements Intervention {
    @Override
    public void carryOut(Operator operator) {
      operator.hijack(workload, process);
    }
  }

  /** Restarts a machine: its connections vanish, and settings that waited take effect. */
  record RebootHost(String host) implements Intervention {
    @Override
    public void carryOut(Operator operator) {
      operator.reboot(host);
    }
  }

  /** Releases all objects of a server application that no call is using. */
  record ReleaseApplication(String application) implements Intervention {
    @Override
    public void carryOut(Operator operator) {
      operator.releaseApplication(application);
    }
  }

  /** Changes a setting of a machine. */
  record ChangeSetting(String host, Setting setting, SettingValue value) implements Intervention {
    @Override
    public void carryOut(Operator operator) {
      operator.changeSetting(host, setting, value);
    }
  }

  /** Changes the size of a server's backlog; it is read when the server starts. */
  record ChangeBacklog(String server, int size) implements Intervention {
    @Override
    public void carryOut(Operator operator) {
      operator.changeBacklog(server, size);
    }
  }

  /** Changes how fast a server accepts connections. */
  record ChangeAccepting(String server, Accepting accepting) implements Intervention {
    @Override
    public void carryOut(Operator operator) {
      operator.changeAccepting(server, accepting);
    }
  }

  /** Changes when the calls of a workload arrive. */
  record ChangeArrivals(String workload, Arrivals arrivals) implements Intervention {
    @Override
    public void carryOut(Operator operator) {
      operator.changeArrivals(workload, arrivals);
    }
  }

  /** Changes how long the calls of a workload need their connections. */
  record ChangeHold(String workload, HoldingTime hold) implements Intervention {
    @Override
    public void carryOut(Operator operator) {
      operator.changeHold(workload, hold);
    }
  }
}
