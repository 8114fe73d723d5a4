package portsim.network.port;

import java.time.Duration;
import java.util.Collection;
import java.util.List;

/**
 * What decides which port a connect gets and how long a closed connection withholds it: a profile
 * with its settings applied.
 *
 * @param range the ephemeral ports
 * @param reserved ports of the range that are never chosen
 * @param closed what becomes of a connection that the client closed first
 * @param listening ports that servers of the machine listen on
 */
public record PortRules(
    PortRange range,
    List<PortRange> reserved,
    TimeWaitRules closed,
    Uniqueness uniqueness,
    PortSelection selection,
    List<Integer> listening) {
  public PortRules {
    reserved = List.copyOf(reserved);
    listening = List.copyOf(listening);
  }

  /** Rules of a machine without servers. */
  public PortRules(
      PortRange range,
      List<PortRange> reserved,
      TimeWaitRules closed,
      Uniqueness uniqueness,
      PortSelection selection) {
    this(range, reserved, closed, uniqueness, selection, List.of());
  }

  /** Rules under which TIME_WAIT lasts for a time and nothing else is to be known of it. */
  public PortRules(
      PortRange range,
      List<PortRange> reserved,
      Duration timeWait,
      Uniqueness uniqueness,
      PortSelection selection) {
    this(range, reserved, TimeWaitRules.lasting(timeWait), uniqueness, selection);
  }

  /** How long TIME_WAIT lasts at least. */
  public Duration timeWait() {
    return closed.length();
  }

  /** The same with other timers. */
  public PortRules with(Timers timers) {
    return new PortRules(range, reserved, closed.with(timers), uniqueness, selection, listening);
  }

  /** The same, but that servers listen on these ports. */
  public PortRules listening(Collection<Integer> ports) {
    return new PortRules(range, reserved, closed, uniqueness, selection, List.copyOf(ports));
  }

  /**
   * Whether a socket may take over a port in TIME_WAIT because of SO_REUSEADDR, without a bind: not
   * on Linux, where the option matters to binds alone.
   */
  public boolean takesOver(SocketOptions socket) {
    return socket.reuseAddress()
        && socket.binding() instanceof Binding.None
        && !(selection instanceof LinuxSelection);
  }

  /** How many ports a connect can choose from. */
  public int usable() {
    if (reserved.isEmpty() && listening.isEmpty()) {
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
    return range.contains(port) && !isReserved(port) && !isListening(port);
  }

  /** Whether a server of the machine listens on a port. */
  boolean isListening(int port) {
    return !listening.isEmpty() && listening.contains(port);
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
