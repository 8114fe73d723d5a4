package portsim.scenario;

import java.time.Duration;
import portsim.network.PortRules;
import portsim.network.profile.Profile;
import portsim.network.profile.Settings;

/**
 * A client machine.
 *
 * @param address its address as a reader of netstat would see it; empty where the file has none
 * @param rtt the round trip to any server
 */
public record Host(String name, Profile profile, String address, Settings settings, Duration rtt) {
  /** How it hands out ports, its settings applied. */
  public PortRules rules() {
    return profile.rules(settings);
  }
}
