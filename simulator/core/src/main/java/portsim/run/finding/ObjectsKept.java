package portsim.run.finding;

import java.util.Objects;
import java.util.function.Consumer;
import portsim.client.ObjectUse;
import portsim.client.PooledObjects;
import portsim.record.FailureCause;
import portsim.record.Finding;
import portsim.record.Numbers;
import portsim.record.ObjectTotals;
import portsim.record.Totals;
import portsim.scenario.Workload;

/** Objects that their clients do not give back, or give back late. */
record ObjectsKept() implements FindingRule {
  private static final String REMEDY =
      " Dispose of them, or let methods set the Done flag of just-in-time activation.";

  @Override
  public void look(Outcome outcome, Consumer<Finding> found) {
    for (Workload workload : outcome.withObjects()) {
      if (workload.connections() instanceof PooledObjects objects) {
        look(workload, objects, outcome.workload(workload), found);
      }
    }
  }

  private static void look(
      Workload workload, PooledObjects objects, Totals totals, Consumer<Finding> found) {
    ObjectTotals of = Objects.requireNonNull(totals.objects());
    String where = "workloads." + workload.name() + ": ";
    if (of.collected() > 0) {
      String text = where + collected(of) + inVain(totals) + REMEDY;
      found.accept(new Finding("objects-collected", text, false));
    } else if (of.active() > 0 && neverReturns(objects)) {
      String text = where + neverReturned(of, objects.use()) + inVain(totals) + REMEDY;
      found.accept(new Finding("objects-never-returned", text, false));
    }
    if (of.discarded() > 0 && of.live() > of.peakActive() && objects.use().release().isManaged()) {
      String text = where + discarded(of);
      found.accept(new Finding("objects-await-collection", text, false));
    }
  }

  private static boolean neverReturns(PooledObjects objects) {
    ObjectUse use = objects.use();
    return !use.done().isSet() && !use.keptByUser() && !use.release().isPrompt();
  }

  private static String collected(ObjectTotals objects) {
    return "its clients do not dispose of their objects, "
        + Numbers.grouped(objects.collected())
        + " of which went back only when they were garbage collected.";
  }

  private static String neverReturned(ObjectTotals objects, ObjectUse use) {
    String why =
        use.release() == ObjectUse.Release.NEVER
            ? "their references are kept, and no collection finds them."
            : "to set a reference to null gives nothing back, and nothing was collected.";
    return "objects that its clients do not give back: "
        + Numbers.grouped(objects.active())
        + " at the end. They do not dispose of them: "
        + why;
  }

  private static String inVain(Totals totals) {
    long calls = totals.calls().failedBy(FailureCause.OBJECT_TIMEOUT);
    return calls == 0 ? "" : " Calls that waited for one in vain: " + Numbers.grouped(calls) + ".";
  }

  private static String discarded(ObjectTotals objects) {
    return "objects that were not pooled again (CanBePooled): "
        + Numbers.grouped(objects.discarded())
        + ". Until they are garbage collected they keep what they hold, a connection that the"
        + " constructor opened, too.";
  }
}
