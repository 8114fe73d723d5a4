package portsim.advice.remedy;

import java.util.function.Consumer;
import portsim.scenario.Host;

/** Linux ends TIME_WAIT at once beyond a number of connections. It helps, and is dangerous. */
record FewerInTimeWait() implements RemedyRule {
  private static final String SETTING = "tcp_max_tw_buckets";

  @Override
  public void look(Patient patient, Consumer<Remedy> found) {
    Changes changes = new Changes();
    Steps steps = Steps.NONE;
    for (Host host : patient.hosts("linux")) {
      String value = String.valueOf(host.rules().usable() / 2);
      changes.setting("hosts", host.name(), SETTING, value);
      steps = SettingSteps.of(host.profile(), SETTING, value);
    }
    if (!changes.isEmpty()) {
      Steps noted =
          steps
              .risking(Steps.Risk.GREAT)
              .noting(
                  "Dangerous: beyond that number TIME_WAIT is not kept at all, for any connection of"
                      + " the machine, and nothing is left against stray segments. The kernel's"
                      + " documentation says it must not be lowered.",
                  "kernel documentation: networking/ip-sysctl")
              .noting("TCPTimeWaitOverflow in nstat counts them.", "measured on Linux 6.18");
      found.accept(
          new Remedy(
              "fewer-in-time-wait", "Limit how many are in TIME_WAIT", changes.all(), noted));
    }
  }
}
