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

/** macOS, as far as its kernel's source tells. */
public record MacOs() implements Profile {
  private static final String IN_PCB = "xnu: bsd/netinet/in_pcb.c";
  private static final String TCP_TIMER = "xnu: bsd/netinet/tcp_timer.c, tcp_timer.h";
  private static final String NEVER_ENDING = "orbstack/orbstack issue 2665";
  private static final String RANDOMIZE = "net.inet.tcp.randomize_ports";
  private static final String FIN_TIMEOUT = "net.inet.tcp.fin_timeout";

  private static final PortRange PORTS = new PortRange(49_152, 65_535);
  private static final int MSL_MILLIS = 15_000;
  private static final int FIN_TIMEOUT_MILLIS = 60_000;

  @Override
  public String name() {
    return "macos";
  }

  @Override
  public String title() {
    return "macOS, and Mac OS X since 10.5";
  }

  @Override
  public List<Fact> facts() {
    return List.of(
        Fact.documented("ports", "49152-65535", IN_PCB + "; superuser.com question 145989"),
        Fact.limited(
            "TIME_WAIT",
            "30 s",
            "twice the TCPTV_MSL of " + TCP_TIMER,
            "some releases do not end it any more when the machine has been up for 49.7 days ("
                + NEVER_ENDING
                + ")"),
        Fact.limited(
            "uniqueness",
            "per local port",
            IN_PCB + ", in_pcbbind; " + NEVER_ENDING,
            "this is read in the kernel's source, not measured"),
        Fact.documented("port order", "sequential", IN_PCB + "; " + RANDOMIZE + " is 0")
            .unlessSet(RANDOMIZE),
        Fact.documented(
            "SYN without an answer",
            "sent again after 1, 2, 3, 4, 5, 7, 11, 19, 35 and 67 s, given up after 75 s",
            TCP_TIMER),
        Bsd.FULL_BACKLOG,
        Fact.documented(
            "error without a free port",
            exhausted().title(),
            "cloudflare/workers-sdk issue 15716; " + NEVER_ENDING));
  }

  @Override
  public List<Setting> settings() {
    List<Setting> settings = new ArrayList<>(Bsd.portRanges(PORTS, PORTS, IN_PCB));
    settings.addAll(ofTcp());
    return settings;
  }

  private static List<Setting> ofTcp() {
    return List.of(
        Bsd.msl(MSL_MILLIS, TCP_TIMER + "; brianp.net 2008; redis/redis issue 5043"),
        Bsd.randomized(RANDOMIZE, 0, "xnu: bsd/netinet/tcp_subr.c"),
        new Setting(
            FIN_TIMEOUT,
            new SettingType.Whole(1, Integer.MAX_VALUE, "milliseconds"),
            String.valueOf(FIN_TIMEOUT_MILLIS),
            "How long an orphaned connection stays in FIN_WAIT_2. It does not shorten TIME_WAIT.",
            TCP_TIMER + "; the default is assumed",
            Confidence.LOW,
            false,
            ""),
        Bsd.keepInit(TCP_TIMER),
        Bsd.somaxconn("sys/socket.h: SOMAXCONN"));
  }

  @Override
  public PortRules rules(Settings settings) {
    return new PortRules(
        Bsd.range(settings, PORTS),
        List.of(),
        closed(settings),
        Uniqueness.LOCAL_PORT,
        Bsd.selection(settings, RANDOMIZE, 0));
  }

  private static TimeWaitRules closed(Settings settings) {
    Duration orphanTimeout = Bsd.millis(settings, FIN_TIMEOUT, FIN_TIMEOUT_MILLIS);
    return new TimeWaitRules(
        Bsd.timeWait(settings, MSL_MILLIS),
        TimeWaitRules.UNLIMITED,
        TimeWaitReuse.NEVER,
        orphanTimeout,
        Timers.EXACT);
  }

  @Override
  public SynRetries synRetries(Settings settings) {
    return Bsd.synRetries(settings, 1, 1, 1, 1, 1, 2, 4, 8, 16, 32, 64, 64, 64);
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
