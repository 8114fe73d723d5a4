package portsim.run;

import portsim.network.TcpState;

/** The calls of a workload, or of several. */
sealed interface Flow permits CallFlow, StraightEvents, StraightFleet {
  /** Counts the calls in progress, and checks that no call was lost or counted twice. */
  void finish();

  /** Counts the connections in a state that are this flow's own, not {@code Tcp}'s. */
  default int count(TcpState state) {
    return 0;
  }
}
