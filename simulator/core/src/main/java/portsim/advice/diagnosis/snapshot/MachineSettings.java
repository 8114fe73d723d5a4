package portsim.advice.diagnosis.snapshot;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a machine's tools say of its settings, by the names that portsim's profiles know them by:
 * those of {@code sysctl}, without the {@code net.ipv4.} in front, those of the registry's values,
 * and {@code dynamicport} of netsh as "start-end".
 */
public final class MachineSettings {
  private final SortedMap<String, String> values;

  public MachineSettings(SortedMap<String, String> values) {
    this.values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
  }

  /** Nothing is known. */
  public static MachineSettings unknown() {
    return new MachineSettings(new TreeMap<>());
  }

  /** A setting's value as the machine shows it; null where it is not known. */
  public @Nullable String value(String name) {
    return values.get(name);
  }

  public SortedMap<String, String> values() {
    return values;
  }

  public boolean isEmpty() {
    return values.isEmpty();
  }

  /** These and others; of one that is in both, the other value is taken. */
  public MachineSettings with(MachineSettings others) {
    SortedMap<String, String> all = new TreeMap<>(values);
    all.putAll(others.values);
    return new MachineSettings(all);
  }
}
