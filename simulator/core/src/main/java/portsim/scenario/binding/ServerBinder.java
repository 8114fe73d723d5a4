package portsim.scenario.binding;

import java.util.List;
import org.jspecify.annotations.Nullable;
import portsim.network.profile.Profile;
import portsim.network.profile.Settings;
import portsim.scenario.Server;
import portsim.scenario.tree.Mapping;

/**
 * The keys of a server.
 *
 * @param standardProfile the operating system of a server that names none: that of the hosts
 */
record ServerBinder(@Nullable Profile standardProfile) {
  private static final Key<String> ADDRESS =
      Key.required("address", new AddressType(), "what workloads connect to, address and port");

  private static final Key<String> PROFILE =
      Key.absentable(
          "profile", HostBinder.profileName(), "its operating system; standard: the hosts'");

  /** Reads a server; null, and at least one problem, where it is none. */
  @Nullable Server read(String name, Value value) {
    Profile profile = profile(value);
    Key<Settings> settings = settings(profile, value);
    Fields fields = Fields.read(value, List.of(ADDRESS, PROFILE, settings));
    if (fields == null || !fields.complete()) {
      return null;
    }
    return new Server(name, fields.get(ADDRESS), fields.get(settings).names());
  }

  private @Nullable Profile profile(Value value) {
    boolean named = value.node() instanceof Mapping mapping && mapping.get(PROFILE.name()) != null;
    return named ? HostBinder.namedProfile(value) : standardProfile;
  }

  private static Key<Settings> settings(@Nullable Profile profile, Value server) {
    ValueType<Settings> type =
        profile == null ? value -> ofNobody(value, server) : new SettingsType(profile);
    return Key.optional("settings", type, Settings.NONE, "settings under their own names");
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
