package portsim.network.profile;

import java.util.List;
import portsim.network.PortRules;

/** Windows 2000, XP and Server 2003. */
public record Windows2003() implements Profile {
  @Override
  public String name() {
    return "windows-2003";
  }

  @Override
  public String title() {
    return "Windows 2000, XP and Server 2003";
  }

  @Override
  public List<Fact> facts() {
    return LegacyWindows.facts(exhausted(), "KB 319502: WSAEADDRINUSE on an anonymous port");
  }

  @Override
  public List<Setting> settings() {
    return List.of(
        LegacyWindows.MAX_USER_PORT_SETTING,
        LegacyWindows.TIMED_WAIT_SETTING,
        LegacyWindows.RESERVED_PORTS_SETTING);
  }

  @Override
  public PortRules rules(Settings settings) {
    return LegacyWindows.rules(settings);
  }

  @Override
  public SocketError exhausted() {
    return WinSockErrors.ADDRESS_IN_USE;
  }
}
