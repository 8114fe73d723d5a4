package portsim.cli.report;

import java.io.StringWriter;
import portsim.advice.diagnosis.RateEstimate;
import portsim.advice.diagnosis.snapshot.SocketSummary;
import portsim.record.Numbers;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What the numbers of {@code ss -s} tell by themselves, which is little.
 *
 * @param timeWaitNanos how long TIME_WAIT lasts on average
 */
public record SocketSummaryReport(SocketSummary summary, long timeWaitNanos) {
  private static final String MORE = "ss -tanpo";

  /** For a person. */
  public String text() {
    RateEstimate rate = rate();
    return "ss -s has no more than numbers of the whole machine:\n  "
        + Numbers.grouped(summary.established())
        + " established, "
        + Numbers.grouped(summary.timeWait())
        + " in TIME_WAIT, "
        + Numbers.grouped(summary.orphaned())
        + " orphaned.\n  So the machine closes about "
        + rate.perSecond() / 1000
        + " connections a second, "
        + rate.least() / 1000
        + " to "
        + (rate.greatest() + 999) / 1000
        + " as sure as 95 % (Little's law).\n"
        + "Whether ports are short depends on where they go, and who has them: collect "
        + MORE
        + ".\n";
  }

  /** As JSON: an object in one line, without a line break. */
  public String json() {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartObject();
      json.writeNumberProperty("schema", 1);
      json.writeArrayPropertyStart("format");
      json.writeString("ss -s");
      json.writeEndArray();
      json.writeObjectPropertyStart("summary");
      json.writeNumberProperty("total", summary.total());
      json.writeNumberProperty("established", summary.established());
      json.writeNumberProperty("closed", summary.closed());
      json.writeNumberProperty("orphaned", summary.orphaned());
      json.writeNumberProperty("timeWait", summary.timeWait());
      json.writeEndObject();
      json.writeStringProperty("collect", MORE);
      json.writeEndObject();
    }
    return text.toString();
  }

  private RateEstimate rate() {
    return RateEstimate.of(summary.timeWait(), timeWaitNanos, "");
  }
}
