package portsim.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import portsim.network.profile.Profile;
import portsim.network.profile.Profiles;
import portsim.network.profile.Setting;

/** {@code portsim profiles}. */
class ProfilesCommandTest {
  static List<Profile> profiles() {
    return Profiles.named();
  }

  @Test
  void listsAllProfiles() {
    String list = CommandRun.of("profiles").fine();
    assertThat(profiles()).allSatisfy(profile -> assertThat(list).contains(profile.name() + " "));
    assertThat(list).contains("custom ");
  }

  @ParameterizedTest
  @MethodSource("profiles")
  void showsDefaultsSettingsAndSources(Profile profile) {
    String shown = CommandRun.of("profiles", profile.name()).fine();
    assertThat(shown).startsWith(profile.name()).contains(profile.title(), "TIME_WAIT", "source:");
    assertThat(profile.settings().stream().map(Setting::name))
        .allSatisfy(name -> assertThat(shown).contains(name));
  }

  @Test
  void showsTheKeysOfAMachineThatTheScenarioDescribes() {
    assertThat(CommandRun.of("profiles", "custom").fine())
        .contains("  ports ", "  timeWait ", "  unique ", "  selection ", "  error ");
  }

  @Test
  void showsHowSureEachDefaultAndSettingIs() {
    String shown = CommandRun.of("profiles", "windows").fine().replaceAll("\\s+", " ");
    assertThat(shown)
        .contains(
            "TIME_WAIT: 240 s source: learn.microsoft.com: tcp-ip-port-exhaustion-troubleshooting"
                + " (confidence: medium) disputed: ",
            "port order: random source: learn.microsoft.com: SO_RANDOMIZE_PORT (confidence: high)",
            "written for Windows Server 2003 (confidence: medium)");
    assertThat(CommandRun.of("profiles", "linux").fine().replaceAll("\\s+", " "))
        .contains("(confidence: high) limit: sockets bound to port 0 begin with")
        .doesNotContain("disputed");
  }

  @Test
  void takesANameInCapitals() {
    // The tests run in Turkish, where the small letter of I is not i.
    assertThat(CommandRun.of("profiles", "WINDOWS").fine()).startsWith("windows ");
  }

  @Test
  void namesThoseThatThereAre() {
    assertThat(CommandRun.of("profiles", "windows-xp").refused(ExitCode.USAGE))
        .contains(
            "'windows-xp'",
            "windows-nt4, windows-2003, windows, linux, macos, freebsd, solaris, custom");
  }
}
