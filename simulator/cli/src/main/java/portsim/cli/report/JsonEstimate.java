package portsim.cli.report;

import portsim.verdict.Estimate;
import tools.jackson.core.JsonGenerator;

/** What many runs tell, as properties of the expectation that they were made for. */
public final class JsonEstimate {
  private JsonEstimate() {}

  /** Writes them into the object that is open. */
  public static void write(Estimate estimate, JsonGenerator json) {
    json.writeBooleanProperty("inconclusive", !estimate.isClear());
    json.writeNumberProperty("replications", estimate.replications());
    json.writeName("estimate");
    json.writeNumber(estimate.value());
    json.writeArrayPropertyStart("interval");
    json.writeNumber(estimate.least());
    json.writeNumber(estimate.greatest());
    json.writeEndArray();
    json.writeName("confidence");
    json.writeNumber(estimate.confidence());
  }
}
