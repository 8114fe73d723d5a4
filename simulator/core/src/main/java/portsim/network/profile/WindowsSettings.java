package portsim.network.profile;

import java.time.Duration;
import java.util.List;
import portsim.network.SynRetries;
import portsim.network.port.PortRange;

/** The settings of Windows that bear on its ports. */
final class WindowsSettings {
  static final String EXHAUSTION_ARTICLE =
      "learn.microsoft.com: tcp-ip-port-exhaustion-troubleshooting";
  private static final String NET_TCP_SETTING =
      "learn.microsoft.com: MSFT_NetTCPSetting, Set-NetTCPSetting";

  private static final String DYNAMIC_PORT = "dynamicport";
  private static final String REUSE_FIRST = "AutoReusePortRangeStartPort";
  private static final String REUSE_COUNT = "AutoReusePortRangeNumberOfPorts";
  private static final String TIMED_WAIT = "TcpTimedWaitDelay";
  private static final String INITIAL_RTO = "InitialRto";
  private static final String MAX_SYN_RETRANSMISSIONS = "MaxSynRetransmissions";

  private static final PortRange DYNAMIC_PORTS = new PortRange(49_152, 65_535);
  private static final int FIRST_PORT = 1_025;
  private static final int LAST_PORT = 65_535;
  private static final int TIMED_WAIT_SECONDS = 240;
  private static final int INITIAL_RTO_MILLIS = 3_000;
  private static final int SYN_RETRANSMISSIONS = 2;

  static final List<Setting> ALL =
      List.of(
          setting(
              DYNAMIC_PORT,
              new SettingType.Range(FIRST_PORT, 255),
              DYNAMIC_PORTS.toString(),
              "The ephemeral ports of TCP, as set by netsh int ipv4 set dynamicport tcp.",
              EXHAUSTION_ARTICLE),
          new Setting(
              "dynamicport-udp",
              new SettingType.Range(FIRST_PORT, 255),
              DYNAMIC_PORTS.toString(),
              "The ephemeral ports of UDP, as set by netsh int ipv4 set dynamicport udp.",
              EXHAUSTION_ARTICLE,
              false,
              "it is the range of UDP, and TCP has its own, dynamicport"),
          new Setting(
              TIMED_WAIT,
              new SettingType.Whole(30, 240, "seconds"),
              String.valueOf(TIMED_WAIT_SECONDS),
              "How long a closed connection stays in TIME_WAIT.",
              "MSDN aa560610, written for Windows Server 2003",
              Confidence.MEDIUM,
              true,
              ""),
          setting(
              REUSE_FIRST,
              new SettingType.Whole(0, LAST_PORT, "port"),
              "0",
              "The first of the ports for connects of sockets that are not bound, from 1025 on; 0"
                  + " for none. Windows 10, Server 2016 and later.",
              NET_TCP_SETTING),
          setting(
              REUSE_COUNT,
              new SettingType.Whole(0, LAST_PORT - FIRST_PORT + 1, "ports"),
              "0",
              "How many ports there are from "
                  + REUSE_FIRST
                  + " on; with 0 all are of the dynamicport.",
              NET_TCP_SETTING),
          new Setting(
              "SO_REUSE_UNICASTPORT",
              new SettingType.Whole(0, 1, ""),
              "1",
              "Whether a socket gets its port when it connects, which it can share with connects to"
                  + " other destinations. Windows 10, Server 2016 and later.",
              "learn.microsoft.com: SO_REUSE_UNICASTPORT",
              false,
              "sockets that are not bound before they connect have it by default, and the others"
                  + " set it one by one"),
          setting(
              INITIAL_RTO,
              new SettingType.Whole(300, INITIAL_RTO_MILLIS, "milliseconds"),
              String.valueOf(INITIAL_RTO_MILLIS),
              "When a SYN is sent again for the first time; the waits double.",
              NET_TCP_SETTING + "; KB 2786464"),
          setting(
              MAX_SYN_RETRANSMISSIONS,
              new SettingType.Whole(2, 8, "times"),
              String.valueOf(SYN_RETRANSMISSIONS),
              "How often a SYN is sent again while there is no answer.",
              NET_TCP_SETTING + "; KB 2786464"),
          LegacyWindows.LISTEN_BACKLOG_SETTING);

  private WindowsSettings() {}

  private static Setting setting(
      String name, SettingType type, String standard, String about, String source) {
    return new Setting(name, type, standard, about, source, false, "");
  }

  /** The ports of sockets that are not bound: the range for reuse, where there is one. */
  static PortRange ports(Settings settings) {
    int first = (int) settings.whole(REUSE_FIRST, 0);
    int count = (int) settings.whole(REUSE_COUNT, 0);
    return isForReuse(settings)
        ? new PortRange(first, Math.min(first + count - 1, LAST_PORT))
        : settings.range(DYNAMIC_PORT, DYNAMIC_PORTS);
  }

  /** Whether there is a range for reuse. */
  private static boolean isForReuse(Settings settings) {
    return settings.whole(REUSE_FIRST, 0) >= FIRST_PORT && settings.whole(REUSE_COUNT, 0) > 0;
  }

  /** Of the two ranges of ports only one is used. */
  static String whyOverruled(String setting, Settings settings) {
    return switch (setting) {
      case DYNAMIC_PORT ->
          isForReuse(settings)
              ? "connects take the ports of " + REUSE_FIRST + " and " + REUSE_COUNT + " instead"
              : "";
      case REUSE_FIRST, REUSE_COUNT ->
          isForReuse(settings)
              ? ""
              : "it takes "
                  + REUSE_FIRST
                  + " from "
                  + FIRST_PORT
                  + " on and "
                  + REUSE_COUNT
                  + " above 0 for connects to use them";
      default -> "";
    };
  }

  static Duration timeWait(Settings settings) {
    return Duration.ofSeconds(settings.whole(TIMED_WAIT, TIMED_WAIT_SECONDS));
  }

  static SynRetries synRetries(Settings settings) {
    int again = (int) settings.whole(MAX_SYN_RETRANSMISSIONS, SYN_RETRANSMISSIONS);
    Duration first = Duration.ofMillis(settings.whole(INITIAL_RTO, INITIAL_RTO_MILLIS));
    return SynRetries.doubling(first, again + 1).resent(3, Duration.ofMillis(500));
  }
}
