package portsim.network.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static portsim.network.profile.ProfileParts.profile;
import static portsim.network.profile.ProfileParts.whole;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import portsim.network.port.PortRange;
import portsim.network.port.PortRules;
import portsim.network.port.PortSelection;
import portsim.network.port.Uniqueness;

/** The operating systems, their errors, and where what they take for granted comes from. */
class ProfilesTest {
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
