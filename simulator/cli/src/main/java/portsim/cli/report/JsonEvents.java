package portsim.cli.report;

import java.util.List;
import portsim.record.Incident;
import portsim.record.Numbers;
import tools.jackson.core.JsonGenerator;

/** What went wrong beside the calls as JSON, in the order in which it happened. */
record JsonEvents(JsonGenerator json) {
  void write(List<Incident> incidents) {
    json.writeArrayPropertyStart("events");
    incidents.forEach(this::write);
    json.writeEndArray();
  }

  private void write(Incident incident) {
    json.writeStartObject();
    json.writeName("at");
    json.writeNumber(Numbers.seconds(incident.atNanos()));
    json.writeStringProperty("event", incident.kind());
    if (incident instanceof Incident.FailedStart start) {
      json.writeStringProperty("server", start.name());
      json.writeNumberProperty("port", start.port());
      json.writeStringProperty("taker", start.taker());
    } else if (incident instanceof Incident.Hijack hijack) {
      write(hijack);
    } else if (incident instanceof Incident.HijackRefused refused) {
      json.writeStringProperty("workload", refused.name());
      writeProcess(refused.by());
      json.writeStringProperty("why", refused.why());
    }
    json.writeEndObject();
  }

  private void write(Incident.Hijack hijack) {
    json.writeStringProperty("workload", hijack.name());
    json.writeStringProperty("machine", hijack.machine());
    json.writeNumberProperty("port", hijack.port());
    json.writeStringProperty("server", hijack.server());
    json.writeStringProperty("from", hijack.owner());
    writeProcess(hijack.by());
    json.writeStringProperty("credentials", hijack.account());
  }

  /** A process without a name is not there. */
  private void writeProcess(String by) {
    if (!by.isEmpty()) {
      json.writeStringProperty("by", by);
    }
  }
}
