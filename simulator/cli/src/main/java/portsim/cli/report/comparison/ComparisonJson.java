package portsim.cli.report.comparison;

import java.io.StringWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import portsim.advice.ResultComparison.Estimated;
import portsim.advice.ResultComparison.Row;
import portsim.cli.report.JsonEstimate;
import portsim.record.Metric.Unit;
import portsim.record.Numbers;
import portsim.record.Outages;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Comparisons as JSON: one object in one line, its keys in a fixed order. */
public record ComparisonJson(String version) {
  private static final int SCHEMA = 1;

  /** All of them, without a line break. */
  public String text(List<ComparedResults> compared) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartObject();
      json.writeNumberProperty("schema", SCHEMA);
      json.writeStringProperty("portsim", version);
      json.writeArrayPropertyStart("comparisons");
      compared.forEach(each -> write(each, json));
      json.writeEndArray();
      json.writeEndObject();
    }
    return text.toString();
  }

  private static void write(ComparedResults compared, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("first", compared.one());
    json.writeStringProperty("second", compared.other());
    json.writeNumberProperty("compared", compared.comparison().rows().size());
    json.writeArrayPropertyStart("differences");
    for (Row row : compared.comparison().differences()) {
      json.writeStartObject();
      json.writeStringProperty("path", row.path());
      write("first", row.unit(), row.one(), json);
      write("second", row.unit(), row.other(), json);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayPropertyStart("estimates");
    compared.comparison().estimates().forEach(each -> write(each, json));
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(Estimated estimated, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("path", estimated.path());
    json.writeBooleanProperty("differs", estimated.differs());
    json.writeObjectPropertyStart("first");
    JsonEstimate.write(estimated.one(), json);
    json.writeEndObject();
    json.writeObjectPropertyStart("second");
    JsonEstimate.write(estimated.other(), json);
    json.writeEndObject();
    json.writeEndObject();
  }

  /** As results have it; a number that a result does not have has no key. */
  private static void write(String key, Unit unit, @Nullable Long value, JsonGenerator json) {
    if (value == null) {
      return;
    }
    json.writeName(key);
    if (unit == Unit.COUNT) {
      json.writeNumber(value);
    } else if (unit == Unit.INSTANT && value == Outages.NEVER) {
      json.writeNull();
    } else {
      json.writeNumber(Numbers.seconds(value));
    }
  }
}
