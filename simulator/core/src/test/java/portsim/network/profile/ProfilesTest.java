package portsim.network.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import portsim.network.port.PortRange;
import portsim.network.port.PortRules;
import portsim.network.port.PortSelection;
import portsim.network.port.TimeWaitRules;
import portsim.network.port.Uniqueness;

/** The documented values of the operating systems: the numbers that all answers begin with. */
class ProfilesTest {
  private static final String MAX_USER_PORT = "MaxUserPort";
  private static final String TIMED_WAIT = "TcpTimedWaitDelay";
  private static final String RESERVED = "ReservedPorts";
  private static final String REUSE_FIRST = "AutoReusePortRangeStartPort";
  private static final String REUSE_COUNT = "AutoReusePortRangeNumberOfPorts";
  private static final String BSD_FIRST = "net.inet.ip.portrange.first";
  private static final String BSD_LAST = "net.inet.ip.portrange.last";
  private static final String BSD_MSL = "net.inet.tcp.msl";

  private static Profile profile(String name) {
    return Profiles.named().stream()
        .filter(profile -> profile.name().equals(name))
        .findAny()
        .orElseThrow();
  }

  private static SettingValue whole(long value) {
    return new SettingValue.Whole(value);
  }

  private static SettingValue range(int first, int last) {
    return new SettingValue.Range(new PortRange(first, last));
  }

  private static SettingValue ports(PortRange... ranges) {
    return new SettingValue.Ports(List.of(ranges));
  }

  static Stream<Arguments> documented() {
    PortRange sqlMonitor = new PortRange(1_434, 1_434);
    return Stream.of(
        Arguments.of("windows-nt4", Map.of(), 3_976, 240, Uniqueness.LOCAL_PORT),
        Arguments.of("windows-2003", Map.of(), 3_976, 240, Uniqueness.LOCAL_PORT),
        Arguments.of("windows", Map.of(), 16_384, 240, Uniqueness.FOUR_TUPLE),
        Arguments.of("linux", Map.of(), 28_232, 60, Uniqueness.FOUR_TUPLE),
        Arguments.of("macos", Map.of(), 16_384, 30, Uniqueness.LOCAL_PORT),
        Arguments.of("freebsd", Map.of(), 55_536, 60, Uniqueness.FOUR_TUPLE),
        Arguments.of("solaris", Map.of(), 32_768, 60, Uniqueness.FOUR_TUPLE),
        // KB 328476's own example: 1025-20000, 30 s.
        Arguments.of(
            "windows-2003",
            Map.of(MAX_USER_PORT, whole(20_000), TIMED_WAIT, whole(30)),
            18_976,
            30,
            Uniqueness.LOCAL_PORT),
        Arguments.of(
            "windows-nt4",
            Map.of(MAX_USER_PORT, whole(20_000), TIMED_WAIT, whole(30)),
            18_976,
            30,
            Uniqueness.LOCAL_PORT),
        Arguments.of(
            "windows-2003",
            Map.of(MAX_USER_PORT, whole(65_534)),
            64_510,
            240,
            Uniqueness.LOCAL_PORT),
        Arguments.of(
            "windows-2003", Map.of(MAX_USER_PORT, whole(5_000)), 3_976, 240, Uniqueness.LOCAL_PORT),
        Arguments.of(
            "windows-2003",
            Map.of(RESERVED, ports(sqlMonitor, new PortRange(3_000, 3_009))),
            3_965,
            240,
            Uniqueness.LOCAL_PORT),
        Arguments.of("windows", Map.of(TIMED_WAIT, whole(30)), 16_384, 30, Uniqueness.FOUR_TUPLE),
        Arguments.of(
            "windows",
            Map.of("dynamicport", range(1_025, 65_535)),
            64_511,
            240,
            Uniqueness.FOUR_TUPLE),
        // Windows's own advice to get Server 2003's ports again: start 1025, 3976 of them.
        Arguments.of(
            "windows",
            Map.of("dynamicport", range(1_025, 5_000)),
            3_976,
            240,
            Uniqueness.FOUR_TUPLE),
        Arguments.of(
            "linux",
            Map.of("ip_local_port_range", range(1_024, 65_535)),
            64_512,
            60,
            Uniqueness.FOUR_TUPLE),
        Arguments.of(
            "linux",
            Map.of("ip_local_port_range", range(32_768, 61_000)),
            28_233,
            60,
            Uniqueness.FOUR_TUPLE),
        // Measured: of a range of 100 with 50 reserved, 50 can be used.
        Arguments.of(
            "linux",
            Map.of(
                "ip_local_port_range",
                range(40_000, 40_099),
                "ip_local_reserved_ports",
                ports(new PortRange(40_000, 40_049))),
            50,
            60,
            Uniqueness.FOUR_TUPLE),
        // The range for reuse takes the place of the dynamic one: 20000-29999.
        Arguments.of(
            "windows",
            Map.of(REUSE_FIRST, whole(20_000), REUSE_COUNT, whole(10_000)),
            10_000,
            240,
            Uniqueness.FOUR_TUPLE),
        Arguments.of(
            "windows", Map.of(REUSE_FIRST, whole(20_000)), 16_384, 240, Uniqueness.FOUR_TUPLE),
        // No port lies beyond 65535: 65000-65535.
        Arguments.of(
            "windows",
            Map.of(REUSE_FIRST, whole(65_000), REUSE_COUNT, whole(10_000)),
            536,
            240,
            Uniqueness.FOUR_TUPLE),
        // Both are advice of superuser.com question 145989 and redis/redis issue 5043.
        Arguments.of(
            "macos",
            Map.of(BSD_FIRST, whole(32_768), BSD_MSL, whole(1_000)),
            32_768,
            2,
            Uniqueness.LOCAL_PORT),
        Arguments.of(
            "macos",
            Map.of("net.inet.ip.portrange.hifirst", whole(32_768)),
            16_384,
            30,
            Uniqueness.LOCAL_PORT),
        // The range of FreeBSD's old releases; it counts down where the first is the greater.
        Arguments.of(
            "freebsd",
            Map.of(BSD_FIRST, whole(5_000), BSD_LAST, whole(1_024), BSD_MSL, whole(5_000)),
            3_977,
            10,
            Uniqueness.FOUR_TUPLE),
        // Solaris 8.
        Arguments.of(
            "solaris",
            Map.of("tcp_time_wait_interval", whole(240_000)),
            32_768,
            240,
            Uniqueness.FOUR_TUPLE),
        Arguments.of(
            "solaris",
            Map.of("tcp_smallest_anon_port", whole(10_000), "tcp_largest_anon_port", whole(19_999)),
            10_000,
            60,
            Uniqueness.FOUR_TUPLE),
        Arguments.of(
            "solaris", Map.of("tcp_largest_anon_port", whole(9_999)), 1, 60, Uniqueness.FOUR_TUPLE),
        // It is not what it is taken for: TIME_WAIT lasts 60 s whatever it says.
        Arguments.of(
            "linux", Map.of("tcp_fin_timeout", whole(10)), 28_232, 60, Uniqueness.FOUR_TUPLE));
  }

  @ParameterizedTest(name = "{0} {1}: {2} ports, {3} s, {4}")
  @MethodSource("documented")
  void handsOutPortsAsDocumented(
      String name,
      Map<String, SettingValue> settings,
      int usable,
      int timeWaitSeconds,
      Uniqueness uniqueness) {
    PortRules rules = profile(name).rules(new Settings(settings));

    assertThat(rules.usable()).isEqualTo(usable);
    assertThat(rules.timeWait()).isEqualTo(Duration.ofSeconds(timeWaitSeconds));
    assertThat(rules.uniqueness()).isEqualTo(uniqueness);
  }

  @ParameterizedTest(name = "{0}: {1}, {2}")
  @CsvSource({
    "windows-nt4, 1025-5000, sequential",
    "windows-2003, 1025-5000, sequential",
    "windows, 49152-65535, random",
    "linux, 32768-60999, linux",
    "macos, 49152-65535, sequential",
    "freebsd, 10000-65535, random",
    "solaris, 32768-65535, random"
  })
  void choosesFromItsRangeInItsOrder(String name, String range, String order) {
    PortRules rules = profile(name).rules(Settings.NONE);

    assertThat(rules.range()).hasToString(range);
    assertThat(rules.selection().key()).isEqualTo(order);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "windows-nt4, WSAENOBUFS (10055)",
    "windows-2003, WSAEADDRINUSE (10048)",
    "windows, WSAEADDRINUSE (10048)",
    "linux, EADDRNOTAVAIL (99)",
    "macos, EADDRNOTAVAIL (49)",
    "freebsd, EADDRNOTAVAIL (49)",
    "solaris, EADDRNOTAVAIL (126)"
  })
  void failsWithItsOwnErrorWithoutAFreePort(String name, String error) {
    assertThat(profile(name).exhausted().title()).isEqualTo(error);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "windows-2003, WSAEADDRINUSE (10048)",
    "windows, WSAENOBUFS (10055)",
    "linux, EADDRINUSE (98)",
    "macos, EADDRNOTAVAIL (49)",
    "freebsd, EADDRNOTAVAIL (49)",
    "solaris, EADDRNOTAVAIL (126)"
  })
  void failsToBindWithItsOwnErrorWithoutAFreePort(String name, String error) {
    assertThat(profile(name).bindFailed().title()).isEqualTo(error);
  }

  @ParameterizedTest(name = "{0} {1}: {2}, by default {3}")
  @CsvSource(
      delimiter = '|',
      value = {
        "windows-nt4  | MaxUserPort             | 5000 to 65534 (last port)   | 5000",
        "windows-nt4  | TcpTimedWaitDelay       | 30 to 240 (seconds)         | 240",
        "windows-2003 | MaxUserPort             | 5000 to 65534 (last port)   | 5000",
        "windows-2003 | TcpTimedWaitDelay       | 30 to 240 (seconds)         | 240",
        "windows      | TcpTimedWaitDelay       | 30 to 240 (seconds)         | 240",
        "windows      | MaxSynRetransmissions   | 2 to 8 (times)              | 2",
        "linux        | tcp_fin_timeout         | 1 to 2147483 (seconds)      | 60",
        "macos        | net.inet.tcp.msl        | 1 to 1073741823 (milliseconds) | 15000",
        "freebsd      | net.inet.tcp.msl        | 1 to 1073741823 (milliseconds) | 30000",
        "solaris      | tcp_time_wait_interval  | 1000 to 600000 (milliseconds) | 60000"
      })
  void documentsTheValuesOfASetting(String name, String setting, String allowed, String standard) {
    Setting documented =
        profile(name).settings().stream()
            .filter(each -> each.name().equals(setting))
            .findAny()
            .orElseThrow();

    assertThat(documented.type().allowed()).isEqualTo(allowed);
    assertThat(documented.standard()).isEqualTo(standard);
  }

  @ParameterizedTest(name = "{0}: {1}, {2}, {3}")
  @CsvSource({
    "windows, WSAECONNREFUSED (10061), WSAETIMEDOUT (10060), WSAECONNRESET (10054)",
    "linux, ECONNREFUSED (111), ETIMEDOUT (110), ECONNRESET (104)",
    "macos, ECONNREFUSED (61), ETIMEDOUT (60), ECONNRESET (54)",
    "freebsd, ECONNREFUSED (61), ETIMEDOUT (60), ECONNRESET (54)",
    "solaris, ECONNREFUSED (146), ETIMEDOUT (145), ECONNRESET (131)"
  })
  void failsWithItsOwnErrorsWhereTheServerFails(
      String name, String refused, String timedOut, String reset) {
    ServerErrors errors = profile(name).serverErrors();

    assertThat(errors.refused().title()).isEqualTo(refused);
    assertThat(errors.timedOut().title()).isEqualTo(timedOut);
    assertThat(errors.reset().title()).isEqualTo(reset);
  }

  static Stream<Arguments> schedules() {
    Map<String, SettingValue> none = Map.of();
    return Stream.of(
        Arguments.of("windows", none, "3 9 21"),
        Arguments.of("windows", Map.of("MaxSynRetransmissions", whole(4)), "3 9 21 45 93"),
        Arguments.of("windows", Map.of("InitialRto", whole(1_000)), "1 3 7"),
        Arguments.of("linux", none, "1 2 3 4 5 7 11 19 35 67 131"),
        // 1 s five times, 2, 4, 8, 16, 32 s, and 75 - 67 = 8 s to the end.
        Arguments.of("macos", none, "1 2 3 4 5 7 11 19 35 67 75"),
        Arguments.of("macos", Map.of("net.inet.tcp.keepinit", whole(5_000)), "1 2 3 4 5"),
        // 1, 2, 4, 8, 16, 32 s, and 75 - 63 = 12 s to the end.
        Arguments.of("freebsd", none, "1 3 7 15 31 63 75"),
        // 13 waits: 1 to 32 s are 63 s, then 7 times 64 s.
        Arguments.of(
            "freebsd",
            Map.of("net.inet.tcp.keepinit", whole(1_000_000)),
            "1 3 7 15 31 63 127 191 255 319 383 447 511"),
        // 3, 6, 12, 24, 48, 60 s, and 180 - 153 = 27 s to the end.
        Arguments.of("solaris", none, "3 9 21 45 93 153 180"),
        Arguments.of("solaris", Map.of("tcp_ip_abort_cinterval", whole(9_000)), "3 9"),
        // 20, 40, 60, 60 s.
        Arguments.of(
            "solaris", Map.of("tcp_rexmit_interval_initial", whole(20_000)), "20 60 120 180"));
  }

  @ParameterizedTest(name = "{0} {1}: {2} s")
  @MethodSource("schedules")
  void sendsASynAgainUntilItGivesUp(
      String name, Map<String, SettingValue> settings, String seconds) {
    List<String> times = new ArrayList<>();
    Duration time = Duration.ZERO;
    for (Duration wait : profile(name).synRetries(new Settings(settings)).unanswered()) {
      time = time.plus(wait);
      times.add(String.valueOf(time.toSeconds()));
    }

    assertThat(String.join(" ", times)).isEqualTo(seconds);
  }

  static Stream<Arguments> orphans() {
    String recycle = "net.inet.tcp.fast_finwait2_recycle";
    String timeout = "net.inet.tcp.finwait2_timeout";
    return Stream.of(
        Arguments.of("macos", Map.of(), 60),
        Arguments.of("macos", Map.of("net.inet.tcp.fin_timeout", whole(5_000)), 5),
        // Eight probes, 75 s each.
        Arguments.of("freebsd", Map.of(), 600),
        Arguments.of("freebsd", Map.of(timeout, whole(5_000)), 600),
        Arguments.of("freebsd", Map.of(recycle, whole(1)), 60),
        Arguments.of("freebsd", Map.of(recycle, whole(1), timeout, whole(5_000)), 5),
        Arguments.of("solaris", Map.of(), 675),
        Arguments.of("solaris", Map.of("tcp_fin_wait_2_flush_interval", whole(67_500)), 67));
  }

  @ParameterizedTest(name = "{0} {1}: {2} s")
  @MethodSource("orphans")
  void endsAnOrphanThatTheServerForgot(
      String name, Map<String, SettingValue> settings, long seconds) {
    Duration timeout = profile(name).rules(new Settings(settings)).closed().orphanTimeout();

    assertThat(timeout.toSeconds()).isEqualTo(seconds);
  }

  @Test
  void limitsWhatIsInTimeWaitOnOldReleasesOfFreeBsd() {
    Settings old = new Settings(Map.of("net.inet.tcp.maxtcptw", whole(27_767)));

    assertThat(profile("freebsd").rules(old).closed().limit()).isEqualTo(27_767);
    assertThat(profile("freebsd").rules(Settings.NONE).closed().limit())
        .isEqualTo(TimeWaitRules.UNLIMITED);
  }

  @ParameterizedTest(name = "{0}: {1}, {2}, {3}")
  @CsvSource({
    "macos, net.inet.tcp.randomize_ports, 0, sequential",
    "macos, net.inet.tcp.randomize_ports, 1, random",
    "freebsd, net.inet.ip.portrange.randomized, 0, sequential",
    "freebsd, net.inet.ip.portrange.randomized, 1, random"
  })
  void choosesAtRandomWhereItIsSet(String name, String setting, long value, String order) {
    Settings set = new Settings(Map.of(setting, whole(value)));

    assertThat(profile(name).rules(set).selection().key()).isEqualTo(order);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "macos, kern.ipc.somaxconn",
    "freebsd, kern.ipc.somaxconn",
    "solaris, tcp_conn_req_max_q"
  })
  void grantsABacklogOf128UnlessSet(String name, String setting) {
    Settings more = new Settings(Map.of(setting, whole(1_024)));

    assertThat(profile(name).listening(Settings.NONE).backlogMax()).isEqualTo(128);
    assertThat(profile(name).listening(more).backlogMax()).isEqualTo(1_024);
  }

  static Stream<Profile> named() {
    return Profiles.named().stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("named")
  void giveASourceForEachFactAndSetting(Profile profile) {
    assertThat(profile.facts())
        .isNotEmpty()
        .allSatisfy(fact -> assertThat(fact.source()).isNotBlank())
        .allSatisfy(
            fact ->
                assertThat(fact.confidence() == Confidence.HIGH || !fact.note().isEmpty())
                    .as("a note where it is not certain: " + fact.about())
                    .isTrue());
    assertThat(profile.settings())
        .isNotEmpty()
        .allSatisfy(setting -> assertThat(setting.source()).isNotBlank());
    assertThat(profile.settings()).extracting(Setting::name).doesNotHaveDuplicates();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("named")
  void takeTheirStandardValuesForTheDefaults(Profile profile) {
    Map<String, SettingValue> standard = new LinkedHashMap<>();
    for (Setting setting : profile.settings()) {
      if (setting.type() instanceof SettingType.Whole) {
        standard.put(setting.name(), whole(Long.parseLong(setting.standard())));
      }
    }

    assertThat(profile.rules(new Settings(standard))).isEqualTo(profile.rules(Settings.NONE));
  }

  @Test
  void areListedFromTheOldestWindowsOnThoseOfUnixBehindThem() {
    assertThat(Profiles.named())
        .extracting(Profile::name)
        .containsExactly(
            "windows-nt4", "windows-2003", "windows", "linux", "macos", "freebsd", "solaris");
  }

  @Test
  void customIsWhatTheScenarioDescribes() {
    PortRules rules =
        new PortRules(
            new PortRange(10_000, 65_535),
            List.of(),
            Duration.ofMinutes(1),
            Uniqueness.FOUR_TUPLE,
            new PortSelection.RandomStart());
    SocketError error = new SocketError("out of ports", 0, "", List.of());
    Custom custom = new Custom(rules, error);

    assertThat(custom.name()).isEqualTo("custom");
    assertThat(custom.rules(Settings.NONE)).isSameAs(rules);
    assertThat(custom.exhausted().title()).isEqualTo("out of ports");
    assertThat(custom.facts()).isEmpty();
    assertThat(custom.settings()).isEmpty();
  }
}
