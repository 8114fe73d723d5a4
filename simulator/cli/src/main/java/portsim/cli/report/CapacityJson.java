package portsim.cli.report;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;
import portsim.advice.capacity.Capacity;
import portsim.advice.capacity.Formula;
import portsim.advice.capacity.LossFormula;
import portsim.advice.capacity.Quantity;
import portsim.advice.capacity.Question;
import portsim.advice.capacity.Seeds;
import portsim.advice.capacity.Threshold;
import portsim.scenario.LossSystem;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** A threshold as JSON: an object in one line, its keys in a fixed order. */
public final class CapacityJson {
  private static final MathContext DIGITS = new MathContext(9);

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
      json.writeNumberProperty("replications", capacity.runs());
      seeds("holdsSeeds", capacity.holdingSeeds(), json);
      seeds("failsSeeds", capacity.failingSeeds(), json);
      json.writeArrayPropertyStart("formula");
      if (capacity.holding() != null) {
        Formula.of(capacity.holding()).forEach(json::writeString);
      }
      json.writeEndArray();
      json.writeArrayPropertyStart("erlangB");
      if (capacity.holding() != null) {
        LossFormula.of(capacity.holding()).forEach(each -> write(each, json));
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
    json.writeArrayPropertyStart("undecided");
    threshold.undecided().forEach(each -> json.writeString(each.text()));
    json.writeEndArray();
    json.writeArrayPropertyStart("alsoFails");
    threshold.contradictions().forEach(each -> json.writeString(each.text()));
    json.writeEndArray();
    value("least", threshold.least(), json);
    value("greatest", threshold.greatest(), json);
    json.writeNumberProperty("runs", threshold.trials());
  }

  private static void seeds(String key, @Nullable Seeds seeds, JsonGenerator json) {
    if (seeds == null) {
      json.writeNullProperty(key);
      return;
    }
    json.writeObjectPropertyStart(key);
    json.writeNumberProperty("passing", seeds.passing());
    json.writeNumberProperty("tried", seeds.tried());
    json.writeEndObject();
  }

  private static void write(LossFormula formula, JsonGenerator json) {
    LossSystem system = formula.system();
    Double allowed = formula.allowedPerSecond();
    json.writeStartObject();
    json.writeStringProperty("host", system.host());
    json.writeNumberProperty("machines", system.machines());
    json.writeNumberProperty("ports", system.ports());
    number("perSecond", system.perSecond(), json);
    number("keptSeconds", system.keptSeconds(), json);
    number("lostShare", system.lostShare(), json);
    number("lost", formula.lost(), json);
    if (allowed == null) {
      json.writeNullProperty("perSecondOfBudget");
    } else {
      number("perSecondOfBudget", allowed, json);
    }
    json.writeEndObject();
  }

  /** More digits than the formula is worth, and no more. */
  private static void number(String key, double number, JsonGenerator json) {
    BigDecimal rounded = new BigDecimal(number).round(DIGITS).stripTrailingZeros();
    json.writeName(key);
    json.writeNumber(rounded.toPlainString());
  }

  private static void value(String key, @Nullable Quantity value, JsonGenerator json) {
    if (value == null) {
      json.writeNullProperty(key);
    } else {
      json.writeStringProperty(key, value.text());
    }
  }
}
