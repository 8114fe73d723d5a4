package portsim.cli.reading.snapshot;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code sysctl -a} of Linux, macOS and the BSDs, and a plain list of names with values. */
record SysctlLines() implements SettingSyntax {
  private static final Pattern LINE =
      Pattern.compile("\\s*([A-Za-z][\\w.-]*)\\s*[:=]\\s*(.*?)\\s*");
  private static final List<String> PREFIXES = List.of("net.ipv4.", "net.core.");

  @Override
  public void read(String line, KnownSettings settings) {
    Matcher setting = LINE.matcher(line);
    if (setting.matches()) {
      settings.take(plain(setting.group(1)), setting.group(2));
    }
  }

  private static String plain(String name) {
    return PREFIXES.stream()
        .filter(name::startsWith)
        .map(prefix -> name.substring(prefix.length()))
        .findFirst()
        .orElse(name);
  }
}
