package portsim.network.profile;

import java.util.List;
import portsim.network.Overflow;
import portsim.network.SynRetries;
import portsim.network.port.PortRules;
import portsim.network.port.PortSelection;
import portsim.network.port.Uniqueness;

/** Windows Vista, Server 2008 and later, as far as sockets are not bound before they connect. */
public record Windows() implements Profile {
  @Override
  public String name() {
    return "windows";
  }

  @Override
  public String title() {
    return "Windows Vista, Server 2008 and later";
  }

  @Override
  public List<Fact> facts() {
    return List.of(
        Fact.documented("ports", "49152-65535", WindowsSettings.EXHAUSTION_ARTICLE),
        Fact.disputed(
                "TIME_WAIT",
                "240 s",
                WindowsSettings.EXHAUSTION_ARTICLE,
                "other pages say 120 s for Server 2008 and later; TcpTimedWaitDelay sets it")
            .unlessSet("TcpTimedWaitDelay"),
        Fact.limited(
            "uniqueness",
            "per four-tuple",
            "learn.microsoft.com: SO_REUSE_UNICASTPORT",
            "documented for Windows 10 and Server 2016 on and sockets not bound before they"
                + " connect; earlier releases share ports less"),
        Fact.documented("port order", "random", "learn.microsoft.com: SO_RANDOMIZE_PORT"),
        Fact.limited(
            "SYN without an answer",
            "sent again after 3 and 9 s, given up after 21 s",
            "KB 2786464: MaxSynRetransmissions and InitialRto",
            "documented for Windows 7 and Server 2008 R2; InitialRto and MaxSynRetransmissions set"
                + " it"),
        LegacyWindows.SYN_AFTER_RESET,
        Fact.limited(
            "error without a free port",
            exhausted().title(),
            "event 4227; java.net.BindException reports on Windows 10",
            "sockets bound before they connect get WSAENOBUFS (10055)"));
  }

  @Override
  public List<Setting> settings() {
    return WindowsSettings.ALL;
  }

  @Override
  public String whyOverruled(String setting, Settings settings) {
    return WindowsSettings.whyOverruled(setting, settings);
  }

  @Override
  public PortRules rules(Settings settings) {
    return new PortRules(
        WindowsSettings.ports(settings),
        List.of(),
        WindowsSettings.timeWait(settings),
        Uniqueness.FOUR_TUPLE,
        new PortSelection.RandomStart());
  }

  @Override
  public SocketError exhausted() {
    return WinSockErrors.ADDRESS_IN_USE;
  }

  @Override
  public SocketError bindFailed() {
    return WinSockErrors.NO_BUFFER_SPACE;
  }

  @Override
  public SynRetries synRetries(Settings settings) {
    return WindowsSettings.synRetries(settings);
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
