package portsim.network.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static portsim.network.profile.ProfileParts.profile;
import static portsim.network.profile.ProfileParts.whole;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import portsim.network.port.PortRange;
import portsim.network.port.PortRules;
import portsim.network.port.Uniqueness;

/** The documented ports of the operating systems: the numbers that all answers begin with. */
class PortsOfProfilesTest {
  private static final String MAX_USER_PORT = "MaxUserPort";
  private static final String TIMED_WAIT = "TcpTimedWaitDelay";
  private static final String RESERVED = "ReservedPorts";
  private static final String REUSE_FIRST = "AutoReusePortRangeStartPort";
  private static final String REUSE_COUNT = "AutoReusePortRangeNumberOfPorts";
  private static final String BSD_FIRST = "net.inet.ip.portrange.first";
  private static final String BSD_LAST = "net.inet.ip.portrange.last";
  private static final String BSD_MSL = "net.inet.tcp.msl";

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
}
