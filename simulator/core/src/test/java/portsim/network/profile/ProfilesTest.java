package portsim.network.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import portsim.network.PortRange;
import portsim.network.PortRules;
import portsim.network.PortSelection;
import portsim.network.Uniqueness;

/** The documented values of the operating systems: the numbers that all answers begin with. */
class ProfilesTest {
  private static final String MAX_USER_PORT = "MaxUserPort";
  private static final String TIMED_WAIT = "TcpTimedWaitDelay";
  private static final String RESERVED = "ReservedPorts";

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
    "linux, 32768-60999, linux"
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
    "linux, EADDRNOTAVAIL (99)"
  })
  void failsWithItsOwnErrorWithoutAFreePort(String name, String error) {
    assertThat(profile(name).exhausted().title()).isEqualTo(error);
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
        "linux        | tcp_fin_timeout         | 1 to 2147483 (seconds)      | 60"
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
  void areListedFromTheOldestWindowsOn() {
    assertThat(Profiles.named())
        .extracting(Profile::name)
        .containsExactly("windows-nt4", "windows-2003", "windows", "linux");
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
