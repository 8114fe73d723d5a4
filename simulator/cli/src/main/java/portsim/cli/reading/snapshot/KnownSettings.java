package portsim.cli.reading.snapshot;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import portsim.advice.diagnosis.snapshot.MachineSettings;
import portsim.network.profile.Profile;
import portsim.network.profile.Profiles;
import portsim.network.profile.Setting;
import portsim.network.profile.SettingType;

/**
 * The settings found, of those that the profiles know, in the way in which scenarios write them.
 */
final class KnownSettings {
  private static final Map<String, SettingType> TYPES = new HashMap<>();
  private static final Pattern RANGE =
      Pattern.compile("([0-9]{1,5})(?:\\s+|\\s*-\\s*)([0-9]{1,5})");
  private static final Pattern WHOLE = Pattern.compile("[0-9]{1,10}");
  private static final int TEXT_MAX = 1000;

  static {
    for (Profile profile : Profiles.named()) {
      for (Setting setting : profile.settings()) {
        TYPES.put(setting.name(), setting.type());
      }
    }
  }

  private final SortedMap<String, String> values = new TreeMap<>();

  /** Takes a setting; of one that is not known, or whose value is none, nothing is taken. */
  void take(String name, String text) {
    SettingType type = TYPES.get(name);
    String value = type == null || text.length() > TEXT_MAX ? null : value(type, text.strip());
    if (value != null) {
      values.put(name, value);
    }
  }

  private static @Nullable String value(SettingType type, String text) {
    if (type instanceof SettingType.Ports) {
      return text.matches("[0-9][-0-9, ]*") ? text : null;
    }
    if (type instanceof SettingType.Range) {
      Matcher range = RANGE.matcher(text);
      return range.matches() ? range.group(1) + "-" + range.group(2) : null;
    }
    return WHOLE.matcher(text).matches() ? text : null;
  }

  MachineSettings found() {
    return new MachineSettings(values);
  }
}
