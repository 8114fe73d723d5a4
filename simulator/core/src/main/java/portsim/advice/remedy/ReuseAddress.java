package portsim.advice.remedy;

import java.util.List;
import java.util.function.Consumer;
import portsim.scenario.Host;
import portsim.scenario.Workload;

/** SO_REUSEADDR at the client. */
record ReuseAddress() implements RemedyRule {
  private static final List<String> TAKE_OVER = List.of("windows-2003", "windows-nt4");

  @Override
  public void look(Patient patient, Consumer<Remedy> found) {
    boolean takesOver = patient.hosts().stream().allMatch(ReuseAddress::takesOver);
    boolean isLinux = patient.hosts().size() == patient.hosts("linux").size();
    List<Workload> plain =
        patient.workloads(each -> !each.socket().reuseAddress() && !each.isBound());
    if (plain.isEmpty() || !(takesOver || isLinux)) {
      return;
    }
    Changes changes = new Changes();
    plain.forEach(each -> changes.set("true", "workloads", each.name(), "reuseAddress"));
    Steps steps =
        Steps.code("Set SO_REUSEADDR before the connect.")
            .risking(Steps.Risk.GREAT)
            .noting(
                "On Windows another process can take over a port in use with the option: SQL Server's"
                    + " drivers deliberately do without it.",
                "KB 328476");
    found.accept(
        new Remedy(
            "reuse-address",
            "SO_REUSEADDR",
            changes.all(),
            takesOver ? steps : Steps.code("Set SO_REUSEADDR before the connect."),
            takesOver
                ? ""
                : "on Linux it bears on binds, and a connect that chooses its port does none"));
  }

  private static boolean takesOver(Host host) {
    return TAKE_OVER.contains(host.profile().name());
  }
}
