package portsim.network;

import java.time.Duration;
import java.util.List;

/**
 * What decides which port a connect gets and how long a closed connection withholds it: a profile
 * with its settings applied.
 *
 * @param range the ephemeral ports
 * @param reserved ports of the range that are never chosen
 * @param timeWait how long TIME_WAIT lasts
 */
public record PortRules(
    PortRange range,
    List<PortRange> reserved,
    Duration timeWait,
    Uniqueness uniqueness,
    PortSelection selection) {
  public PortRules {
    reserved = List.copyOf(reserved);
  }

  /** How many ports a connect can choose from. */
  public int usable() {
    if (reserved.isEmpty()) {
      return range.count();
    }
    int count = 0;
    for (int port = range.first(); port <= range.last(); port++) {
      if (isUsable(port)) {
        count++;
      }
    }
    return count;
  }

  /** Whether a connect can choose this port. */
  public boolean isUsable(int port) {
    return range.contains(port) && !isReserved(port);
  }

  private boolean isReserved(int port) {
    for (PortRange ports : reserved) {
      if (ports.contains(port)) {
        return true;
      }
    }
    return false;
  }
}
