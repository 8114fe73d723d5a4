package portsim.network.profile;

import java.util.List;
import portsim.network.Overflow;
import portsim.network.SynRetries;
import portsim.network.port.PortRules;

/** Windows NT 3.51 and 4.0. */
public record WindowsNt4() implements Profile {
  @Override
  public String name() {
    return "windows-nt4";
  }

  @Override
  public String title() {
    return "Windows NT 3.51 and 4.0";
  }

  @Override
  public List<Fact> facts() {
    return LegacyWindows.facts(
        exhausted(),
        "Q196271: unable to connect from ports above 5000",
        Fact.documented(
            "SYN without an answer",
            "sent again after 3, 9 and 21 s, given up after 45 s",
            "Windows NT Resource Kit: TcpMaxConnectRetransmissions"));
  }

  @Override
  public List<Setting> settings() {
    return List.of(
        LegacyWindows.MAX_USER_PORT_SETTING,
        LegacyWindows.TIMED_WAIT_SETTING,
        LegacyWindows.LISTEN_BACKLOG_SETTING);
  }

  @Override
  public PortRules rules(Settings settings) {
    return LegacyWindows.rules(settings);
  }

  @Override
  public SocketError exhausted() {
    return WinSockErrors.NO_BUFFER_SPACE;
  }

  @Override
  public SynRetries synRetries(Settings settings) {
    return LegacyWindows.SYN_RETRIES_NT4;
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
