package portsim.network.profile;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import portsim.network.port.PortRange;

/** The settings that a user gave a machine; all others have their standard value. */
public record Settings(Map<String, SettingValue> values) {
  public static final Settings NONE = new Settings(Collections.emptyMap());

  public Settings {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  public Set<String> names() {
    return values.keySet();
  }

  /** The settings with another value for one of them. */
  public Settings with(String name, SettingValue value) {
    Map<String, SettingValue> changed = new LinkedHashMap<>(values);
    changed.put(name, value);
    return new Settings(changed);
  }

  /** All of the settings but one. */
  public Settings without(String name) {
    Map<String, SettingValue> rest = new LinkedHashMap<>(values);
    rest.remove(name);
    return new Settings(rest);
  }

  public long whole(String name, long standard) {
    return values.get(name) instanceof SettingValue.Whole whole ? whole.value() : standard;
  }

  PortRange range(String name, PortRange standard) {
    return values.get(name) instanceof SettingValue.Range range ? range.value() : standard;
  }

  List<PortRange> ports(String name) {
    return values.get(name) instanceof SettingValue.Ports ports ? ports.value() : List.of();
  }
}
