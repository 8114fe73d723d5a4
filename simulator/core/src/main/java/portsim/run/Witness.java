package portsim.run;

import portsim.client.CallListener;
import portsim.client.ConnectionSource;
import portsim.network.TcpObserver;
import portsim.network.TcpState;
import portsim.network.port.PortRules;
import portsim.scenario.Host;

/**
 * Sees a whole run, on the general way. It stands before those who hear of it anyway, so that a run
 * without one is as fast as if there were none.
 */
interface Witness extends TcpObserver {
  /** A machine is there, and hands out its ports by these rules. */
  default void addMachine(String name, Host host, PortRules rules) {}

  /** The rules by which a machine hands out its ports change. */
  default void changed(String machine, PortRules rules) {}

  @Override
  default void changed(int route, TcpState from, TcpState to) {
    throw new IllegalStateException("a change has a connection");
  }

  /** The calls of a workload on one machine are about to come. */
  void addFlow(Origin origin, WorkloadCounts counts);

  /** The next route is that of a workload on one machine. */
  void addRoute(Origin origin);

  /** Sees the wishes of a workload's calls before those who grant them. */
  ConnectionSource source(Origin origin, ConnectionSource granting);

  /** Sees what becomes of them before the calls hear of it. */
  CallListener listener(Origin origin, CallListener calls);

  /** An entry of the timeline, counted from 1, is carried out. */
  default void carriedOut(int entry) {}
}
