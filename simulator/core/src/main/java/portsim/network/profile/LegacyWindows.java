package portsim.network.profile;

import java.time.Duration;
import java.util.List;
import portsim.network.SynRetries;
import portsim.network.port.PortRange;
import portsim.network.port.PortRules;
import portsim.network.port.PortSelection;
import portsim.network.port.Uniqueness;

/**
 * What Windows before Vista has in common: a low range that grows upwards, and sequential ports.
 */
final class LegacyWindows {
  static final String KB_328476 = "KB 328476 (learn.microsoft.com)";
  static final String TCP_PARAMETERS = "TechNet cc938196, cc758002: TCP/IP registry parameters";
  private static final String PORT_DEPLETION = "MSDN aa560610: TCP/IP port depletion";
  private static final String KB_319502 = "KB 319502: WSAEADDRINUSE on an anonymous port";

  private static final int FIRST_PORT = 1025;
  private static final int MAX_USER_PORT = 5000;
  private static final int TIMED_WAIT_SECONDS = 240;

  /** TcpInitialRTT of 3 s, doubled; TcpMaxConnectRetransmissions of 2. */
  static final SynRetries SYN_RETRIES_2003 =
      SynRetries.doubling(Duration.ofSeconds(3), 3).resent(3, Duration.ofMillis(500));

  /** The same, but that TcpMaxConnectRetransmissions is 3. */
  static final SynRetries SYN_RETRIES_NT4 =
      SynRetries.doubling(Duration.ofSeconds(3), 4).resent(3, Duration.ofMillis(500));

  static final Fact SYN_AFTER_RESET =
      Fact.assumed(
          "SYN after a reset",
          "sent again 3 times, after 500 ms each",
          "KB 175523: Winsock TCP connection performance to unused ports",
          "the time between is assumed, and the number is that of Windows NT and 2000");

  static final Setting MAX_USER_PORT_SETTING =
      new Setting(
          "MaxUserPort",
          new SettingType.Whole(5_000, 65_534, "last port"),
          "5000",
          "The last ephemeral port; the first stays 1025.",
          TCP_PARAMETERS,
          true,
          "");

  static final Setting TIMED_WAIT_SETTING =
      new Setting(
          "TcpTimedWaitDelay",
          new SettingType.Whole(30, 240, "seconds"),
          "240",
          "How long a closed connection stays in TIME_WAIT.",
          PORT_DEPLETION + "; TechNet cc938217 (30-300) and cc757512 (0-300) print other ranges",
          Confidence.MEDIUM,
          true,
          "");

  static final Setting RESERVED_PORTS_SETTING =
      new Setting(
          "ReservedPorts",
          new SettingType.Ports(),
          "",
          "Ports that automatic choice skips.",
          "KB 812873: how to reserve a range of ephemeral ports",
          true,
          "");

  /** Not a setting of Windows, but one of its registry that a server reads. */
  static final Setting LISTEN_BACKLOG_SETTING =
      new Setting(
              Setting.LISTEN_BACKLOG,
              Setting.LISTEN_BACKLOG_TYPE,
              "5",
              "The backlog of SQL Server 2000, which reads it when its service starts.",
              KB_328476 + "; KB 154628. They give no range",
              false,
              "")
          .on(Setting.Side.SERVER);

  private LegacyWindows() {}

  static List<Fact> facts(SocketError error, String errorSource, Fact synWithoutAnswer) {
    return List.of(
        Fact.documented("ports", "1025-5000", PORT_DEPLETION + "; TechNet says 1024-5000"),
        Fact.documented(
                "TIME_WAIT",
                "240 s",
                PORT_DEPLETION
                    + "; "
                    + KB_328476
                    + "; TechNet cc757512 prints 120 s beside 4 minutes")
            .unlessSet("TcpTimedWaitDelay"),
        Fact.disputed(
            "uniqueness",
            "per local port",
            KB_328476,
            "KB 319502 words the limit per four-tuple; with one destination both are the same"),
        Fact.assumed(
            "port order",
            "sequential",
            KB_319502,
            "documented for Windows 2000; taken to hold for its relatives"),
        synWithoutAnswer,
        SYN_AFTER_RESET,
        Fact.documented("error without a free port", error.title(), errorSource));
  }

  static PortRules rules(Settings settings) {
    int last = (int) settings.whole("MaxUserPort", MAX_USER_PORT);
    return new PortRules(
        new PortRange(FIRST_PORT, last),
        settings.ports("ReservedPorts"),
        Duration.ofSeconds(settings.whole("TcpTimedWaitDelay", TIMED_WAIT_SECONDS)),
        Uniqueness.LOCAL_PORT,
        new PortSelection.Sequential());
  }
}
