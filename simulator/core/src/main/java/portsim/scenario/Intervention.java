package portsim.scenario;

import org.jspecify.annotations.Nullable;

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
}
