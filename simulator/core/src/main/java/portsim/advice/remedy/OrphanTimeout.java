package portsim.advice.remedy;

import java.util.function.Consumer;
import portsim.scenario.Host;

/** The setting that is most often taken for the length of TIME_WAIT. */
record OrphanTimeout() implements RemedyRule {
  @Override
  public void look(Patient patient, Consumer<Remedy> found) {
    Changes changes = new Changes();
    Steps steps = Steps.NONE;
    String setting = "";
    for (Host host : patient.hosts("linux", "macos", "freebsd", "solaris")) {
      setting = setting(host.profile().name());
      String value = host.profile().name().equals("linux") ? "15" : "15000";
      changes.setting("hosts", host.name(), setting, value);
      steps = SettingSteps.of(host.profile(), setting, value);
    }
    if (!changes.isEmpty()) {
      String why =
          "it is the time in FIN_WAIT_2 of a connection that nobody reads any more, and not that in"
              + " TIME_WAIT";
      found.accept(new Remedy("orphan-timeout", "A shorter " + setting, changes.all(), steps, why));
    }
  }

  private static String setting(String profile) {
    return switch (profile) {
      case "macos" -> "net.inet.tcp.fin_timeout";
      case "freebsd" -> "net.inet.tcp.finwait2_timeout";
      case "solaris" -> "tcp_fin_wait_2_flush_interval";
      default -> "tcp_fin_timeout";
    };
  }
}
