package portsim.network.profile;

import java.time.Duration;
import java.util.List;
import portsim.network.Overflow;
import portsim.network.SynRetries;
import portsim.network.port.PortRange;
import portsim.network.port.PortRules;
import portsim.network.port.PortSelection;
import portsim.network.port.TimeWaitReuse;
import portsim.network.port.TimeWaitRules;
import portsim.network.port.Timers;
import portsim.network.port.Uniqueness;

/** Solaris 9 and 10, with the names that ndd has for their settings. */
public record Solaris() implements Profile {
  private static final String TUNABLE_PARAMETERS =
      "Solaris Tunable Parameters Reference Manual (docs.sun.com 817-0404)";
  private static final String TUNABLES = "illumos: usr/src/uts/common/inet/tcp/tcp_tunables.c";
  private static final String TCP_BIND = "illumos: usr/src/uts/common/inet/tcp/tcp_bind.c";
  private static final String SMALLEST = "tcp_smallest_anon_port";
  private static final String LARGEST = "tcp_largest_anon_port";
  private static final String TIME_WAIT = "tcp_time_wait_interval";
  private static final String FIN_WAIT_2 = "tcp_fin_wait_2_flush_interval";
  private static final String INITIAL_INTERVAL = "tcp_rexmit_interval_initial";
  private static final String ABORT_INTERVAL = "tcp_ip_abort_cinterval";
  private static final String BACKLOG_MAX = "tcp_conn_req_max_q";

  private static final PortRange PORTS = new PortRange(32_768, 65_535);
  private static final int TIME_WAIT_MILLIS = 60_000;
  private static final int FIN_WAIT_2_MILLIS = 675_000;
  private static final int INITIAL_INTERVAL_MILLIS = 3_000;
  private static final int INTERVAL_MAX_SECONDS = 60;
  private static final int ABORT_INTERVAL_MILLIS = 180_000;
  private static final int BACKLOG_MAX_STANDARD = 128;
  private static final String MILLISECONDS = "milliseconds";

  @Override
  public String name() {
    return "solaris";
  }

  @Override
  public String title() {
    return "Solaris 9 and 10";
  }

  @Override
  public List<Fact> facts() {
    return List.of(
        Fact.documented("ports", "32768-65535", TUNABLES + "; TCP/IP Illustrated"),
        Fact.limited(
                "TIME_WAIT",
                "60 s",
                TUNABLE_PARAMETERS,
                "Solaris 8 takes 240 s (IBM FileNet P8 documentation); " + TIME_WAIT + " sets it")
            .unlessSet(TIME_WAIT),
        Fact.disputed(
            "uniqueness",
            "per four-tuple",
            TCP_BIND + ", tcp_bindi",
            "this is read in the source of a successor, not measured"),
        Fact.disputed(
            "port order",
            "random",
            TCP_BIND + ", tcp_update_next_port",
            "this is read in the source of a successor, not measured"),
        Fact.limited(
            "SYN without an answer",
            "sent again after 3, 9, 21, 45, 93 and 153 s, given up after 180 s",
            TUNABLE_PARAMETERS + "; " + TUNABLES,
            "the kernel may look only when it would send the next SYN, after 213 s"),
        Bsd.FULL_BACKLOG,
        Fact.documented("error without a free port", exhausted().title(), TCP_BIND));
  }

  @Override
  public List<Setting> settings() {
    SettingType port = new SettingType.Whole(1_024, 65_535, "port");
    return List.of(
        setting(SMALLEST, port, PORTS.first(), "The first ephemeral port.", TUNABLES),
        setting(LARGEST, port, PORTS.last(), "The last ephemeral port.", TUNABLES),
        setting(
            TIME_WAIT,
            new SettingType.Whole(1_000, 600_000, MILLISECONDS),
            TIME_WAIT_MILLIS,
            "How long a closed connection stays in TIME_WAIT. Solaris 8 begins with 240000.",
            TUNABLE_PARAMETERS + "; IBM FileNet P8 documentation"),
        setting(
            FIN_WAIT_2,
            new SettingType.Whole(1_000, 7_200_000, MILLISECONDS),
            FIN_WAIT_2_MILLIS,
            "How long an orphaned connection stays in FIN_WAIT_2. It does not shorten TIME_WAIT.",
            "OpenSolaris: usr/src/uts/common/inet/tcp/tcp.c; illumos takes 60000"),
        setting(
            INITIAL_INTERVAL,
            new SettingType.Whole(1, 20_000, MILLISECONDS),
            INITIAL_INTERVAL_MILLIS,
            "When a SYN is sent again for the first time; the waits double up to 60 s.",
            TUNABLE_PARAMETERS + "; illumos takes 1000"),
        setting(
            ABORT_INTERVAL,
            new SettingType.Whole(1_000, 4_294_967_295L, MILLISECONDS),
            ABORT_INTERVAL_MILLIS,
            "When a connect without an answer is given up.",
            TUNABLES),
        setting(
                BACKLOG_MAX,
                new SettingType.Whole(1, 4_294_967_295L, "connections"),
                BACKLOG_MAX_STANDARD,
                "The longest backlog that a listening socket is granted.",
                TUNABLES)
            .on(Setting.Side.SERVER));
  }

  private static Setting setting(
      String name, SettingType type, int standard, String about, String source) {
    return new Setting(name, type, String.valueOf(standard), about, source, false, "");
  }

  @Override
  public PortRules rules(Settings settings) {
    return new PortRules(
        ports(settings),
        List.of(),
        closed(settings),
        Uniqueness.FOUR_TUPLE,
        new PortSelection.RandomStart());
  }

  /** Both ends can be set, and the kernel takes the smallest where the largest lies below it. */
  private static PortRange ports(Settings settings) {
    int smallest = (int) settings.whole(SMALLEST, PORTS.first());
    int largest = (int) settings.whole(LARGEST, PORTS.last());
    return new PortRange(smallest, Math.max(smallest, largest));
  }

  private static TimeWaitRules closed(Settings settings) {
    return new TimeWaitRules(
        Duration.ofMillis(settings.whole(TIME_WAIT, TIME_WAIT_MILLIS)),
        TimeWaitRules.UNLIMITED,
        TimeWaitReuse.NEVER,
        Duration.ofMillis(settings.whole(FIN_WAIT_2, FIN_WAIT_2_MILLIS)),
        Timers.EXACT);
  }

  @Override
  public SynRetries synRetries(Settings settings) {
    return SynRetries.doubling(
        Duration.ofMillis(settings.whole(INITIAL_INTERVAL, INITIAL_INTERVAL_MILLIS)),
        Duration.ofSeconds(INTERVAL_MAX_SECONDS),
        Duration.ofMillis(settings.whole(ABORT_INTERVAL, ABORT_INTERVAL_MILLIS)));
  }

  @Override
  public Listening listening(Settings settings) {
    long backlogMax = settings.whole(BACKLOG_MAX, BACKLOG_MAX_STANDARD);
    return new Listening(
        Overflow.Drop.STANDARD, (int) Math.min(backlogMax, Integer.MAX_VALUE), true);
  }

  @Override
  public SocketError exhausted() {
    return UnixErrors.noFreePort(
        126, "Cannot assign requested address", "cannot assign requested address");
  }

  @Override
  public ServerErrors serverErrors() {
    return UnixErrors.ofServers(146, 145, "Connection timed out", 131);
  }
}
