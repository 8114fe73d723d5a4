package portsim.scenario.binding;

/** Seconds in plain decimals, such as {@code 12.5}, read quickly: a trace may have millions. */
final class PlainSeconds {
  /** What {@link #nanos} returns of anything else. */
  static final long NONE = -1;

  /** Fewer than the seconds of the longest time have. */
  private static final int WHOLE_DIGITS = 9;

  private static final int DECIMALS = 9;

  private PlainSeconds() {}

  /** The nanoseconds of up to nine digits and up to nine decimals. */
  static long nanos(String text) {
    int dot = text.indexOf('.');
    int whole = dot < 0 ? text.length() : dot;
    int decimals = dot < 0 ? 0 : text.length() - dot - 1;
    if (whole == 0 || whole > WHOLE_DIGITS || decimals > DECIMALS || dot == text.length() - 1) {
      return NONE;
    }
    long nanos = 0;
    for (int i = 0; i < text.length(); i++) {
      int digit = text.charAt(i) - '0';
      if (i != dot && (digit < 0 || digit > 9)) {
        return NONE;
      }
      nanos = i == dot ? nanos : nanos * 10 + digit;
    }
    for (int i = decimals; i < DECIMALS; i++) {
      nanos *= 10;
    }
    return nanos;
  }
}
