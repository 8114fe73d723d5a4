package portsim.advice.remedy;

import java.util.List;
import portsim.network.profile.Profile;

/** How a setting is changed on a real machine, in the commands of its operating system. */
final class SettingSteps {
  private static final String REGISTRY =
      "HKLM\\SYSTEM\\CurrentControlSet\\Services\\Tcpip\\Parameters";

  private SettingSteps() {}

  /**
   * What it takes to set a setting.
   *
   * @param value as a scenario has it; a range as {@code 10000-65535}
   */
  static Steps of(Profile profile, String setting, String value) {
    boolean restarts =
        profile.settings().stream()
            .anyMatch(each -> each.name().equals(setting) && each.needsRestart());
    return new Steps(
        "",
        commands(profile, setting, value),
        restarts ? Steps.Restart.MACHINE : Steps.Restart.NOTHING,
        Steps.Risk.LITTLE,
        List.of());
  }

  private static List<String> commands(Profile profile, String setting, String value) {
    return switch (profile.name()) {
      case "linux" -> linux(setting, value.replace('-', ' '));
      case "macos" -> bsd(setting, value, "where macOS still reads it (assumed)");
      case "freebsd" -> bsd(setting, value, "survives a reboot");
      case "solaris" -> solaris(setting, value);
      case "windows" ->
          setting.equals("dynamicport") ? netsh(value) : List.of(registry(setting, value));
      case "windows-2003", "windows-nt4" -> List.of(registry(setting, value));
      default -> List.of(setting + " = " + value);
    };
  }

  private static List<String> linux(String setting, String value) {
    String name = (setting.equals("somaxconn") ? "net.core." : "net.ipv4.") + setting;
    return List.of(
        "sysctl -w " + name + "=" + quoted(value),
        "echo '" + name + " = " + value + "' >> /etc/sysctl.d/90-ports.conf   # survives a reboot");
  }

  private static String quoted(String value) {
    return value.indexOf(' ') < 0 ? value : "\"" + value + "\"";
  }

  private static List<String> bsd(String setting, String value, String note) {
    String assignment = setting + "=" + value;
    String lasting = "echo '" + assignment + "' >> /etc/sysctl.conf   # " + note;
    return List.of("sysctl " + assignment, lasting);
  }

  private static List<String> solaris(String setting, String value) {
    return List.of(
        "ndd -set /dev/tcp "
            + setting
            + " "
            + value
            + "   # in a start script, too: a reboot forgets");
  }

  private static List<String> netsh(String range) {
    int dash = range.indexOf('-');
    int first = Integer.parseInt(range.substring(0, dash));
    int count = Integer.parseInt(range.substring(dash + 1)) - first + 1;
    String ports = " set dynamicport tcp start=" + first + " num=" + count;
    return List.of("netsh int ipv4" + ports, "netsh int ipv6" + ports);
  }

  private static String registry(String setting, String value) {
    return "reg add " + REGISTRY + " /v " + setting + " /t REG_DWORD /d " + value + " /f";
  }
}
