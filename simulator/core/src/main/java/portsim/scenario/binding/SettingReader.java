package portsim.scenario.binding;

import org.jspecify.annotations.Nullable;
import portsim.network.profile.Setting;
import portsim.network.profile.SettingValue;
import portsim.scenario.tree.Node;
import portsim.scenario.tree.Problems;

/** Reads the values of settings that stand elsewhere than in a scenario. */
public final class SettingReader {
  private SettingReader() {}

  /**
   * The value of a setting; null, and a problem, where it is none.
   *
   * @param path what a person would call it
   */
  public static @Nullable SettingValue read(
      Setting setting, Node node, String path, Problems problems) {
    return SettingsType.read(setting, new Value(node, path, problems));
  }
}
