package portsim.advice.diagnosis.snapshot;

import java.util.Comparator;

/**
 * An address and a port of TCP.
 *
 * @param address as text, without brackets; of IPv6 in its short form
 * @param port 0 where there is none
 */
public record Endpoint(String address, int port) implements Comparable<Endpoint> {
  private static final Comparator<Endpoint> ORDER =
      Comparator.comparing(Endpoint::address).thenComparingInt(Endpoint::port);

  @Override
  public int compareTo(Endpoint other) {
    return ORDER.compare(this, other);
  }

  /** As it is usually written, with brackets where the address has colons. */
  public String text() {
    return (address.indexOf(':') < 0 ? address : "[" + address + "]") + ":" + port;
  }
}
