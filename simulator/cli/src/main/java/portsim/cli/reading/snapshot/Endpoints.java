package portsim.cli.reading.snapshot;

import org.jspecify.annotations.Nullable;
import portsim.advice.diagnosis.snapshot.Endpoint;

/** Addresses with ports. */
final class Endpoints {
  private static final int LAST_PORT = 65_535;

  /** No port, or any. */
  private static final String ANY = "*";

  private Endpoints() {}

  /**
   * An address and a port with a character between them; null if it is none.
   *
   * @param separator the last of these is in front of the port
   */
  static @Nullable Endpoint of(String text, char separator) {
    int at = text.lastIndexOf(separator);
    if (at < 1) {
      return null;
    }
    String address = Addresses.plain(withoutBrackets(text.substring(0, at)));
    int port = port(text.substring(at + 1));
    return address == null || port < 0 ? null : new Endpoint(address, port);
  }

  /** An address and a port that are apart; null if they are none. */
  static @Nullable Endpoint of(String addressText, String portText) {
    String address = Addresses.plain(withoutBrackets(addressText));
    int port = port(portText);
    return address == null || port < 0 ? null : new Endpoint(address, port);
  }

  /** Why a text is no endpoint. */
  static String fault(String text) {
    boolean hasName =
        text.chars().anyMatch(c -> Character.isLetter(c) && Character.digit(c, 16) < 0);
    return hasName
        ? "has names in place of numbers: collect it with the option -n"
        : "has no address and port where they should be";
  }

  private static String withoutBrackets(String text) {
    if (!text.startsWith("[")) {
      return text;
    }
    int end = text.indexOf(']');
    // ss puts the scope behind the bracket, others in front of it.
    return end < 0 ? text : text.substring(1, end) + text.substring(end + 1);
  }

  /** A port; 0 for any, -1 if it is none. */
  static int port(String text) {
    if (text.equals(ANY)) {
      return 0;
    }
    if (!Row.isNumber(text) || text.length() > 5) {
      return -1;
    }
    int port = Integer.parseInt(text);
    return port <= LAST_PORT ? port : -1;
  }
}
