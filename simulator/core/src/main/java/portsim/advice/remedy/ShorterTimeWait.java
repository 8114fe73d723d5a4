package portsim.advice.remedy;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import portsim.network.profile.Confidence;
import portsim.scenario.Host;

/** Closed connections keep their ports for a shorter time. */
record ShorterTimeWait() implements RemedyRule {
  private static final String RISK =
      "A stray segment of an old connection can reach a new one with the same addresses and ports;"
          + " TIME_WAIT is there against that.";

  @Override
  public void look(Patient patient, Consumer<Remedy> found) {
    for (Host host : patient.hosts()) {
      Choice choice = choice(host.profile().name());
      boolean shorter =
          choice != null && host.settings().whole(choice.setting, Long.MAX_VALUE) > choice.value;
      if (choice != null && shorter) {
        propose(patient, choice, found);
        return;
      }
    }
  }

  /**
   * A setting and the value to choose.
   *
   * @param words how long TIME_WAIT lasts then
   */
  private record Choice(String setting, long value, String words) {}

  private static @Nullable Choice choice(String profile) {
    return switch (profile) {
      case "windows", "windows-2003", "windows-nt4" -> new Choice("TcpTimedWaitDelay", 30, "30 s");
      case "macos" -> new Choice("net.inet.tcp.msl", 5_000, "10 s");
      case "freebsd" -> new Choice("net.inet.tcp.msl", 7_500, "15 s");
      case "solaris" -> new Choice("tcp_time_wait_interval", 30_000, "30 s");
      default -> null;
    };
  }

  private static void propose(Patient patient, Choice choice, Consumer<Remedy> found) {
    Changes changes = new Changes();
    Steps steps = Steps.NONE;
    for (Host host : patient.hosts()) {
      Choice same = choice(host.profile().name());
      if (same != null && same.setting.equals(choice.setting)) {
        String value = String.valueOf(choice.value);
        changes.setting("hosts", host.name(), choice.setting, value);
        steps = SettingSteps.of(host.profile(), choice.setting, value);
      }
    }
    steps = steps.noting(RISK, "RFC 9293, 3.6.1");
    if (isDoubtful(patient, choice.setting)) {
      steps =
          steps.noting(
              choice.setting
                  + " is documented for Windows Server 2003; that this release heeds it"
                  + " is not sure.",
              "");
    }
    found.accept(
        new Remedy(
            "shorter-time-wait",
            "A shorter TIME_WAIT (" + choice.words + ")",
            changes.all(),
            steps));
  }

  private static boolean isDoubtful(Patient patient, String name) {
    return patient.profile().name().equals("windows")
        && patient.profile().settings().stream()
            .anyMatch(each -> each.name().equals(name) && each.confidence() != Confidence.HIGH);
  }
}
