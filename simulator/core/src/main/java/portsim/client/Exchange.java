package portsim.client;

/** Packets that the two ends of a connection send each other, and their bytes, headers included. */
public record Exchange(long packets, long bytes) {
  public static final Exchange NOTHING = new Exchange(0, 0);

  public Exchange {
    if (packets < 0 || bytes < 0) {
      throw new IllegalArgumentException(
          "an exchange cannot have " + packets + " packets and " + bytes + " bytes");
    }
  }

  /** So many of them. */
  public Exchange times(long count) {
    return new Exchange(packets * count, bytes * count);
  }

  public Exchange plus(Exchange other) {
    return new Exchange(packets + other.packets, bytes + other.bytes);
  }
}
