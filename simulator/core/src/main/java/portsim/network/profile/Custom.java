package portsim.network.profile;

import java.util.List;
import portsim.network.PortRules;

/** A machine that the scenario itself describes. */
public record Custom(PortRules rules, SocketError exhausted) implements Profile {
  @Override
  public String name() {
    return Profiles.CUSTOM;
  }

  @Override
  public String title() {
    return "a machine that the scenario describes";
  }

  @Override
  public List<Fact> facts() {
    return List.of();
  }

  @Override
  public List<Setting> settings() {
    return List.of();
  }

  @Override
  public PortRules rules(Settings settings) {
    return rules;
  }
}
