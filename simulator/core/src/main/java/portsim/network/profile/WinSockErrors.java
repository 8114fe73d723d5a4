package portsim.network.profile;

import java.util.List;
import portsim.network.profile.SocketError.Wording;

/** The errors of WinSock for a connect that finds no port (learn.microsoft.com, WinSock codes). */
final class WinSockErrors {
  private static final String ONLY_ONE_USAGE =
      "Only one usage of each socket address (protocol/network address/port)"
          + " is normally permitted.";

  static final SocketError ADDRESS_IN_USE =
      new SocketError(
          "WSAEADDRINUSE",
          10048,
          ONLY_ONE_USAGE,
          List.of(
              new Wording(".NET", "System.Net.Sockets.SocketException: " + ONLY_ONE_USAGE),
              new Wording("SQL Server client", "TCP Provider: " + ONLY_ONE_USAGE),
              new Wording("Java", "java.net.BindException: Address already in use: connect")));

  static final SocketError NO_BUFFER_SPACE =
      new SocketError(
          "WSAENOBUFS",
          10055,
          "An operation on a socket could not be performed because the system lacked sufficient"
              + " buffer space or because a queue was full.",
          List.of());

  private WinSockErrors() {}
}
