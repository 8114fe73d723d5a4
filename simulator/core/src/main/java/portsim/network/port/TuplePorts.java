package portsim.network.port;

import portsim.engine.EventRing;

/** The ports that connects between two addresses can take on Linux. */
final class TuplePorts {
  /**
   * Offsets of ports that a connect can take: no socket is in its way, or only one that is ripe.
   */
  final ParityPorts free;

  /** The ports in TIME_WAIT that will be ripe, each with the time in milliseconds when it is. */
  final EventRing ripening = new EventRing();

  TuplePorts(int count) {
    free = new ParityPorts(count);
  }
}
