package portsim.cli.report;

import java.io.StringWriter;
import portsim.advice.explain.InstantExplanation;
import portsim.advice.explain.InstantExplanation.Failure;
import portsim.advice.explain.InstantExplanation.PortsNow;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** The explanation of an instant as JSON: an object in one line, its keys in a fixed order. */
public final class InstantJson {
  private InstantJson() {}

  /** The explanation, without a line break. */
  public static String text(InstantExplanation explanation) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartObject();
      ExplanationJson.subject(explanation.subject(), json);
      ExplanationJson.instant("at", explanation.atNanos(), json);
      json.writeArrayPropertyStart("ports");
      explanation.scopes().forEach(scope -> ports(scope, json));
      json.writeEndArray();
      Failure failure = explanation.failure();
      if (failure == null) {
        json.writeNullProperty("failure");
      } else {
        json.writeObjectPropertyStart("failure");
        ExplanationJson.instant("at", failure.atNanos(), json);
        json.writeStringProperty("what", failure.title());
        ExplanationJson.reasons(failure.why(), json);
        json.writeEndObject();
      }
      ExplanationJson.instant("knownUntil", explanation.journalNanos(), json);
      json.writeEndObject();
    }
    return text.toString();
  }

  private static void ports(PortsNow now, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("machine", now.machine());
    ExplanationJson.strings("workloads", now.workloads(), json);
    json.writeNumberProperty("ports", now.ports());
    json.writeNumberProperty("inUse", now.inUse());
    ExplanationJson.holdings(now.holdings(), json);
    ExplanationJson.instant("nextReturn", now.nextNanos(), json);
    json.writeNumberProperty("returnInNextSecond", now.nextSecond());
    json.writeEndObject();
  }
}
