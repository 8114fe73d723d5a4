package portsim.cli.reading.snapshot;

import java.util.List;

/** A way in which a tool writes settings, read line by line. */
sealed interface SettingSyntax permits SysctlLines, RegistryLines, NetshLines, NetTcpSettingLines {
  /** Takes the setting that a line has, if it has one. */
  void read(String line, KnownSettings settings);

  /** One of each; they keep in mind what the lines before said. */
  static List<SettingSyntax> all() {
    return List.of(
        new SysctlLines(), new RegistryLines(), new NetshLines(), new NetTcpSettingLines());
  }
}
