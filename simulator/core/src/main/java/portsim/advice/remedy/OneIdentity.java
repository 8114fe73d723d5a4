package portsim.advice.remedy;

import java.util.List;
import java.util.function.Consumer;
import portsim.client.PerCall;
import portsim.scenario.Workload;
import portsim.workload.Identity;

/** All calls are made on behalf of one account: the trusted subsystem. */
record OneIdentity() implements RemedyRule {
  private static final Steps STEPS =
      Steps.code(
              "Call as one service account instead of impersonating each caller (trusted"
                  + " subsystem); with COM, turn dynamic cloaking off.")
          .noting(
              "The server no longer sees who calls: authorise before the call, and pass the name"
                  + " for the audit.",
              "Improving .NET Application Performance and Scalability, chapter 8")
          .noting(
              "COM+ applications cloak dynamically by default, so that the code has to say it.",
              "learn.microsoft.com: COM, Cloaking");

  @Override
  public void look(Patient patient, Consumer<Remedy> found) {
    List<Workload> many =
        patient.workloads(
            workload ->
                !(workload.identity() instanceof Identity.Service)
                    && !(workload.connections() instanceof PerCall));
    Changes changes = new Changes();
    many.forEach(each -> changes.set("service", "workloads", each.name(), "identity"));
    if (!changes.isEmpty()) {
      found.accept(
          new Remedy(
              "one-identity",
              "Call with one identity instead of each user's",
              changes.all(),
              STEPS));
    }
  }
}
