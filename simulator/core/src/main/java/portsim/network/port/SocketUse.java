package portsim.network.port;

/**
 * A way in which sockets of a machine use its ports: what all connections of a route have in common
 * for the port table.
 *
 * @param source the number of the local address
 * @param destination the number of the remote address and port
 * @param loopback whether one of the two is a loopback address
 * @param peerTimestamps whether the server answers TCP timestamps with its own
 * @param socket what is done to the socket before it connects
 */
public record SocketUse(
    int source, int destination, boolean loopback, boolean peerTimestamps, SocketOptions socket) {
  /** Whether an address, with or without a port, is one of 127.0.0.0/8 or ::1. */
  public static boolean isLoopback(String address) {
    return address.startsWith("127.") || address.equals("::1") || address.startsWith("[::1]");
  }

  /** Sockets that connect just as they were made, from the only address there is. */
  public static SocketUse plain(int destination) {
    return new SocketUse(0, destination, false, true, SocketOptions.PLAIN);
  }
}
