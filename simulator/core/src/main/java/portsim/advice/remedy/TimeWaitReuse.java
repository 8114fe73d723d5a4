package portsim.advice.remedy;

import java.util.function.Consumer;
import portsim.scenario.Host;

/** Linux gives connects the ports of connections in TIME_WAIT. */
record TimeWaitReuse() implements RemedyRule {
  private static final String SYSCTL = "kernel documentation: networking/ip-sysctl";

  @Override
  public void look(Patient patient, Consumer<Remedy> found) {
    Changes changes = new Changes();
    Steps steps = Steps.NONE;
    for (Host host : patient.hosts("linux")) {
      if (host.settings().whole("tcp_tw_reuse", 2) != 1) {
        changes.setting("hosts", host.name(), "tcp_tw_reuse", "1");
        steps = SettingSteps.of(host.profile(), "tcp_tw_reuse", "1");
      }
    }
    if (!changes.isEmpty()) {
      Steps noted =
          steps
              .noting(
                  "It needs TCP timestamps at both ends (tcp_timestamps), a port that has been in"
                      + " TIME_WAIT for more than 1 s, and sockets that no bind gave their port.",
                  SYSCTL + "; measured on Linux 6.18")
              .noting("The documentation says not to change it without advice of experts.", SYSCTL);
      found.accept(
          new Remedy("reuse", "Let connects reuse ports in TIME_WAIT", changes.all(), noted));
    }
  }
}
