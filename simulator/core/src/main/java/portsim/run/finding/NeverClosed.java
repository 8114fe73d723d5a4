package portsim.run.finding;

import java.util.function.Consumer;
import portsim.network.Closing;
import portsim.record.Finding;

/** Connections that nobody closes. */
record NeverClosed() implements FindingRule {
  @Override
  public void look(Outcome outcome, Consumer<Finding> found) {
    outcome.scenario().workloads().values().stream()
        .filter(workload -> workload.closes() == Closing.NEVER)
        .map(workload -> "workloads." + workload.name())
        .map(
            name ->
                name
                    + ": connections are never closed, so each one is kept for good, whatever the"
                    + " settings.")
        .forEach(text -> found.accept(new Finding("never-closed", text, false)));
  }
}
