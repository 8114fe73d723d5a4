package portsim.cli.report;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import portsim.advice.remedy.Course;
import portsim.advice.remedy.Forecast;
import portsim.advice.remedy.Refused;
import portsim.advice.remedy.Remedies;
import portsim.advice.remedy.Remedy;
import portsim.advice.remedy.Steps;
import portsim.advice.remedy.Sustained;
import portsim.advice.remedy.Treated;
import portsim.record.Numbers;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** What helps as JSON: an object in one line, its keys in a fixed order; times are seconds. */
public final class RemediesJson {
  private RemediesJson() {}

  /** The answer, without a line break. */
  public static String text(Remedies remedies) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartObject();
      json.writeStringProperty("file", remedies.file());
      json.writeStringProperty("variant", remedies.variant());
      write(remedies, json);
      json.writeEndObject();
    }
    return text.toString();
  }

  /** The keys of the answer, into an object that has been begun. */
  public static void write(Remedies remedies, JsonGenerator json) {
    json.writeName("before");
    json.writeStartObject();
    write(remedies.before(), json);
    json.writeEndObject();
    write("helping", remedies.helping(), json);
    write("useless", remedies.useless(), json);
    json.writeArrayPropertyStart("refused");
    for (Refused refused : remedies.refused()) {
      json.writeStartObject();
      write(refused.remedy(), json);
      json.writeStringProperty("reason", refused.reason());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeNumberProperty("runs", remedies.runs());
  }

  private static void write(String key, List<Treated> all, JsonGenerator json) {
    json.writeArrayPropertyStart(key);
    for (Treated treated : all) {
      json.writeStartObject();
      write(treated.remedy(), json);
      write(treated.course(), json);
      json.writeBooleanProperty("same", treated.isSame());
      json.writeStringProperty("note", treated.note());
      write(treated.remedy().steps(), json);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void write(Remedy remedy, JsonGenerator json) {
    json.writeStringProperty("name", remedy.name());
    json.writeStringProperty("title", remedy.title());
  }

  private static void write(Course course, JsonGenerator json) {
    json.writeNumberProperty("callsAttempted", course.run().world().calls().attempted());
    json.writeNumberProperty("callsFailed", course.failed());
    json.writeNumberProperty("portsPeakInUse", course.peakInUse());
    Forecast forecast = course.forecast();
    number("exhaustedAt", forecast.isNever() ? null : Numbers.seconds(forecast.nanos()), json);
    json.writeStringProperty("exhaustedBy", forecast.basis().key());
    Sustained sustained = course.sustained();
    boolean isNumber = sustained != null && sustained.thousandths() != Sustained.ANY;
    number(
        "sustainedPerSecond",
        sustained == null || !isNumber ? null : Numbers.thousandths(sustained.thousandths()),
        json);
    json.writeStringProperty("sustainedBy", basis(sustained));
  }

  private static String basis(@Nullable Sustained sustained) {
    if (sustained == null) {
      return "unknown";
    }
    return sustained.thousandths() == Sustained.ANY ? "unlimited" : sustained.basis().key();
  }

  private static void number(String key, @Nullable String value, JsonGenerator json) {
    if (value == null) {
      json.writeNullProperty(key);
    } else {
      json.writeNumberProperty(key, new BigDecimal(value));
    }
  }

  private static void write(Steps steps, JsonGenerator json) {
    json.writeStringProperty("change", steps.change());
    json.writeArrayPropertyStart("commands");
    steps.commands().forEach(json::writeString);
    json.writeEndArray();
    json.writeStringProperty("restart", steps.restart().key());
    json.writeStringProperty("risk", steps.risk().key());
    json.writeArrayPropertyStart("notes");
    for (Steps.Note note : steps.notes()) {
      json.writeStartObject();
      json.writeStringProperty("text", note.text());
      json.writeStringProperty("source", note.source());
      json.writeBooleanProperty("assumed", note.isAssumed());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
