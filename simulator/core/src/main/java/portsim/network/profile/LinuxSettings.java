package portsim.network.profile;

import java.util.List;
import portsim.network.profile.Setting.Side;

/** The settings of Linux that bear on its ports. */
final class LinuxSettings {
  static final String IP_SYSCTL = "kernel documentation: networking/ip-sysctl";
  static final String MEASURED = "measured on Linux 6.18";
  static final String TIME_WAIT_ARTICLE =
      "vincent.bernat.ch: Coping with the TCP TIME-WAIT state on busy Linux servers";

  /** Why there is no tcp_tw_recycle, and what there is. */
  static final String WITHOUT_RECYCLE =
      "removed in Linux 4.12 (commit 4396e46187ca), because it dropped the connects of clients"
          + " behind NAT; tcp_tw_reuse, or more ports, is what there is";

  static final int REUSE_DELAY_MILLIS = 1_000;
  static final int TIME_WAIT_MAX = 131_072;
  static final int FIN_TIMEOUT_SECONDS = 60;
  static final int SYN_RETRIES = 6;
  static final int SYN_LINEAR_TIMEOUTS = 4;
  static final int SYN_ACK_RETRIES = 5;
  static final int SOMAXCONN = 4_096;

  static final List<Setting> ALL =
      List.of(
          setting(
              "ip_local_port_range",
              new SettingType.Range(1, 1),
              "32768-60999",
              "The ephemeral ports.",
              IP_SYSCTL),
          setting(
              "ip_local_reserved_ports",
              new SettingType.Ports(),
              "",
              "Ports that automatic choice skips.",
              IP_SYSCTL),
          setting(
              "tcp_tw_reuse",
              new SettingType.Whole(0, 2, ""),
              "2",
              "Whether connects take over ports in TIME_WAIT: 0 never, 1 always, 2 where an address"
                  + " is a loopback address.",
              IP_SYSCTL + "; " + MEASURED),
          setting(
              "tcp_tw_reuse_delay",
              new SettingType.Whole(1, 60_000, "milliseconds"),
              String.valueOf(REUSE_DELAY_MILLIS),
              "How long a connection has to be in TIME_WAIT before its port is taken over.",
              IP_SYSCTL + "; " + MEASURED),
          setting(
                  "tcp_timestamps",
                  new SettingType.Whole(0, 2, ""),
                  "1",
                  "Whether TCP sends timestamps, without which no port in TIME_WAIT is taken over: 0"
                      + " no, 1 and 2 yes.",
                  IP_SYSCTL + "; " + MEASURED)
              .on(Side.BOTH),
          setting(
              "tcp_max_tw_buckets",
              new SettingType.Whole(0, Integer.MAX_VALUE, "connections"),
              String.valueOf(TIME_WAIT_MAX),
              "How many connections can be in TIME_WAIT; the port of any further one is free at"
                  + " once. The kernel's own value depends on the machine's memory.",
              IP_SYSCTL + "; " + MEASURED),
          setting(
              "tcp_fin_timeout",
              new SettingType.Whole(1, 2_147_483, "seconds"),
              String.valueOf(FIN_TIMEOUT_SECONDS),
              "How long an orphaned connection stays in FIN_WAIT_2. It does not shorten TIME_WAIT.",
              IP_SYSCTL + "; " + TIME_WAIT_ARTICLE),
          setting(
              "tcp_syn_retries",
              new SettingType.Whole(1, 127, "times"),
              String.valueOf(SYN_RETRIES),
              "How often a SYN is sent again, the waits doubling, while there is no answer.",
              IP_SYSCTL),
          setting(
              "tcp_syn_linear_timeouts",
              new SettingType.Whole(0, 127, "times"),
              String.valueOf(SYN_LINEAR_TIMEOUTS),
              "How often a SYN is sent again after 1 s before the waits double.",
              IP_SYSCTL),
          setting(
                  "tcp_synack_retries",
                  new SettingType.Whole(0, 255, "times"),
                  String.valueOf(SYN_ACK_RETRIES),
                  "How often the answer to a SYN is sent again.",
                  IP_SYSCTL)
              .on(Side.SERVER),
          setting(
                  "tcp_abort_on_overflow",
                  new SettingType.Whole(0, 1, ""),
                  "0",
                  "Whether a connection is reset whose handshake completes into a full backlog.",
                  IP_SYSCTL + "; " + MEASURED)
              .on(Side.SERVER),
          setting(
                  "tcp_syncookies",
                  new SettingType.Whole(0, 2, ""),
                  "1",
                  "Whether SYNs beyond the queue of incomplete handshakes are answered all the same.",
                  IP_SYSCTL)
              .on(Side.SERVER),
          setting(
                  "somaxconn",
                  new SettingType.Whole(0, Integer.MAX_VALUE, "connections"),
                  String.valueOf(SOMAXCONN),
                  "The longest backlog that a listening socket is granted.",
                  "kernel documentation: admin-guide/sysctl/net; " + MEASURED)
              .on(Side.SERVER));

  private LinuxSettings() {}

  private static Setting setting(
      String name, SettingType type, String standard, String about, String source) {
    return new Setting(name, type, standard, about, source, false, "");
  }
}
