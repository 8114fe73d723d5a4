package portsim.cli.report.sweep;

import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import portsim.advice.sweep.Axis;
import portsim.advice.sweep.Sweep;
import portsim.advice.sweep.SweepMetric;
import portsim.advice.sweep.SweepPlan;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** What a sweep is of as JSON: an object in one line, its keys in a fixed order. */
public final class PlanJson {
  private static final int FORMAT = 1;

  private PlanJson() {}

  /**
   * The sweep, without a line break.
   *
   * @param shard which of its points are meant, such as {@code 1/4}; empty where that is no matter
   */
  public static String text(Sweep sweep, String shard) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartObject();
      json.writeNumberProperty("sweep", FORMAT);
      json.writeStringProperty("portsim", sweep.version());
      json.writeStringProperty("title", sweep.title());
      json.writeStringProperty("scenario", sweep.scenario());
      texts("sets", sweep.sets(), json);
      write(sweep.plan(), json);
      if (!shard.isEmpty()) {
        json.writeStringProperty("shard", shard);
      }
      json.writeEndObject();
    }
    return text.toString();
  }

  private static void write(SweepPlan plan, JsonGenerator json) {
    texts("variants", plan.variants(), json);
    json.writeArrayPropertyStart("axes");
    for (Axis axis : plan.axes()) {
      json.writeStartObject();
      json.writeStringProperty("path", axis.path());
      texts("values", axis.items(), json);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeBooleanProperty("zip", plan.isZipped());
    json.writeNumberProperty("replications", plan.replications());
    json.writeArrayPropertyStart("metrics");
    for (SweepMetric metric : plan.metrics()) {
      json.writeStartObject();
      json.writeStringProperty("path", metric.path());
      String unit = metric.isChance() ? "chance" : metric.unit().name().toLowerCase(Locale.ROOT);
      json.writeStringProperty("unit", unit);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void texts(String key, List<String> texts, JsonGenerator json) {
    json.writeArrayPropertyStart(key);
    texts.forEach(json::writeString);
    json.writeEndArray();
  }
}
