package portsim.network.port;

/**
 * The ports that a socket asks for with IP_LOCAL_PORT_RANGE; 0 stands for the end of the system's
 * own range.
 */
public record SocketRange(int first, int last) {
  /** Whether the system takes it: the ends are in order, where both are given. */
  public boolean isValid() {
    return first == 0 || last == 0 || first <= last;
  }

  /** The part of the system's range: an end outside of it is ignored. */
  public PortRange within(PortRange system) {
    int low = system.contains(first) ? first : system.first();
    int high = system.contains(last) ? last : system.last();
    return new PortRange(low, high);
  }
}
