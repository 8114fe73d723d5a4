package portsim.run;

import portsim.network.TcpState;

/**
 * How many ports are in use, and how many of them by connections in the states of interest; and for
 * how many identities connections are kept.
 */
final class PortLevels {
  private final Level inUse = new Level();
  private final Level established = new Level();
  private final Level timeWait = new Level();
  private final Level identities = new Level();

  void changed(TcpState from, TcpState to) {
    if (from == TcpState.CLOSED) {
      inUse.rise();
    } else if (to == TcpState.CLOSED) {
      inUse.fall();
    }
    if (from == TcpState.ESTABLISHED) {
      established.fall();
    } else if (to == TcpState.ESTABLISHED) {
      established.rise();
    }
    if (from == TcpState.TIME_WAIT) {
      timeWait.fall();
    } else if (to == TcpState.TIME_WAIT) {
      timeWait.rise();
    }
  }

  /** Lets each rise, or fall, by so much. */
  void change(int inUseBy, int establishedBy, int timeWaitBy) {
    inUse.change(inUseBy);
    established.change(establishedBy);
    timeWait.change(timeWaitBy);
  }

  Level inUse() {
    return inUse;
  }

  Level established() {
    return established;
  }

  Level timeWait() {
    return timeWait;
  }

  Level identities() {
    return identities;
  }

  /** Begins a new interval of the series. */
  void startInterval() {
    inUse.startInterval();
    established.startInterval();
    timeWait.startInterval();
  }
}
