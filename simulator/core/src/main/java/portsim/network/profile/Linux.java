package portsim.network.profile;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import portsim.network.Overflow;
import portsim.network.SynRetries;
import portsim.network.port.LinuxSelection;
import portsim.network.port.PortRange;
import portsim.network.port.PortRules;
import portsim.network.port.TimeWaitReuse;
import portsim.network.port.TimeWaitRules;
import portsim.network.port.TimerWheel;
import portsim.network.port.Uniqueness;

/**
 * Linux since 3.2. What was recorded of a kernel it reproduces.
 *
 * @param hz jiffies a second, on which the grid of its timers depends
 */
public record Linux(int hz) implements Profile {
  /** As most distributions build it, and as the kernel was that was measured. */
  public static final int STANDARD_HZ = 250;

  private static final PortRange LOCAL_PORTS = new PortRange(32_768, 60_999);
  private static final Duration TIME_WAIT = Duration.ofSeconds(60);
  private static final Duration SYN_WAIT = Duration.ofSeconds(1);
  private static final Duration SYN_WAIT_MAX = Duration.ofMinutes(2);
  private static final List<TimeWaitReuse.Scope> REUSE_SCOPES =
      List.of(TimeWaitReuse.Scope.NONE, TimeWaitReuse.Scope.ALL, TimeWaitReuse.Scope.LOOPBACK);

  /** Linux as most distributions build it. */
  public Linux() {
    this(STANDARD_HZ);
  }

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
        Fact.documented(
            "ports", "32768-60999", LinuxSettings.IP_SYSCTL + "; measured on Linux 6.18"),
        Fact.documented(
            "TIME_WAIT",
            "60 s, rounded up by the kernel's timers: at most 62.048 s at 250 Hz",
            "TCP_TIMEWAIT_LEN; kernel/time/timer.c; "
                + LinuxSettings.MEASURED
                + "; "
                + LinuxSettings.TIME_WAIT_ARTICLE),
        Fact.documented("uniqueness", "per four-tuple", "measured on Linux 6.18"),
        Fact.limited(
            "port order",
            "the parity of the range's low end first, 2 to 16 ports further each",
            "net/ipv4/inet_hashtables.c; " + LinuxSettings.MEASURED,
            "sockets bound to port 0 begin with the other parity"),
        Fact.documented(
            "SYN without an answer",
            "sent again after 1, 2, 3, 4, 5, 7, 11, 19, 35 and 67 s, given up after 131 s",
            LinuxSettings.IP_SYSCTL
                + " (tcp_syn_retries, tcp_syn_linear_timeouts); measured on Linux 6.18"),
        Fact.documented("error without a free port", exhausted().title(), "connect(2)"),
        Fact.documented(
            "error of a bind without a free port",
            bindFailed().title(),
            "bind(2); " + LinuxSettings.MEASURED));
  }

  @Override
  public List<Setting> settings() {
    return LinuxSettings.ALL;
  }

  @Override
  public String whyRemoved(String setting) {
    return setting.equals("tcp_tw_recycle") ? LinuxSettings.WITHOUT_RECYCLE : "";
  }

  @Override
  public PortRules rules(Settings settings) {
    return new PortRules(
        settings.range("ip_local_port_range", LOCAL_PORTS),
        settings.ports("ip_local_reserved_ports"),
        closed(settings),
        Uniqueness.FOUR_TUPLE,
        new LinuxSelection());
  }

  private TimeWaitRules closed(Settings settings) {
    return new TimeWaitRules(
        TIME_WAIT,
        (int) settings.whole("tcp_max_tw_buckets", LinuxSettings.TIME_WAIT_MAX),
        reuse(settings),
        Duration.ofSeconds(settings.whole("tcp_fin_timeout", LinuxSettings.FIN_TIMEOUT_SECONDS)),
        new TimerWheel(hz, 0));
  }

  private static TimeWaitReuse reuse(Settings settings) {
    return new TimeWaitReuse(
        REUSE_SCOPES.get((int) settings.whole("tcp_tw_reuse", 2)),
        Duration.ofMillis(settings.whole("tcp_tw_reuse_delay", LinuxSettings.REUSE_DELAY_MILLIS)),
        settings.whole("tcp_timestamps", 1) > 0);
  }

  @Override
  public SocketError exhausted() {
    return UnixErrors.noFreePort(
        99, "Cannot assign requested address", "cannot assign requested address");
  }

  @Override
  public SocketError bindFailed() {
    return UnixErrors.bindFailed(98);
  }

  /**
   * The waits double behind the linear ones, up to two minutes: with the standard settings 1, 1, 1,
   * 1, 1, 2, 4, 8, 16, 32 and 64 s, which the timers lengthen.
   */
  @Override
  public SynRetries synRetries(Settings settings) {
    int linear = (int) settings.whole("tcp_syn_linear_timeouts", LinuxSettings.SYN_LINEAR_TIMEOUTS);
    int doubling = (int) settings.whole("tcp_syn_retries", LinuxSettings.SYN_RETRIES);
    List<Duration> waits = new ArrayList<>(Collections.nCopies(linear, SYN_WAIT));
    for (int retry = 0; retry <= doubling; retry++) {
      Duration doubled = SYN_WAIT.multipliedBy(1L << Math.min(retry, 10));
      waits.add(doubled.compareTo(SYN_WAIT_MAX) < 0 ? doubled : SYN_WAIT_MAX);
    }
    return new SynRetries(waits, 0, Duration.ZERO);
  }

  @Override
  public Listening listening(Settings settings) {
    Overflow overflow =
        new Overflow.Drop(
            settings.whole("tcp_abort_on_overflow", 0) == 1,
            (int) settings.whole("tcp_synack_retries", LinuxSettings.SYN_ACK_RETRIES),
            settings.whole("tcp_syncookies", 1) > 0);
    return new Listening(
        overflow,
        (int) settings.whole("somaxconn", LinuxSettings.SOMAXCONN),
        settings.whole("tcp_timestamps", 1) > 0);
  }

  @Override
  public ServerErrors serverErrors() {
    return UnixErrors.ofServers(111, 110, "Connection timed out", 104);
  }
}
