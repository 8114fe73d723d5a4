package portsim.cli.reading.snapshot;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code netsh int ipv4 show dynamicport tcp} in any language: a heading with the protocol, then
 * the first port and the number of ports, each behind a colon.
 */
final class NetshLines implements SettingSyntax {
  private static final Pattern HEADING = Pattern.compile("(?:.*\\s)?(tcp|udp)(?:\\s.*)?");
  private static final Pattern NUMBER = Pattern.compile("[^:]+\\S\\s*:\\s*([0-9]{1,5})\\s*");
  private static final int LAST_PORT = 65_535;

  private String protocol = "";
  private int start;

  @Override
  public void read(String line, KnownSettings settings) {
    if (line.isBlank() || line.strip().chars().allMatch(c -> c == '-')) {
      return;
    }
    Matcher number = NUMBER.matcher(line);
    if (number.matches() && !protocol.isEmpty()) {
      take(Integer.parseInt(number.group(1)), settings);
      return;
    }
    Matcher heading = HEADING.matcher(line.toLowerCase(Locale.ROOT).strip());
    protocol = heading.matches() && line.indexOf(':') < 0 ? heading.group(1) : "";
    start = 0;
  }

  private void take(int number, KnownSettings settings) {
    if (start == 0) {
      start = number;
      return;
    }
    int last = start + number - 1;
    if (number > 0 && last <= LAST_PORT) {
      settings.take(protocol.equals("tcp") ? "dynamicport" : "dynamicport-udp", start + "-" + last);
    }
    protocol = "";
  }
}
