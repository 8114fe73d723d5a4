package portsim.run;

import portsim.network.TcpState;

/** How many connections there are in each state, and how many ports are in use. */
final class PortLevels {
  private final Level[] byState;
  private final Level inUse = new Level();

  PortLevels() {
    byState = new Level[TcpState.values().length];
    for (int state = 0; state < byState.length; state++) {
      byState[state] = new Level();
    }
  }

  void changed(TcpState from, TcpState to) {
    byState[from.index()].fall();
    byState[to.index()].rise();
    if (from == TcpState.CLOSED) {
      inUse.rise();
    } else if (to == TcpState.CLOSED) {
      inUse.fall();
    }
  }

  Level inUse() {
    return inUse;
  }

  Level established() {
    return byState[TcpState.ESTABLISHED.index()];
  }

  Level timeWait() {
    return byState[TcpState.TIME_WAIT.index()];
  }

  /** Begins a new interval of the series. */
  void startInterval() {
    inUse.startInterval();
    for (Level level : byState) {
      level.startInterval();
    }
  }
}
