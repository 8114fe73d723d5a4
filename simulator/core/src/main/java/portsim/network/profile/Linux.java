package portsim.network.profile;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import portsim.network.Overflow;
import portsim.network.PortRange;
import portsim.network.PortRules;
import portsim.network.PortSelection;
import portsim.network.SynRetries;
import portsim.network.Uniqueness;
import portsim.network.profile.SocketError.Wording;

/** Linux since 3.2, as far as sockets are not bound before they connect. */
public record Linux() implements Profile {
  private static final String IP_SYSCTL = "kernel documentation: networking/ip-sysctl";
  private static final String TIME_WAIT_ARTICLE =
      "vincent.bernat.ch: Coping with the TCP TIME-WAIT state on busy Linux servers";
  private static final PortRange LOCAL_PORTS = new PortRange(32_768, 60_999);
  private static final Duration TIME_WAIT = Duration.ofSeconds(60);
  private static final SynRetries SYN_RETRIES =
      new SynRetries(
          IntStream.of(1, 1, 1, 1, 1, 2, 4, 8, 16, 32, 64).mapToObj(Duration::ofSeconds).toList(),
          0,
          Duration.ZERO);

  @Override
  public String name() {
    return "linux";
  }

  @Override
  public String title() {
    return "Linux 3.2 and later";
  }

  @Override
  public List<Fact> facts() {
    return List.of(
        Fact.documented("ports", "32768-60999", IP_SYSCTL + "; measured on Linux 6.18"),
        Fact.limited(
            "TIME_WAIT",
            "60 s",
            "TCP_TIMEWAIT_LEN; " + TIME_WAIT_ARTICLE,
            "a kernel's timers round it up: 60.0 to 62.05 s were measured at HZ=250"),
        Fact.documented("uniqueness", "per four-tuple", "measured on Linux 6.18"),
        Fact.limited(
            "port order",
            "random",
            "net/ipv4/inet_hashtables.c",
            "a kernel takes ports of one parity first, which does not change how many there are"),
        Fact.documented(
            "SYN without an answer",
            "sent again after 1, 2, 3, 4, 5, 7, 11, 19, 35 and 67 s, given up after 131 s",
            IP_SYSCTL + " (tcp_syn_retries, tcp_syn_linear_timeouts); measured on Linux 6.18"),
        Fact.documented("error without a free port", exhausted().title(), "connect(2)"));
  }

  @Override
  public List<Setting> settings() {
    return List.of(
        new Setting(
            "ip_local_port_range",
            new SettingType.Range(1, 1),
            "32768-60999",
            "The ephemeral ports.",
            IP_SYSCTL,
            false,
            ""),
        new Setting(
            "ip_local_reserved_ports",
            new SettingType.Ports(),
            "",
            "Ports that automatic choice skips.",
            IP_SYSCTL,
            false,
            ""),
        new Setting(
            "tcp_fin_timeout",
            new SettingType.Whole(1, 2_147_483, "seconds"),
            "60",
            "How long an orphaned connection stays in FIN_WAIT_2.",
            IP_SYSCTL + "; " + TIME_WAIT_ARTICLE,
            false,
            "it bounds orphaned FIN_WAIT_2 connections; TIME_WAIT is a fixed 60 s"));
  }

  @Override
  public PortRules rules(Settings settings) {
    return new PortRules(
        settings.range("ip_local_port_range", LOCAL_PORTS),
        settings.ports("ip_local_reserved_ports"),
        TIME_WAIT,
        Uniqueness.FOUR_TUPLE,
        new PortSelection.RandomStart());
  }

  @Override
  public SocketError exhausted() {
    return new SocketError(
        "EADDRNOTAVAIL",
        99,
        "Cannot assign requested address",
        List.of(
            new Wording("Java", "java.net.BindException: Cannot assign requested address"),
            new Wording("Python", "OSError: [Errno 99] Cannot assign requested address"),
            new Wording("Go", "connect: cannot assign requested address")));
  }

  @Override
  public SynRetries synRetries() {
    return SYN_RETRIES;
  }

  @Override
  public Overflow overflow() {
    return new Overflow.Drop();
  }

  @Override
  public ServerErrors serverErrors() {
    return new ServerErrors(
        error("ECONNREFUSED", 111, "Connection refused", "ConnectException: Connection refused"),
        error("ETIMEDOUT", 110, "Connection timed out", "ConnectException: Connection timed out"),
        error("ECONNRESET", 104, "Connection reset by peer", "SocketException: Connection reset"));
  }

  private static SocketError error(String name, int code, String text, String inJava) {
    return new SocketError(
        name,
        code,
        text,
        List.of(
            new Wording("Java", "java.net." + inJava),
            new Wording("Python", "[Errno " + code + "] " + text)));
  }
}
