package portsim.cli.report;

import java.io.StringWriter;
import org.jspecify.annotations.Nullable;
import portsim.advice.capacity.Capacity;
import portsim.advice.capacity.Formula;
import portsim.advice.capacity.Quantity;
import portsim.advice.capacity.Question;
import portsim.advice.capacity.Threshold;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** A threshold as JSON: an object in one line, its keys in a fixed order. */
public final class CapacityJson {
  private CapacityJson() {}

  /** The answer, without a line break. */
  public static String text(Capacity capacity) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartObject();
      write(capacity.question(), json);
      value("begin", capacity.inFile(), json);
      json.writeBooleanProperty("beginHolds", capacity.holdsInFile());
      write(capacity.threshold(), json);
      json.writeArrayPropertyStart("formula");
      if (capacity.holding() != null) {
        Formula.of(capacity.holding()).forEach(json::writeString);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    return text.toString();
  }

  private static void write(Question question, JsonGenerator json) {
    json.writeStringProperty("file", question.template().name());
    json.writeStringProperty("variant", question.variant());
    json.writeStringProperty("of", question.path());
    json.writeStringProperty("budget", question.budget().words());
  }

  private static void write(Threshold threshold, JsonGenerator json) {
    json.writeBooleanProperty("found", threshold.isFound());
    value("holds", threshold.holds(), json);
    value("fails", threshold.fails(), json);
    json.writeArrayPropertyStart("alsoFails");
    threshold.contradictions().forEach(each -> json.writeString(each.text()));
    json.writeEndArray();
    value("least", threshold.least(), json);
    value("greatest", threshold.greatest(), json);
    json.writeNumberProperty("runs", threshold.trials());
  }

  private static void value(String key, @Nullable Quantity value, JsonGenerator json) {
    if (value == null) {
      json.writeNullProperty(key);
    } else {
      json.writeStringProperty(key, value.text());
    }
  }
}
