package portsim.cli.reading.snapshot;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code Get-NetTCPSetting | Format-List}, of whose templates the first with a range counts. */
final class NetTcpSettingLines implements SettingSyntax {
  private static final Pattern LINE =
      Pattern.compile("\\s*([A-Za-z]+)(?:\\(ms\\))?\\s*:\\s*([0-9]{1,6})\\s*");

  private static final int LAST_PORT = 65_535;

  private int start;

  @Override
  public void read(String line, KnownSettings settings) {
    Matcher setting = LINE.matcher(line);
    if (!setting.matches()) {
      return;
    }
    int number = Integer.parseInt(setting.group(2));
    switch (setting.group(1)) {
      case "DynamicPortRangeStartPort" -> start = number;
      case "DynamicPortRangeNumberOfPorts" -> {
        int last = start + number - 1;
        if (start > 0 && number > 0 && last <= LAST_PORT) {
          settings.take("dynamicport", start + "-" + last);
        }
      }
      case "InitialRto" -> settings.take("InitialRto", setting.group(2));
      default -> {}
    }
  }
}
