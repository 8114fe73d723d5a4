package portsim.network.profile;

import java.util.List;
import portsim.network.profile.SocketError.Wording;

/** The errors of WinSock (learn.microsoft.com, Windows Sockets error codes). */
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
              new Wording(
                  ".NET, HTTP",
                  "System.Net.WebException: Unable to connect to the remote server; or: The"
                      + " underlying connection was closed: An unexpected error occurred on a"
                      + " send."),
              new Wording("SQL Server client", "TCP Provider: " + ONLY_ONE_USAGE),
              new Wording("Java", "java.net.BindException: Address already in use: connect")));

  static final SocketError NO_BUFFER_SPACE =
      new SocketError(
          "WSAENOBUFS",
          10055,
          "An operation on a socket could not be performed because the system lacked sufficient"
              + " buffer space or because a queue was full.",
          List.of());

  private static final String REFUSED =
      "No connection could be made because the target machine actively refused it.";

  private static final String NO_RESPONSE =
      "A connection attempt failed because the connected party did not properly respond after a"
          + " period of time, or established connection failed because connected host has failed"
          + " to respond.";

  private static final String CLOSED_BY_SERVER =
      "An existing connection was forcibly closed by the remote host.";

  static final ServerErrors OF_SERVERS =
      new ServerErrors(
          error("WSAECONNREFUSED", 10061, REFUSED, "ConnectException: Connection refused: connect"),
          error(
              "WSAETIMEDOUT",
              10060,
              NO_RESPONSE,
              "ConnectException: Connection timed out: connect"),
          error("WSAECONNRESET", 10054, CLOSED_BY_SERVER, "SocketException: Connection reset"));

  private WinSockErrors() {}

  private static SocketError error(String name, int code, String text, String inJava) {
    return new SocketError(
        name,
        code,
        text,
        List.of(
            new Wording(".NET", "System.Net.Sockets.SocketException: " + text),
            new Wording("SQL Server client", "TCP Provider: " + text),
            new Wording("Java", "java.net." + inJava)));
  }
}
