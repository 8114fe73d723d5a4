package portsim.network.profile;

import java.time.Duration;
import java.util.List;
import portsim.network.Overflow;
import portsim.network.PortRange;
import portsim.network.PortRules;
import portsim.network.PortSelection;
import portsim.network.SynRetries;
import portsim.network.Uniqueness;

/** Windows Vista, Server 2008 and later, as far as sockets are not bound before they connect. */
public record Windows() implements Profile {
  private static final String EXHAUSTION_ARTICLE =
      "learn.microsoft.com: tcp-ip-port-exhaustion-troubleshooting";
  private static final PortRange DYNAMIC_PORTS = new PortRange(49_152, 65_535);
  private static final int TIMED_WAIT_SECONDS = 240;
  private static final SynRetries SYN_RETRIES =
      SynRetries.doubling(Duration.ofSeconds(3), 3).resent(3, Duration.ofMillis(500));

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
        Fact.documented("ports", "49152-65535", EXHAUSTION_ARTICLE),
        Fact.disputed(
                "TIME_WAIT",
                "240 s",
                EXHAUSTION_ARTICLE,
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
            "documented for Windows 7 and Server 2008 R2; later releases can be set otherwise"),
        LegacyWindows.SYN_AFTER_RESET,
        Fact.limited(
            "error without a free port",
            exhausted().title(),
            "event 4227; java.net.BindException reports on Windows 10",
            "sockets bound before they connect get WSAENOBUFS (10055)"));
  }

  @Override
  public List<Setting> settings() {
    return List.of(
        new Setting(
            "dynamicport",
            new SettingType.Range(1025, 255),
            "49152-65535",
            "The ephemeral ports of TCP, as set by netsh int ipv4 set dynamicport tcp.",
            EXHAUSTION_ARTICLE,
            false,
            ""),
        new Setting(
            "dynamicport-udp",
            new SettingType.Range(1025, 255),
            "49152-65535",
            "The ephemeral ports of UDP, as set by netsh int ipv4 set dynamicport udp.",
            EXHAUSTION_ARTICLE,
            false,
            "it is the range of UDP, and TCP has its own, dynamicport"),
        new Setting(
            "TcpTimedWaitDelay",
            new SettingType.Whole(30, 240, "seconds"),
            "240",
            "How long a closed connection stays in TIME_WAIT.",
            "MSDN aa560610, written for Windows Server 2003",
            Confidence.MEDIUM,
            true,
            ""));
  }

  @Override
  public PortRules rules(Settings settings) {
    return new PortRules(
        settings.range("dynamicport", DYNAMIC_PORTS),
        List.of(),
        Duration.ofSeconds(settings.whole("TcpTimedWaitDelay", TIMED_WAIT_SECONDS)),
        Uniqueness.FOUR_TUPLE,
        new PortSelection.RandomStart());
  }

  @Override
  public SocketError exhausted() {
    return WinSockErrors.ADDRESS_IN_USE;
  }

  @Override
  public SynRetries synRetries(Settings settings) {
    return SYN_RETRIES;
  }

  @Override
  public Listening listening(Settings settings) {
    return Listening.unlimited(new Overflow.Reset());
  }

  @Override
  public ServerErrors serverErrors() {
    return WinSockErrors.OF_SERVERS;
  }
}
