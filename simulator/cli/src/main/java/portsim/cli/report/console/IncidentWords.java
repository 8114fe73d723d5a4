package portsim.cli.report.console;

import java.util.ArrayList;
import java.util.List;
import portsim.record.Incident;

/** What went wrong beside the calls, in short sentences of the present tense. */
final class IncidentWords {
  private IncidentWords() {}

  /** The first start that failed and the first port that was taken over, each in a sentence. */
  static List<String> first(List<Incident> incidents) {
    List<String> sentences = new ArrayList<>();
    for (String kind : List.of(Incident.FailedStart.KIND, Incident.Hijack.KIND)) {
      incidents.stream()
          .filter(incident -> incident.kind().equals(kind))
          .findFirst()
          .ifPresent(
              incident ->
                  sentences.add(
                      "At "
                          + HumanTime.unbroken(incident.atNanos())
                          + " "
                          + sentence(incident)
                          + "."));
    }
    return sentences;
  }

  static String sentence(Incident incident) {
    if (incident instanceof Incident.FailedStart start) {
      return start.name()
          + " does not start, because "
          + start.taker()
          + " has its port, "
          + start.port();
    }
    if (incident instanceof Incident.Hijack hijack) {
      return Incident.named(hijack.by())
          + " takes over port "
          + hijack.port()
          + " of "
          + hijack.machine()
          + " from "
          + hijack.owner();
    }
    return sentence((Incident.HijackRefused) incident);
  }

  private static String sentence(Incident.HijackRefused refused) {
    return Incident.named(refused.by())
        + " does not get a port of "
        + refused.name()
        + ": "
        + refused.why();
  }
}
