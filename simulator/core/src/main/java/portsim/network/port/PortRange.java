package portsim.network.port;

/** A range of ports, both ends included. */
public record PortRange(int first, int last) {
  public static final int LAST_PORT = 65_535;

  public PortRange {
    if (first < 1 || last > LAST_PORT || first > last) {
      throw new IllegalArgumentException(
          "port range must satisfy 1 <= first <= last <= 65535, got " + first + "-" + last);
    }
  }

  public int count() {
    return last - first + 1;
  }

  public boolean contains(int port) {
    return first <= port && port <= last;
  }

  /** {@code 1025-5000}, or {@code 1434} for a single port. */
  @Override
  public String toString() {
    return first == last ? Integer.toString(first) : first + "-" + last;
  }
}
