package portsim.scenario.binding;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a scenario says of a machine whose profile is {@code custom}. */
public final class CustomProfile {
  private CustomProfile() {}

  /** What each key says, by its name. */
  public static Map<String, String> keys() {
    Map<String, String> keys = new LinkedHashMap<>();
    for (Key<?> key : HostBinder.customKeys()) {
      keys.put(key.name(), key.about() + (key.required() ? "" : " (may be left out)"));
    }
    return Collections.unmodifiableMap(keys);
  }
}
