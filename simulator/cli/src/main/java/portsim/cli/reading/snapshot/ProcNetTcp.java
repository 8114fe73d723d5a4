package portsim.cli.reading.snapshot;

import org.jspecify.annotations.Nullable;
import portsim.advice.diagnosis.snapshot.Endpoint;
import portsim.advice.diagnosis.snapshot.SnapshotFormat;
import portsim.advice.diagnosis.snapshot.SocketState;
import portsim.advice.diagnosis.snapshot.SocketTimer;
import portsim.advice.diagnosis.snapshot.SocketTimer.Kind;

/**
 * {@code /proc/net/tcp} and {@code tcp6} of Linux, as machines write them whose lowest byte comes
 * first, which is nearly all.
 */
record ProcNetTcp() implements ToolOutput {
  private static final int TIMER = 5;
  private static final int RETRANSMISSIONS = 6;

  /** Timers count USER_HZ, which is 100 on every machine. */
  private static final int MILLIS_PER_TICK = 10;

  private static final int IPV4_DIGITS = 8;
  private static final int IPV6_DIGITS = 32;

  @Override
  public SnapshotFormat format() {
    return SnapshotFormat.PROC_NET_TCP;
  }

  @Override
  public @Nullable Reading read(Row row) {
    String first = row.word(0);
    boolean isNumbered =
        first.endsWith(":") && Row.isNumber(first.substring(0, first.length() - 1));
    if (!isNumbered || row.word(1).indexOf(':') < 0) {
      return null;
    }
    Endpoint local = endpoint(row.word(1));
    Endpoint remote = endpoint(row.word(2));
    if (local == null || remote == null) {
      return new Reading.Broken("has no address and port where they should be");
    }
    int number = hex(row.word(3), 2);
    SocketState state = StateWords.ofLinux(number);
    return SocketFields.reading(local, remote, state, row.word(3), null, timer(row));
  }

  private static @Nullable SocketTimer timer(Row row) {
    String text = row.word(TIMER);
    int colon = text.indexOf(':');
    int ticks = colon < 0 ? -1 : hex(text.substring(colon + 1), 8);
    Kind kind =
        switch (colon < 0 ? 0 : hex(text.substring(0, colon), 2)) {
          case 1 -> Kind.RETRANSMISSION;
          case 2 -> Kind.KEEP_ALIVE;
          case 3 -> Kind.TIME_WAIT;
          case 4 -> Kind.WINDOW_PROBE;
          default -> null;
        };
    if (kind == null || ticks < 0) {
      return null;
    }
    int expired = Math.max(0, hex(row.word(RETRANSMISSIONS), 8));
    return new SocketTimer(kind, (long) ticks * MILLIS_PER_TICK, expired);
  }

  private static @Nullable Endpoint endpoint(String text) {
    int colon = text.indexOf(':');
    String digits = colon < 0 ? "" : text.substring(0, colon);
    int port = colon < 0 ? -1 : hex(text.substring(colon + 1), 4);
    String address = port < 0 || !isHex(digits) ? null : address(digits);
    return address == null ? null : new Endpoint(address, port);
  }

  private static @Nullable String address(String digits) {
    if (digits.length() == IPV4_DIGITS) {
      return Addresses.ipv4(word(digits, 0));
    }
    if (digits.length() != IPV6_DIGITS) {
      return null;
    }
    int[] groups = new int[8];
    for (int i = 0; i < 4; i++) {
      int bits = word(digits, i * IPV4_DIGITS);
      groups[2 * i] = bits >>> 16;
      groups[2 * i + 1] = bits & 0xFFFF;
    }
    return Addresses.text(groups);
  }

  /** Four bytes, the lowest first. */
  private static int word(String digits, int at) {
    return Integer.reverseBytes(Integer.parseUnsignedInt(digits, at, at + IPV4_DIGITS, 16));
  }

  private static boolean isHex(String text) {
    return text.chars().allMatch(c -> c < 128 && Character.digit(c, 16) >= 0);
  }

  /** A number of at most some digits; -1 if it is none, or too large. */
  private static int hex(String text, int digitsMax) {
    if (text.isEmpty() || text.length() > digitsMax || !isHex(text)) {
      return -1;
    }
    long number = Long.parseLong(text, 16);
    return number <= Integer.MAX_VALUE ? (int) number : -1;
  }
}
