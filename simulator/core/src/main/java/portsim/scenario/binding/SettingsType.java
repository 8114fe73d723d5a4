package portsim.scenario.binding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import portsim.network.port.PortRange;
import portsim.network.profile.Profile;
import portsim.network.profile.Profiles;
import portsim.network.profile.Setting;
import portsim.network.profile.SettingType;
import portsim.network.profile.SettingValue;
import portsim.network.profile.Settings;
import portsim.scenario.language.Declaration;
import portsim.scenario.language.Shape;
import portsim.scenario.tree.Mapping;

/** The settings of a machine, under the names of its operating system. */
record SettingsType(Profile profile) implements ValueType<Settings> {
  /** Linux writes its names with one of these in front, or without. */
  private static final String IPV4_PREFIX = "net.ipv4.";

  private static final String CORE_PREFIX = "net.core.";

  /** The settings of Linux that are not of IPv4 alone. */
  private static final Set<String> OF_CORE = Set.of("somaxconn");

  private static final String LINUX = "linux";

  private static final String KEY = "settings";

  /** The key for the settings of a machine with this profile. */
  static Key<Settings> key(Profile profile) {
    SettingsType type = new SettingsType(profile);
    String about = "settings of " + profile.title() + " under their own names";
    return Key.orNothing(KEY, type, Settings.NONE, about, "{ " + type.example() + " }");
  }

  /** The key for the settings of a machine that names no profile itself. */
  static Key<Settings> keyWithoutProfile(Reader<Settings> reader) {
    Shape.Text name = new Shape.Text("a setting", "\\S+", true);
    Shape shape = new Shape.MapOf(name, new Shape.ListOf(TextType.ANY.shape()), 0);
    String about = "settings under the operating system's own names";
    return Key.orNothing(
        KEY, ValueType.of(shape, reader), Settings.NONE, about, "{ TcpTimedWaitDelay: 30 }");
  }

  @Override
  public @Nullable Settings read(Value value) {
    if (!(value.node() instanceof Mapping mapping)) {
      return value.expected("a map with settings of " + profile.name(), "such as " + example());
    }
    Map<String, SettingValue> read = new LinkedHashMap<>();
    mapping
        .entries()
        .forEach(
            (name, entry) -> {
              SettingValue setting = readOne(name, entry, value);
              if (setting != null && read.put(plain(profile, name), setting) != null) {
                value.problems().error(entry.keyPlace(), twice(name, value), "keep one of them");
              }
            });
    return read.size() == mapping.entries().size() ? new Settings(read) : null;
  }

  private static String twice(String name, Value in) {
    return in.path() + " has '" + name + "' a second time, under its other name";
  }

  @Override
  public Shape shape() {
    List<Declaration> settings = new ArrayList<>();
    profile.settings().forEach(setting -> settings.add(declaration(setting, "")));
    if (profile.name().equals(LINUX)) {
      profile
          .settings()
          .forEach(setting -> settings.add(declaration(setting, prefix(setting.name()))));
    }
    return new Shape.Keys(settings);
  }

  private static Declaration declaration(Setting setting, String prefix) {
    String none = setting.withoutEffect();
    return new Declaration(
        prefix + setting.name(),
        shape(setting.type()),
        false,
        setting.standard(),
        setting.about()
            + (setting.side() == Setting.Side.SERVER ? " Acts on the side that listens." : "")
            + (setting.needsRestart() ? " Takes effect at a restart." : "")
            + (none.isEmpty() ? "" : " Changes nothing here: " + none + "."),
        setting.standard().isEmpty() ? "\"1434, 8080-8090\"" : setting.standard(),
        setting.source());
  }

  private static Shape shape(SettingType type) {
    if (type instanceof SettingType.Whole whole) {
      return new Shape.Whole(whole.min(), whole.max(), whole.unit());
    }
    return type instanceof SettingType.Range
        ? new PortRangeType().shape()
        : new PortsType().shape();
  }

  /** What Linux writes in front of a name. */
  private static String prefix(String plain) {
    return OF_CORE.contains(plain) ? CORE_PREFIX : IPV4_PREFIX;
  }

  private static String plain(Profile profile, String name) {
    int dots = profile.name().equals(LINUX) ? name.lastIndexOf('.') + 1 : 0;
    String plain = name.substring(dots);
    return name.equals(prefix(plain) + plain) ? plain : name;
  }

  private @Nullable SettingValue readOne(String name, Mapping.Entry entry, Value in) {
    Setting setting = find(profile, name);
    String removed = profile.whyRemoved(plain(profile, name));
    if (!removed.isEmpty()) {
      in.problems()
          .error(
              entry.keyPlace(),
              in.path() + " has '" + name + "', which " + profile.name() + " no longer has",
              removed);
      return null;
    }
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
    String last = name.substring(name.lastIndexOf('.') + 1);
    if (profile.name().equals(LINUX) && find(profile, last) != null) {
      return "it is " + prefix(last) + last + ", or " + last + " alone";
    }
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

  /** An entry of the map. */
  String example() {
    Setting first = profile.settings().get(0);
    return first.name() + ": " + first.standard();
  }

  static @Nullable SettingValue read(Setting setting, Value value) {
    if (setting.type() instanceof SettingType.Whole whole) {
      return readWhole(whole, value);
    }
    if (setting.type() instanceof SettingType.Range range) {
      return readRange(range, value);
    }
    List<PortRange> ports = new PortsType().read(value);
    return ports == null ? null : new SettingValue.Ports(ports);
  }

  static SettingValue.@Nullable Whole readWhole(SettingType.Whole whole, Value value) {
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
