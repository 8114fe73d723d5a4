package portsim.network.port;

import portsim.engine.RandomStream;

/**
 * The choice of a port by a bind to port 0 on Linux (net/ipv4/inet_connection_sock.c:
 * inet_csk_find_open_port): from anywhere, the parity first that connects take last. With
 * SO_REUSEADDR the lower half of the range comes first.
 */
final class LinuxBindChooser {
  private static final int LEAST_TO_HALVE = 4;

  private final RandomStream random;

  LinuxBindChooser(RandomStream random) {
    this.random = random;
  }

  /**
   * Chooses the offset of a free port.
   *
   * @param low the offset of the lowest port
   * @param count how many ports there are
   * @param halves whether the lower half comes first
   * @return {@link FreePorts#NONE} where it finds none
   */
  int choose(ParityPorts free, int low, int count, boolean halves) {
    if (!halves || count < LEAST_TO_HALVE) {
      return choose(free, new LinuxScan(low, count, 2));
    }
    int half = count >> 2 << 1;
    int found = choose(free, new LinuxScan(low, half, 2));
    return found == FreePorts.NONE
        ? choose(free, new LinuxScan(low + half, count - half, 2))
        : found;
  }

  private int choose(ParityPorts free, LinuxScan scan) {
    int start = random.below(scan.length()) | 1;
    int found = scan.find(free, start);
    if (found == FreePorts.NONE) {
      found = scan.find(free, start - 1);
    }
    return found == FreePorts.NONE ? FreePorts.NONE : scan.low() + found;
  }
}
