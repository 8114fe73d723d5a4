package portsim.network.profile;

import java.time.Duration;
import java.util.List;
import portsim.network.Overflow;
import portsim.network.SynRetries;
import portsim.network.port.PortRules;

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

  /** Seven SYNs whose waits double from 1 s on, which is 127 s (RFC 6298, 2; Linux before 6.5). */
  @Override
  public SynRetries synRetries(Settings settings) {
    return SynRetries.doubling(Duration.ofSeconds(1), 7);
  }

  @Override
  public Listening listening(Settings settings) {
    return Listening.unlimited(Overflow.Drop.STANDARD);
  }

  @Override
  public ServerErrors serverErrors() {
    return ServerErrors.UNNAMED;
  }
}
