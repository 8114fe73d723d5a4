package portsim.advice.remedy;

import java.util.function.Consumer;
import portsim.scenario.Host;

/** Settings that an operating system once had, and that are still advised. */
record SettingsOfThePast() implements RemedyRule {
  @Override
  public void look(Patient patient, Consumer<Remedy> found) {
    propose(patient, "linux", "tcp_tw_recycle", "1", found);
    propose(patient, "windows", "MaxUserPort", "65534", found);
  }

  private static void propose(
      Patient patient, String profile, String setting, String value, Consumer<Remedy> found) {
    Changes changes = new Changes();
    Steps steps = Steps.NONE;
    for (Host host : patient.hosts(profile)) {
      changes.setting("hosts", host.name(), setting, value);
      steps = SettingSteps.of(host.profile(), setting, value);
    }
    if (!changes.isEmpty()) {
      String removed = patient.profile().whyRemoved(setting);
      String why = removed.isEmpty() ? "since Vista netsh sets the range (dynamicport)" : removed;
      found.accept(new Remedy("past-" + setting, setting, changes.all(), steps, why));
    }
  }
}
