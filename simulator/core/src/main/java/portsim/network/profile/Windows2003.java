package portsim.network.profile;

import java.util.List;
import portsim.network.Overflow;
import portsim.network.SynRetries;
import portsim.network.port.PortRules;

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
    return LegacyWindows.facts(
        exhausted(),
        "KB 319502: WSAEADDRINUSE on an anonymous port",
        Fact.documented(
            "SYN without an answer",
            "sent again after 3 and 9 s, given up after 21 s",
            "TechNet cc758896 TcpMaxConnectRetransmissions, cc938207 TcpInitialRTT"));
  }

  @Override
  public List<Setting> settings() {
    return List.of(
        LegacyWindows.MAX_USER_PORT_SETTING,
        LegacyWindows.TIMED_WAIT_SETTING,
        LegacyWindows.RESERVED_PORTS_SETTING,
        LegacyWindows.LISTEN_BACKLOG_SETTING);
  }

  @Override
  public PortRules rules(Settings settings) {
    return LegacyWindows.rules(settings);
  }

  @Override
  public SocketError exhausted() {
    return WinSockErrors.ADDRESS_IN_USE;
  }

  @Override
  public SynRetries synRetries(Settings settings) {
    return LegacyWindows.SYN_RETRIES_2003;
  }

  @Override
  public Listening listening(Settings settings) {
    return Listening.unlimited(new Overflow.Reset());
  }

  @Override
  public boolean listensBesideTimeWait() {
    return true;
  }

  @Override
  public ServerErrors serverErrors() {
    return WinSockErrors.OF_SERVERS;
  }
}
