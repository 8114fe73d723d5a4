package portsim.advice.diagnosis;

import java.time.Duration;
import java.util.regex.Pattern;
import portsim.record.Numbers;

/** Pieces of a scenario file in YAML, of texts that may hold anything. */
final class YamlText {
  private static final Pattern ADDRESS =
      Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");
  private static final long MILLISECOND = 1_000_000;

  private YamlText() {}

  /** Whether a text is an address that a scenario can have. */
  static boolean isAddress(String text) {
    return ADDRESS.matcher(text).matches();
  }

  /** A text in double quotes. */
  static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (isPlain(c)) {
        quoted.append(c);
      } else {
        quoted.append("\\u").append(Integer.toHexString(0x10000 | c), 1, 5);
      }
    }
    return quoted.append('"').toString();
  }

  private static boolean isPlain(char c) {
    return c >= ' ' && c <= '~';
  }

  /** A text as part of a comment: in one line, of plain characters. */
  static String comment(String text) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      plain.append(isPlain(text.charAt(i)) ? text.charAt(i) : '?');
    }
    return plain.toString();
  }

  /** A time, exact. */
  static String time(Duration time) {
    return Numbers.seconds(time.toNanos()) + "s";
  }

  /** A time, as exact as milliseconds are. */
  static String milliseconds(long nanos) {
    long millis = Math.max(1, (nanos + MILLISECOND / 2) / MILLISECOND);
    return millis >= 10_000 ? millis / 1_000 + "s" : millis + "ms";
  }

  /** A rate in thousandths a second. */
  static String rate(long thousandths) {
    return Numbers.thousandths(thousandths) + "/s";
  }
}
