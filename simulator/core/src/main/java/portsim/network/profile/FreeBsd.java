package portsim.network.profile;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import portsim.network.SynRetries;
import portsim.network.port.PortRange;
import portsim.network.port.PortRules;
import portsim.network.port.TimeWaitReuse;
import portsim.network.port.TimeWaitRules;
import portsim.network.port.Timers;
import portsim.network.port.Uniqueness;

/** FreeBSD, as far as its kernel's source tells. */
public record FreeBsd() implements Profile {
  private static final String IN_PCB = "FreeBSD: sys/netinet/in_pcb.c";
  private static final String TCP_TIMER = "FreeBSD: sys/netinet/tcp_timer.c, tcp_timer.h";
  private static final String RANDOMIZED = "net.inet.ip.portrange.randomized";
  private static final String MAX_TIME_WAIT = "net.inet.tcp.maxtcptw";
  private static final String FAST_RECYCLE = "net.inet.tcp.fast_finwait2_recycle";
  private static final String FIN_TIMEOUT = "net.inet.tcp.finwait2_timeout";

  private static final PortRange PORTS = new PortRange(10_000, 65_535);
  private static final PortRange HIGH_PORTS = new PortRange(49_152, 65_535);
  private static final int MSL_MILLIS = 30_000;
  private static final int FIN_TIMEOUT_MILLIS = 60_000;

  /** Eight keep-alive probes, one each 75 s. */
  private static final Duration MAX_IDLE = Duration.ofMinutes(10);

  @Override
  public String name() {
    return "freebsd";
  }

  @Override
  public String title() {
    return "FreeBSD 14 and later";
  }

  @Override
  public List<Fact> facts() {
    return List.of(
        Fact.documented("ports", "10000-65535", "FreeBSD: sys/netinet/in.h, IPPORT_EPHEMERALFIRST"),
        Fact.limited(
                "TIME_WAIT",
                "60 s",
                "twice the TCPTV_MSL of " + TCP_TIMER,
                "releases before 14 have at most half as many connections there as ports; "
                    + MAX_TIME_WAIT
                    + " sets it")
            .unlessSet(MAX_TIME_WAIT),
        Fact.documented(
            "uniqueness", "per four-tuple", IN_PCB + ", in_pcb_lport_dest, since FreeBSD 13"),
        Fact.documented("port order", "random", IN_PCB + "; " + RANDOMIZED + " is 1")
            .unlessSet(RANDOMIZED),
        Fact.documented(
            "SYN without an answer",
            "sent again after 1, 3, 7, 15, 31 and 63 s, given up after 75 s",
            TCP_TIMER),
        Bsd.FULL_BACKLOG,
        Fact.documented(
            "error without a free port",
            exhausted().title(),
            IN_PCB + "; FreeBSD: sys/sys/errno.h"));
  }

  @Override
  public List<Setting> settings() {
    List<Setting> settings = new ArrayList<>(Bsd.portRanges(PORTS, HIGH_PORTS, IN_PCB));
    settings.addAll(ofTcp());
    return settings;
  }

  private static List<Setting> ofTcp() {
    return List.of(
        Bsd.randomized(RANDOMIZED, 1, IN_PCB),
        Bsd.msl(MSL_MILLIS, TCP_TIMER),
        maxTimeWait(),
        Bsd.flag(
            "net.inet.tcp.nolocaltimewait",
            1,
            "Whether connections within the machine skip TIME_WAIT.",
            "FreeBSD 14.0 release notes",
            "servers are taken to be other machines"),
        Bsd.flag(
            FAST_RECYCLE,
            0,
            "Whether orphaned connections stay in FIN_WAIT_2 for "
                + FIN_TIMEOUT
                + " rather than 600 s.",
            TCP_TIMER,
            ""),
        new Setting(
            FIN_TIMEOUT,
            new SettingType.Whole(1, Integer.MAX_VALUE, "milliseconds"),
            String.valueOf(FIN_TIMEOUT_MILLIS),
            "How long an orphaned connection stays in FIN_WAIT_2 where "
                + FAST_RECYCLE
                + " is 1. It does not shorten TIME_WAIT.",
            TCP_TIMER,
            false,
            ""),
        Bsd.keepInit(TCP_TIMER),
        Bsd.somaxconn("sys/socket.h: SOMAXCONN"));
  }

  private static Setting maxTimeWait() {
    return new Setting(
        MAX_TIME_WAIT,
        new SettingType.Whole(32, Integer.MAX_VALUE, "connections"),
        String.valueOf(Integer.MAX_VALUE),
        "How many connections can be in TIME_WAIT. One more ends the oldest (here: is free at"
            + " once). FreeBSD 14 knows no limit; earlier releases take half of the ports,"
            + " 27767 by default.",
        "FreeBSD 13: sys/netinet/tcp_timewait.c",
        false,
        "");
  }

  @Override
  public String whyOverruled(String setting, Settings settings) {
    boolean idles = setting.equals(FIN_TIMEOUT) && settings.whole(FAST_RECYCLE, 0) == 0;
    return idles ? "it counts where " + FAST_RECYCLE + " is 1" : "";
  }

  @Override
  public PortRules rules(Settings settings) {
    return new PortRules(
        Bsd.range(settings, PORTS),
        List.of(),
        closed(settings),
        Uniqueness.FOUR_TUPLE,
        Bsd.selection(settings, RANDOMIZED, 1));
  }

  private static TimeWaitRules closed(Settings settings) {
    return new TimeWaitRules(
        Bsd.timeWait(settings, MSL_MILLIS),
        (int) settings.whole(MAX_TIME_WAIT, TimeWaitRules.UNLIMITED),
        TimeWaitReuse.NEVER,
        settings.whole(FAST_RECYCLE, 0) == 0
            ? MAX_IDLE
            : Bsd.millis(settings, FIN_TIMEOUT, FIN_TIMEOUT_MILLIS),
        Timers.EXACT);
  }

  @Override
  public SynRetries synRetries(Settings settings) {
    return Bsd.synRetries(settings, 1, 2, 4, 8, 16, 32, 64, 64, 64, 64, 64, 64, 64);
  }

  @Override
  public Listening listening(Settings settings) {
    return Bsd.listening(settings);
  }

  @Override
  public SocketError exhausted() {
    return Bsd.NO_FREE_PORT;
  }

  @Override
  public ServerErrors serverErrors() {
    return Bsd.SERVER_ERRORS;
  }
}
