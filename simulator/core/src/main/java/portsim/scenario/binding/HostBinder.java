package portsim.scenario.binding;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import portsim.network.port.PortRange;
import portsim.network.port.PortRules;
import portsim.network.port.PortSelection;
import portsim.network.port.Rfc6056Selection;
import portsim.network.port.Uniqueness;
import portsim.network.profile.Custom;
import portsim.network.profile.Linux;
import portsim.network.profile.Profile;
import portsim.network.profile.Profiles;
import portsim.network.profile.Settings;
import portsim.network.profile.SocketError;
import portsim.scenario.Host;
import portsim.scenario.language.Shape;
import portsim.scenario.tree.Mapping;
import portsim.scenario.tree.Scalar;

/** The keys of a host. */
record HostBinder() implements NamedMapType.EntryType<Host> {
  /** A longer round trip would have the SYN sent again, which is not simulated. */
  private static final Duration RTT_GREATEST = Duration.ofSeconds(1);

  /** How many machines a fleet can have. */
  static final int COUNT_MAX = 8_000;

  private static final Key<String> PROFILE =
      Key.required("profile", profileName(), "which operating system: " + profileNames(), "linux");

  static final Key<String> ADDRESS =
      Key.orNothing(
          "address",
          TextType.HOST_ADDRESS,
          "",
          "its address as netstat would show it",
          "10.10.10.10");

  static final Key<List<String>> ADDRESSES =
      Key.orNothing(
          "addresses",
          new ListType<>(TextType.HOST_ADDRESS),
          List.of(),
          "all of its addresses; connects that are not bound to another come from the first",
          "[10.10.10.10, 10.10.10.11]");

  private static final Key<Duration> RTT =
      Key.optional(
          "rtt",
          new DurationType(Duration.ZERO, RTT_GREATEST),
          "0",
          "the round trip to any server",
          "1ms");

  static final Key<Integer> COUNT =
      Key.optional(
          "count",
          new WholeType(1, COUNT_MAX).as(Long::intValue),
          "1",
          "how many machines like this there are; each has the workloads",
          "3");

  private static final Key<PortRange> PORTS =
      Key.required(
          "ports", new PortRangeType(), "the ephemeral ports, such as 1025-5000", "1025-5000");

  private static final Key<Duration> TIME_WAIT =
      Key.required("timeWait", DurationType.ANY, "how long TIME_WAIT lasts, such as 60s", "60s");

  private static final Key<Uniqueness> UNIQUE =
      Key.required(
          "unique",
          new ChoiceType<>("kinds of uniqueness", uniquenessByKey()),
          "what is unique: port or tuple",
          "tuple");

  private static final Key<PortSelection> SELECTION =
      Key.optional(
          "selection",
          new ChoiceType<>("ways to choose a port", selectionByKey()),
          new PortSelection.Sequential().key(),
          "how a port is chosen: sequential, random, or an algorithm of RFC 6056",
          "random");

  private static final Key<String> ERROR =
      Key.optional(
          "error",
          TextType.ANY,
          "no free port",
          "the error of a connect that finds no port",
          "EADDRNOTAVAIL");

  private static final List<Key<?>> CUSTOM_KEYS =
      List.of(PROFILE, ADDRESS, ADDRESSES, RTT, COUNT, PORTS, TIME_WAIT, UNIQUE, SELECTION, ERROR);

  @Override
  public @Nullable Host read(String name, Value value) {
    Profile named = namedProfile(value);
    return named == null ? custom(name, value) : named(name, value, named);
  }

  @Override
  public Shape shape() {
    Map<String, Shape.Keys> cases = new LinkedHashMap<>();
    Profiles.named()
        .forEach(each -> cases.put(each.name(), Key.shape(keys(each, SettingsType.key(each)))));
    cases.put(Profiles.CUSTOM, Key.shape(CUSTOM_KEYS));
    Key<Settings> any = SettingsType.keyWithoutProfile(settings -> Settings.NONE);
    return new Shape.Cases(PROFILE.name(), cases, Key.shape(keys(any)));
  }

  private static List<Key<?>> keys(Profile profile, Key<Settings> settings) {
    List<Key<?>> keys = new ArrayList<>(keys(settings));
    if (profile instanceof Linux) {
      keys.addAll(LinuxKeys.ALL);
    }
    return keys;
  }

  private static List<Key<?>> keys(Key<Settings> settings) {
    return List.of(PROFILE, ADDRESS, ADDRESSES, RTT, COUNT, settings);
  }

  /** The profile that a host names; null for a custom one, and for one that does not exist. */
  static @Nullable Profile namedProfile(Value host) {
    if (host.node() instanceof Mapping mapping
        && mapping.get(PROFILE.name()) instanceof Scalar profile) {
      return Profiles.named().stream()
          .filter(each -> each.name().equals(profile.text().strip()))
          .findFirst()
          .orElse(null);
    }
    return null;
  }

  private static @Nullable Host named(String name, Value value, Profile profile) {
    Key<Settings> settings = SettingsType.key(profile);
    Fields fields = readOneAddress(value, keys(profile, settings));
    if (fields == null || !fields.complete()) {
      return null;
    }
    boolean ticks = profile instanceof Linux;
    return new Host(
        name,
        ticks ? LinuxKeys.profile(fields) : profile,
        addresses(fields),
        fields.get(settings),
        fields.get(RTT),
        fields.get(COUNT),
        ticks ? LinuxKeys.timerPhase(fields) : Duration.ZERO);
  }

  private static @Nullable Host custom(String name, Value value) {
    if (!(value.node() instanceof Mapping mapping)) {
      Fields.read(value, List.of(PROFILE));
      return null;
    }
    if (!isCustom(mapping)) {
      // what it should be is unknown: tell of the profile alone, not of keys it may not have
      Fields.read(value.withOnly(mapping, PROFILE.name()), List.of(PROFILE));
      return null;
    }
    Fields fields = readOneAddress(value, CUSTOM_KEYS);
    if (fields == null || !fields.complete()) {
      return null;
    }
    PortRules rules =
        new PortRules(
            fields.get(PORTS),
            List.of(),
            fields.get(TIME_WAIT),
            fields.get(UNIQUE),
            fields.get(SELECTION));
    SocketError error = new SocketError(fields.get(ERROR), 0, fields.get(ERROR), List.of());
    Profile profile = new Custom(rules, error);
    return new Host(
        name,
        profile,
        addresses(fields),
        Settings.NONE,
        fields.get(RTT),
        fields.get(COUNT),
        Duration.ZERO);
  }

  private static @Nullable Fields readOneAddress(Value value, List<Key<?>> keys) {
    Fields fields = Fields.read(value, keys);
    if (fields != null && hasBoth(fields)) {
      fields.error(ADDRESSES, "stand beside an address", "name all of them in addresses");
    }
    return fields;
  }

  private static boolean hasBoth(Fields fields) {
    String address = fields.find(ADDRESS);
    List<String> addresses = fields.find(ADDRESSES);
    return address != null && !address.isEmpty() && addresses != null && !addresses.isEmpty();
  }

  /** Its addresses, the one first that connects come from. */
  private static List<String> addresses(Fields fields) {
    List<String> addresses = fields.find(ADDRESSES);
    String address = fields.find(ADDRESS);
    if (addresses != null && !addresses.isEmpty()) {
      return addresses;
    }
    return address == null || address.isEmpty() ? List.of() : List.of(address);
  }

  /** The keys that only a host of the profile {@code custom} has. */
  static List<Key<?>> customKeys() {
    return List.of(PORTS, TIME_WAIT, UNIQUE, SELECTION, ERROR);
  }

  static boolean isCustom(Mapping mapping) {
    return mapping.get(PROFILE.name()) instanceof Scalar profile
        && profile.text().strip().equals(Profiles.CUSTOM);
  }

  /** The name of a profile, {@code custom} included. */
  static ValueType<String> profileName() {
    Map<String, String> names = new LinkedHashMap<>();
    Profiles.named().forEach(profile -> names.put(profile.name(), profile.name()));
    names.put(Profiles.CUSTOM, Profiles.CUSTOM);
    return new ChoiceType<>("profiles", names);
  }

  private static String profileNames() {
    return Suggestions.list(
        Stream.concat(Profiles.named().stream().map(Profile::name), Stream.of(Profiles.CUSTOM))
            .toList());
  }

  private static Map<String, Uniqueness> uniquenessByKey() {
    Map<String, Uniqueness> byKey = new LinkedHashMap<>();
    for (Uniqueness uniqueness : Uniqueness.values()) {
      byKey.put(uniqueness.key(), uniqueness);
    }
    return byKey;
  }

  private static Map<String, PortSelection> selectionByKey() {
    Map<String, PortSelection> byKey = new LinkedHashMap<>();
    List<PortSelection> selections = new ArrayList<>();
    selections.add(new PortSelection.Sequential());
    selections.add(new PortSelection.RandomStart());
    selections.addAll(List.of(Rfc6056Selection.values()));
    selections.forEach(selection -> byKey.put(selection.key(), selection));
    return byKey;
  }
}
