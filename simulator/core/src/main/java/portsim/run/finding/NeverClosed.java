package portsim.run.finding;

import java.util.function.Consumer;
import portsim.network.Closing;
import portsim.record.Finding;
import portsim.scenario.Host;

/** Connections that nobody closes. */
record NeverClosed() implements FindingRule {
  @Override
  public void look(Outcome outcome, Consumer<Finding> found) {
    for (Host host : outcome.hosts()) {
      outcome.workloads(host).stream()
          .filter(host::leaks)
          .map(workload -> "workloads." + workload.name() + ": " + text(workload.closes()))
          .forEach(text -> found.accept(new Finding("never-closed", text, false)));
    }
  }

  private static String text(Closing closes) {
    return switch (closes) {
      case SERVER ->
          "the server closes first and the client never follows, so each connection is kept in"
              + " CLOSE_WAIT for good, whatever the settings.";
      case CLIENT ->
          "the client closes first and the server never follows, so each connection is kept in"
              + " FIN_WAIT_2 for good: no limit to that is known of its profile.";
      case RESET, NEVER ->
          "connections are never closed, so each one is kept for good, whatever the settings.";
    };
  }
}
