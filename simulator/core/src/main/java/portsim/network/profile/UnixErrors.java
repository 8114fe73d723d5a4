package portsim.network.profile;

import java.util.List;
import portsim.network.profile.SocketError.Wording;

/** The errors of Unix sockets, whose names are those of POSIX and whose numbers are not. */
final class UnixErrors {
  private UnixErrors() {}

  /** A connect without a free port: EADDRNOTAVAIL, in an operating system's number and words. */
  static SocketError noFreePort(int code, String text, String inGo) {
    return ofPorts("EADDRNOTAVAIL", code, text, "connect: " + inGo);
  }

  /** A bind without a free port: EADDRINUSE, in an operating system's number. */
  static SocketError bindFailed(int code) {
    return ofPorts("EADDRINUSE", code, "Address already in use", "bind: address already in use");
  }

  private static SocketError ofPorts(String name, int code, String text, String inGo) {
    return new SocketError(
        name,
        code,
        text,
        List.of(
            new Wording("Java", "java.net.BindException: " + text),
            new Wording("Python", "OSError: [Errno " + code + "] " + text),
            new Wording("Go", inGo)));
  }

  /**
   * The errors of calls that fail because of the server.
   *
   * @param timedOutText the operating system's words for ETIMEDOUT
   */
  static ServerErrors ofServers(int refused, int timedOut, String timedOutText, int reset) {
    return new ServerErrors(
        error("ECONNREFUSED", refused, "Connection refused", "ConnectException"),
        error("ETIMEDOUT", timedOut, timedOutText, "ConnectException"),
        new SocketError(
            "ECONNRESET",
            reset,
            "Connection reset by peer",
            List.of(
                new Wording("Java", "java.net.SocketException: Connection reset"),
                new Wording("Python", "[Errno " + reset + "] Connection reset by peer"))));
  }

  private static SocketError error(String name, int code, String text, String javaException) {
    return new SocketError(
        name,
        code,
        text,
        List.of(
            new Wording("Java", "java.net." + javaException + ": " + text),
            new Wording("Python", "[Errno " + code + "] " + text)));
  }
}
