package portsim.scenario.binding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import portsim.network.PortRange;
import portsim.network.profile.Profile;
import portsim.network.profile.Profiles;
import portsim.network.profile.Setting;
import portsim.network.profile.SettingType;
import portsim.network.profile.SettingValue;
import portsim.network.profile.Settings;
import portsim.scenario.tree.Mapping;

/** The settings of a machine, under the names of its operating system. */
record SettingsType(Profile profile) implements ValueType<Settings> {
  /** Linux writes its names with this in front, or without. */
  private static final String LINUX_PREFIX = "net.ipv4.";

  @Override
  public @Nullable Settings read(Value value) {
    if (!(value.node() instanceof Mapping mapping)) {
      return value.expected("a map with settings of " + profile.name(), example());
    }
    Map<String, SettingValue> read = new LinkedHashMap<>();
    mapping
        .entries()
        .forEach(
            (name, entry) -> {
              SettingValue setting = readOne(name, entry, value);
              if (setting != null) {
                read.put(plain(profile, name), setting);
              }
            });
    return read.size() == mapping.entries().size() ? new Settings(read) : null;
  }

  private static String plain(Profile profile, String name) {
    boolean prefixed = profile.name().equals("linux") && name.startsWith(LINUX_PREFIX);
    return prefixed ? name.substring(LINUX_PREFIX.length()) : name;
  }

  private @Nullable SettingValue readOne(String name, Mapping.Entry entry, Value in) {
    Setting setting = find(profile, name);
    if (setting == null) {
      in.problems()
          .error(
              entry.keyPlace(),
              "unknown setting '" + name + "' of " + profile.name() + " in " + in.path(),
              hint(name));
      return null;
    }
    return read(setting, in.child(name, entry));
  }

  private static @Nullable Setting find(Profile profile, String name) {
    String plain = plain(profile, name);
    return profile.settings().stream()
        .filter(setting -> setting.name().equals(plain))
        .findFirst()
        .orElse(null);
  }

  private String hint(String name) {
    List<String> known = profile.settings().stream().map(Setting::name).toList();
    List<String> owners =
        Profiles.named().stream()
            .filter(other -> find(other, name) != null)
            .map(Profile::name)
            .toList();
    if (owners.isEmpty()) {
      return Suggestions.among(known, name, "settings");
    }
    return "it is a setting of "
        + Suggestions.list(owners)
        + "; "
        + profile.name()
        + " has "
        + Suggestions.list(known);
  }

  private String example() {
    Setting first = profile.settings().get(0);
    return "such as " + first.name() + ": " + first.standard();
  }

  private static @Nullable SettingValue read(Setting setting, Value value) {
    if (setting.type() instanceof SettingType.Whole whole) {
      return readWhole(whole, value);
    }
    if (setting.type() instanceof SettingType.Range range) {
      return readRange(range, value);
    }
    List<PortRange> ports = new PortsType().read(value);
    return ports == null ? null : new SettingValue.Ports(ports);
  }

  private static @Nullable SettingValue readWhole(SettingType.Whole whole, Value value) {
    String text = value.text("a whole number", whole.allowed());
    Long number = text == null ? null : WholeType.parse(text);
    if (number == null || number < whole.min() || number > whole.max()) {
      return text == null ? null : value.expected(whole.allowed(), "");
    }
    return new SettingValue.Whole(number);
  }

  private static @Nullable SettingValue readRange(SettingType.Range type, Value value) {
    PortRange range = new PortRangeType().read(value);
    if (range == null) {
      return null;
    }
    if (range.first() < type.firstMin() || range.count() < type.countMin()) {
      return value.expected(type.allowed(), "");
    }
    return new SettingValue.Range(range);
  }
}
