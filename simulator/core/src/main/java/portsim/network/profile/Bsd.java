package portsim.network.profile;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import portsim.network.Overflow;
import portsim.network.SynRetries;
import portsim.network.port.PortRange;
import portsim.network.port.PortSelection;

/** What macOS and FreeBSD have in common: the sysctls of their ancestor, and its errors. */
final class Bsd {
  private static final String MSL = "net.inet.tcp.msl";
  private static final String FIRST = "net.inet.ip.portrange.first";
  private static final String LAST = "net.inet.ip.portrange.last";
  private static final String HIGH_FIRST = "net.inet.ip.portrange.hifirst";
  private static final String HIGH_LAST = "net.inet.ip.portrange.hilast";
  private static final String KEEP_INIT = "net.inet.tcp.keepinit";
  private static final String SOMAXCONN = "kern.ipc.somaxconn";

  private static final int LAST_PORT = 65_535;
  private static final int KEEP_INIT_MILLIS = 75_000;
  private static final int BACKLOG_MAX = 128;

  /** TIME_WAIT lasts twice as long, in milliseconds that an int has to hold. */
  private static final int MSL_MILLIS_MAX = Integer.MAX_VALUE / 2;

  static final SocketError NO_FREE_PORT =
      UnixErrors.noFreePort(49, "Can't assign requested address", "can't assign requested address");

  static final ServerErrors SERVER_ERRORS = UnixErrors.ofServers(61, 60, "Operation timed out", 54);

  static final Fact FULL_BACKLOG =
      Fact.assumed(
          "full backlog",
          "the SYN is dropped, and backlog + 1 connections wait",
          "measured on Linux 6.18",
          "it is not documented for this operating system");

  private Bsd() {}

  /** The ports from the one to the other, whichever is the lower (in_pcb.c counts down as well). */
  static PortRange range(Settings settings, PortRange standard) {
    int first = (int) settings.whole(FIRST, standard.first());
    int last = (int) settings.whole(LAST, standard.last());
    return new PortRange(Math.min(first, last), Math.max(first, last));
  }

  static Duration timeWait(Settings settings, long standardMslMillis) {
    return Duration.ofMillis(2 * settings.whole(MSL, standardMslMillis));
  }

  static Duration millis(Settings settings, String name, long standardMillis) {
    return Duration.ofMillis(settings.whole(name, standardMillis));
  }

  /** Waits in seconds, given up when the time to establish a connection is over. */
  static SynRetries synRetries(Settings settings, int... waitsSeconds) {
    List<Duration> waits = new ArrayList<>();
    for (int seconds : waitsSeconds) {
      waits.add(Duration.ofSeconds(seconds));
    }
    return new SynRetries(waits, 0, Duration.ZERO)
        .within(millis(settings, KEEP_INIT, KEEP_INIT_MILLIS));
  }

  static Listening listening(Settings settings) {
    int backlogMax = (int) settings.whole(SOMAXCONN, BACKLOG_MAX);
    return new Listening(Overflow.Drop.STANDARD, backlogMax, true);
  }

  /** The ends of the ranges of ports, of which connects use the first. */
  static List<Setting> portRanges(PortRange standard, PortRange high, String source) {
    String none =
        "it is for sockets with IP_PORTRANGE_HIGH, and connects take their ports from "
            + FIRST
            + " to "
            + LAST;
    return List.of(
        port(FIRST, standard.first(), "The first ephemeral port.", source, ""),
        port(LAST, standard.last(), "The last ephemeral port.", source, ""),
        port(HIGH_FIRST, high.first(), "The first port where a high one is wanted.", source, none),
        port(HIGH_LAST, high.last(), "The last port where a high one is wanted.", source, none));
  }

  private static Setting port(String name, int standard, String about, String source, String none) {
    SettingType port = new SettingType.Whole(1_024, LAST_PORT, "port");
    return new Setting(name, port, String.valueOf(standard), about, source, false, none);
  }

  static Setting msl(int standardMillis, String source) {
    return new Setting(
        MSL,
        new SettingType.Whole(1, MSL_MILLIS_MAX, "milliseconds"),
        String.valueOf(standardMillis),
        "The maximum segment lifetime; TIME_WAIT lasts twice as long.",
        source,
        false,
        "");
  }

  static Setting keepInit(String source) {
    return new Setting(
        KEEP_INIT,
        new SettingType.Whole(1, Integer.MAX_VALUE, "milliseconds"),
        String.valueOf(KEEP_INIT_MILLIS),
        "When a connect without an answer is given up.",
        source,
        false,
        "");
  }

  static Setting somaxconn(String source) {
    return new Setting(
            SOMAXCONN,
            new SettingType.Whole(0, LAST_PORT, "connections"),
            String.valueOf(BACKLOG_MAX),
            "The longest backlog that a listening socket is granted.",
            source,
            false,
            "")
        .on(Setting.Side.SERVER);
  }

  /** Whether the order of ports is random; each system has a name of its own for it. */
  static Setting randomized(String name, int standard, String source) {
    return flag(
        name,
        standard,
        "Whether the search for a port begins anywhere: 0 behind the one chosen last, 1 yes.",
        source,
        "");
  }

  static PortSelection selection(Settings settings, String randomized, int standard) {
    return settings.whole(randomized, standard) == 0
        ? new PortSelection.Sequential()
        : new PortSelection.RandomStart();
  }

  /** A sysctl that is on or off. */
  static Setting flag(String name, int standard, String about, String source, String none) {
    SettingType flag = new SettingType.Whole(0, 1, "");
    return new Setting(name, flag, String.valueOf(standard), about, source, false, none);
  }
}
