package portsim.scenario.binding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import portsim.network.Accepting;
import portsim.network.ListenerOptions;
import portsim.network.Overflow;
import portsim.network.profile.Profile;
import portsim.network.profile.Profiles;
import portsim.network.profile.Settings;
import portsim.scenario.Server;
import portsim.scenario.language.Shape;
import portsim.scenario.tree.Mapping;

/**
 * The keys of a server.
 *
 * @param standardProfile the operating system of a server that names none: that of the hosts
 */
record ServerBinder(@Nullable Profile standardProfile) implements NamedMapType.EntryType<Server> {
  private static final Key<String> ADDRESS =
      Key.required(
          "address",
          new AddressType(),
          "what workloads connect to, address and port",
          "10.10.10.20:1433");

  private static final Key<String> PROFILE =
      Key.absentable(
          "profile",
          HostBinder.profileName(),
          "its operating system; standard: the hosts'",
          "windows-2003");

  static final Key<Integer> BACKLOG =
      Key.orNothing(
          "backlog",
          new WholeType(0, 65_535).as(Long::intValue),
          ListenerOptions.UNLIMITED,
          "how many connections can wait to be accepted; standard: any number",
          "5");

  static final Key<Accepting> ACCEPTS =
      Key.optional(
          "accepts",
          new AcceptingType(),
          "at-once",
          "how fast it accepts connections: at-once, or a rate such as 10/s",
          "10/s");

  private static final Key<Overflow> OVERFLOW =
      Key.absentable(
          "overflow",
          new ChoiceType<>("overflows", overflowByKey()),
          "what it does with a SYN when the backlog is full: reset or drop; standard: its"
              + " operating system's",
          "drop");

  static final Key<Boolean> UP =
      Key.optional("up", new TruthType(), "true", "whether it is up at the beginning", "false");

  @Override
  public @Nullable Server read(String name, Value value) {
    Profile profile = profile(value);
    Key<Settings> settings = settings(profile, value);
    Fields fields = Fields.read(value, keys(settings));
    if (fields == null || !fields.complete()) {
      return null;
    }
    ListenerOptions listener =
        new ListenerOptions(
            fields.get(BACKLOG),
            fields.get(ACCEPTS),
            overflow(fields, profile, settings),
            fields.get(UP));
    boolean timestamps = profile == null || profile.listening(fields.get(settings)).timestamps();
    return new Server(
        name, fields.get(ADDRESS), listener, timestamps, fields.get(settings).names());
  }

  private static Overflow overflow(
      Fields fields, @Nullable Profile profile, Key<Settings> settings) {
    Overflow chosen = fields.find(OVERFLOW);
    if (chosen != null) {
      return chosen;
    }
    return profile == null
        ? Overflow.Drop.STANDARD
        : profile.listening(fields.get(settings)).overflow();
  }

  private static Map<String, Overflow> overflowByKey() {
    Map<String, Overflow> byKey = new LinkedHashMap<>();
    for (Overflow overflow : List.of(new Overflow.Reset(), Overflow.Drop.STANDARD)) {
      byKey.put(overflow.key(), overflow);
    }
    return byKey;
  }

  @Override
  public Shape shape() {
    Map<String, Shape.Keys> cases = new LinkedHashMap<>();
    Profiles.named()
        .forEach(each -> cases.put(each.name(), Key.shape(keys(SettingsType.key(each)))));
    cases.put(
        Profiles.CUSTOM, Key.shape(List.of(ADDRESS, PROFILE, BACKLOG, ACCEPTS, OVERFLOW, UP)));
    Key<Settings> any = SettingsType.keyWithoutProfile(settings -> Settings.NONE);
    return new Shape.Cases(PROFILE.name(), cases, Key.shape(keys(any)));
  }

  private static List<Key<?>> keys(Key<Settings> settings) {
    return List.of(ADDRESS, PROFILE, BACKLOG, ACCEPTS, OVERFLOW, UP, settings);
  }

  private @Nullable Profile profile(Value value) {
    boolean named = value.node() instanceof Mapping mapping && mapping.get(PROFILE.name()) != null;
    return named ? HostBinder.namedProfile(value) : standardProfile;
  }

  private static Key<Settings> settings(@Nullable Profile profile, Value server) {
    return profile == null
        ? SettingsType.keyWithoutProfile(value -> ofNobody(value, server))
        : SettingsType.key(profile);
  }

  /** Settings of a server that has no operating system, or one that does not exist. */
  private static @Nullable Settings ofNobody(Value settings, Value server) {
    boolean isUnknown =
        server.node() instanceof Mapping mapping
            && mapping.get(PROFILE.name()) != null
            && !HostBinder.isCustom(mapping);
    return isUnknown
        ? null // told where it stands
        : settings.error(
            settings.path() + " are of no operating system",
            "name it beside them, such as profile: windows-2003");
  }
}
