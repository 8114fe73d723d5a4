package portsim.cli.reading.recording;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import portsim.network.port.Binding;
import portsim.network.port.PortRange;
import portsim.network.port.SocketOptions;
import portsim.network.port.SocketRange;

/**
 * What was done to a socket before it connected: letters in any order, {@code -} for nothing.
 *
 * @param source the number of the client's address that it was bound to; 0 where it was to none
 */
record SocketFlags(int source, SocketOptions socket) {
  static final String HINT =
      "-, or any of A (bind to any address), S0 (bind to the first address), B4000 (bind to port"
          + " 4000), R (SO_REUSEADDR), P (SO_REUSEPORT), N (IP_BIND_ADDRESS_NO_PORT) and"
          + " L4000-4999 (IP_LOCAL_PORT_RANGE)";

  private static final Pattern FLAG =
      Pattern.compile("-|([ARPN])|([SB])([0-9]{1,5})|L([0-9]{1,5})-([0-9]{1,5})");
  private static final SocketFlags NONE = new SocketFlags(0, SocketOptions.PLAIN);

  /** Null where the text has anything else, or an address and none at once. */
  static @Nullable SocketFlags parse(String text) {
    if (text.equals("-") || text.isEmpty()) {
      return NONE;
    }
    Matcher flag = FLAG.matcher(text);
    Parts parts = new Parts();
    int end = 0;
    while (flag.find() && flag.start() == end) {
      parts.add(flag);
      end = flag.end();
    }
    return end == text.length() ? parts.flags() : null;
  }

  /** The letters so far. */
  private static final class Parts {
    private final StringBuilder letters = new StringBuilder();
    private int source;
    private int port;
    private @Nullable SocketRange range;

    void add(Matcher flag) {
      if (flag.group(4) != null) {
        range = new SocketRange(number(flag.group(4)), number(flag.group(5)));
        return;
      }
      String letter = flag.group(1) == null ? flag.group(2) : flag.group(1);
      letters.append(letter);
      if ("S".equals(letter)) {
        source = number(flag.group(3));
      } else if ("B".equals(letter)) {
        port = number(flag.group(3));
      }
    }

    @Nullable SocketFlags flags() {
      boolean isOff = range != null && Math.max(range.first(), range.last()) > PortRange.LAST_PORT;
      boolean isNoPort = has("B") && (port < 1 || port > PortRange.LAST_PORT);
      return isOff || isNoPort || (has("A") && has("S"))
          ? null
          : new SocketFlags(source, new SocketOptions(binding(), has("R"), has("P"), range));
    }

    private Binding binding() {
      if (has("B")) {
        return new Binding.Explicit(port);
      }
      boolean binds = (has("A") || has("S")) && !has("N");
      return binds ? new Binding.Automatic(has("A")) : new Binding.None();
    }

    private boolean has(String letter) {
      return letters.indexOf(letter) >= 0;
    }

    private static int number(String digits) {
      return Integer.parseInt(digits);
    }
  }
}
