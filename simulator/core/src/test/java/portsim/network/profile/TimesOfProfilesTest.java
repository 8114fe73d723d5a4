package portsim.network.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static portsim.network.profile.ProfileParts.profile;
import static portsim.network.profile.ProfileParts.whole;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import portsim.network.port.TimeWaitRules;

/** The documented times of the operating systems, and what they grant those that listen. */
class TimesOfProfilesTest {
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
}
