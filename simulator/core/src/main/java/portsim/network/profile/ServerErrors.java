package portsim.network.profile;

import java.util.List;

/**
 * The errors of calls that fail because of the server.
 *
 * @param refused it answers the connect with a reset
 * @param timedOut it does not answer the connect
 * @param reset it closes the connection before its end
 */
public record ServerErrors(SocketError refused, SocketError timedOut, SocketError reset) {
  /** The errors of a machine of which no more is known than that it fails. */
  static final ServerErrors UNNAMED =
      new ServerErrors(
          unnamed("connection refused"),
          unnamed("connection timed out"),
          unnamed("connection reset"));

  private static SocketError unnamed(String text) {
    return new SocketError(text, 0, text, List.of());
  }
}
