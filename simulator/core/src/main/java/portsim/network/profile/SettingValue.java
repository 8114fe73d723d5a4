package portsim.network.profile;

import java.util.List;
import portsim.network.port.PortRange;

/** The value that a user gave a setting. */
public sealed interface SettingValue {
  /** A whole number, in the setting's own unit. */
  record Whole(long value) implements SettingValue {}

  /** A range of ports. */
  record Range(PortRange value) implements SettingValue {}

  /** Any number of ports and ranges. */
  record Ports(List<PortRange> value) implements SettingValue {
    public Ports {
      value = List.copyOf(value);
    }
  }
}
