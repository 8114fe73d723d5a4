package portsim.advice.remedy;

import java.util.List;
import java.util.function.Consumer;
import portsim.network.Closing;
import portsim.scenario.Workload;
import portsim.scenario.binding.Setter;

/** Connections end so that TIME_WAIT is not the client's. */
record OtherClosing() implements RemedyRule {
  @Override
  public void look(Patient patient, Consumer<Remedy> found) {
    List<Workload> closing = patient.workloads(each -> each.closes() == Closing.CLIENT);
    if (!closing.isEmpty()) {
      found.accept(
          new Remedy(
              "server-closes",
              "Let the server close first",
              closes(closing, "server"),
              Steps.code(
                      "Change the protocol so that the server ends the connection (HTTP:"
                          + " Connection: close from the server), and the client waits for it.")
                  .noting(
                      "TIME_WAIT is then the server's: it costs it memory, but no port of its own.",
                      "RFC 9293, 3.6.1; measured on Linux 6.18")));
      found.accept(
          new Remedy(
              "reset-on-close",
              "Close with a reset",
              closes(closing, "reset"),
              Steps.code("Set SO_LINGER to on with 0 s before the close.")
                  .risking(Steps.Risk.SOME)
                  .noting(
                      "Data that has not been acknowledged is lost without an error, and the other"
                          + " side sees a reset instead of an end.",
                      "RFC 9293, 3.6; socket(7)")));
    }
  }

  private static List<Setter> closes(List<Workload> all, String who) {
    Changes changes = new Changes();
    all.forEach(each -> changes.set(who, "workloads", each.name(), "closes"));
    return changes.all();
  }
}
