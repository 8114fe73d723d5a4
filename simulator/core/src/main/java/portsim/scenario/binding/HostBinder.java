package portsim.scenario.binding;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import portsim.network.PortRange;
import portsim.network.PortRules;
import portsim.network.PortSelection;
import portsim.network.Uniqueness;
import portsim.network.profile.Custom;
import portsim.network.profile.Profile;
import portsim.network.profile.Profiles;
import portsim.network.profile.Settings;
import portsim.network.profile.SocketError;
import portsim.scenario.Host;
import portsim.scenario.tree.Mapping;
import portsim.scenario.tree.Scalar;

/** The keys of a host. */
final class HostBinder {
  /** A longer round trip would have the SYN sent again, which is not simulated. */
  private static final Duration RTT_GREATEST = Duration.ofSeconds(1);

  private static final Key<String> PROFILE =
      Key.required("profile", profileName(), "which operating system: " + profileNames());

  private static final Key<String> ADDRESS =
      Key.optional("address", TextType.HOST_ADDRESS, "", "its address as netstat would show it");

  private static final Key<Duration> RTT =
      Key.optional(
          "rtt",
          new DurationType(Duration.ZERO, RTT_GREATEST),
          Duration.ZERO,
          "the round trip to any server");

  private static final Key<PortRange> PORTS =
      Key.required("ports", new PortRangeType(), "the ephemeral ports, such as 1025-5000");

  private static final Key<Duration> TIME_WAIT =
      Key.required("timeWait", DurationType.ANY, "how long TIME_WAIT lasts, such as 60s");

  private static final Key<Uniqueness> UNIQUE =
      Key.required(
          "unique",
          new ChoiceType<>("kinds of uniqueness", uniquenessByKey()),
          "what is unique: port or tuple");

  private static final Key<PortSelection> SELECTION =
      Key.optional(
          "selection",
          new ChoiceType<>("ways to choose a port", selectionByKey()),
          new PortSelection.Sequential(),
          "how a port is chosen: sequential or random");

  private static final Key<String> ERROR =
      Key.optional(
          "error", TextType.ANY, "no free port", "the error of a connect that finds no port");

  private static final List<Key<?>> CUSTOM_KEYS =
      List.of(PROFILE, ADDRESS, RTT, PORTS, TIME_WAIT, UNIQUE, SELECTION, ERROR);

  private HostBinder() {}

  /** Reads a host; null, and at least one problem, where it is none. */
  static @Nullable Host read(String name, Value value) {
    Profile named = namedProfile(value);
    return named == null ? custom(name, value) : named(name, value, named);
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
    Key<Settings> settings =
        Key.optional(
            "settings",
            new SettingsType(profile),
            Settings.NONE,
            "settings of " + profile.title() + " under their own names");
    Fields fields = Fields.read(value, List.of(PROFILE, ADDRESS, RTT, settings));
    if (fields == null || !fields.complete()) {
      return null;
    }
    return new Host(name, profile, fields.get(ADDRESS), fields.get(settings), fields.get(RTT));
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
    Fields fields = Fields.read(value, CUSTOM_KEYS);
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
    return new Host(name, profile, fields.get(ADDRESS), Settings.NONE, fields.get(RTT));
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
    for (PortSelection selection :
        List.of(new PortSelection.Sequential(), new PortSelection.RandomStart())) {
      byKey.put(selection.key(), selection);
    }
    return byKey;
  }
}
