package portsim.network.port;

import org.jspecify.annotations.Nullable;

/**
 * What an application does to a socket before it connects: this decides how the socket comes to its
 * port.
 *
 * @param binding whether it binds the socket, and to what
 * @param reuseAddress SO_REUSEADDR
 * @param reusePort SO_REUSEPORT
 * @param range IP_LOCAL_PORT_RANGE: the ports to choose from; null for all
 */
public record SocketOptions(
    Binding binding, boolean reuseAddress, boolean reusePort, @Nullable SocketRange range) {
  /** A socket that is connected just as it was made. */
  public static final SocketOptions PLAIN =
      new SocketOptions(new Binding.None(), false, false, null);

  /** Whether a bind to a port that the other socket is on succeeds. */
  boolean sharesWith(SocketOptions other) {
    return (reuseAddress && other.reuseAddress) || (reusePort && other.reusePort);
  }
}
