package portsim.advice.remedy;

import java.util.List;
import java.util.function.Consumer;
import portsim.network.profile.Profile;
import portsim.scenario.Server;
import portsim.scenario.Workload;

/** The settings of the client's ports, at the server instead. */
record ServersOwnSettings() implements RemedyRule {
  @Override
  public void look(Patient patient, Consumer<Remedy> found) {
    Profile profile = patient.profile();
    String setting = setting(profile.name());
    if (setting.isEmpty()) {
      return;
    }
    String value = value(profile.name());
    Changes changes = new Changes();
    for (Server server : patient.scenario().servers().values()) {
      boolean isCalled =
          patient.workloads().stream().map(Workload::to).anyMatch(server.name()::equals);
      boolean isRemote = patient.hosts().stream().noneMatch(server::isOn) && server.on().isEmpty();
      String given = patient.template().text(List.of("servers", server.name(), "profile"));
      boolean isAlike = given == null || given.equals(profile.name());
      if (isCalled && isRemote && isAlike) {
        changes.setting("servers", server.name(), setting, value);
      }
    }
    if (!changes.isEmpty()) {
      found.accept(
          new Remedy(
              "on-the-server",
              setting + " at the server",
              changes.all(),
              SettingSteps.of(profile, setting, value),
              "it is the side that connects that takes ephemeral ports; a server's connections all"
                  + " have the port that it listens on"));
    }
  }

  private static String setting(String profile) {
    return switch (profile) {
      case "windows-2003", "windows-nt4" -> "MaxUserPort";
      case "windows" -> "dynamicport";
      case "linux" -> "ip_local_port_range";
      default -> "";
    };
  }

  private static String value(String profile) {
    return profile.startsWith("windows-") ? "65534" : "10000-65535";
  }
}
