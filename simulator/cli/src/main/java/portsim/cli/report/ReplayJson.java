package portsim.cli.report;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import portsim.record.Numbers;
import portsim.replay.ReplayResult;
import portsim.replay.ReplayResult.Deviation;
import portsim.replay.ReplayResult.Disagreement;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Replays as JSON: a list in one line, with an object for each case, its keys in a fixed order. */
public final class ReplayJson {
  private static final int DECIMALS = 9;

  private ReplayJson() {}

  /** The results of all cases, without a line break. */
  public static String text(List<ReplayResult> results) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartArray();
      results.forEach(result -> write(result, json));
      json.writeEndArray();
    }
    return text.toString();
  }

  private static void write(ReplayResult result, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("case", result.replayed().name());
    json.writeNumberProperty("attempts", result.attempts());
    json.writeNumberProperty("agreed", result.agreed());
    json.writeName("agreement");
    json.writeNumber(agreement(result));
    counts("recorded", result.recorded(), json);
    counts("simulated", result.simulated(), json);
    json.writeObjectPropertyStart("firstFailure");
    instant("recorded", result.recordedFirstFailureNanos(), json);
    instant("simulated", result.simulatedFirstFailureNanos(), json);
    json.writeEndObject();
    json.writeObjectPropertyStart("worstDeviation");
    deviation("established", result.establishedDeviation(), json);
    deviation("timeWait", result.timeWaitDeviation(), json);
    json.writeEndObject();
    disagreement(result, json);
    json.writeNumberProperty("nearBoundary", result.nearBoundary());
    json.writeNumberProperty("disagreedNearBoundary", result.disagreedNearBoundary());
    json.writeBooleanProperty("phaseKnown", result.replayed().phaseKnown());
    json.writeStringProperty("seed", Long.toString(result.seed()));
    json.writeEndObject();
  }

  /** The share of attempts that agree; 1 only where all do. */
  private static String agreement(ReplayResult result) {
    return result.attempts() == 0
        ? "1"
        : BigDecimal.valueOf(result.agreed())
            .divide(BigDecimal.valueOf(result.attempts()), DECIMALS, RoundingMode.DOWN)
            .stripTrailingZeros()
            .toPlainString();
  }

  private static void counts(String key, Map<String, Integer> counts, JsonGenerator json) {
    json.writeObjectPropertyStart(key);
    counts.forEach(json::writeNumberProperty);
    json.writeEndObject();
  }

  private static void deviation(String key, Deviation deviation, JsonGenerator json) {
    json.writeObjectPropertyStart(key);
    instant("at", deviation.atNanos(), json);
    json.writeNumberProperty("recorded", deviation.recorded());
    json.writeNumberProperty("simulated", deviation.simulated());
    json.writeEndObject();
  }

  private static void disagreement(ReplayResult result, JsonGenerator json) {
    Disagreement first = result.firstDisagreement();
    if (first == null) {
      json.writeNullProperty("firstDisagreement");
      return;
    }
    json.writeObjectPropertyStart("firstDisagreement");
    json.writeNumberProperty("attempt", first.attempt());
    json.writeNumberProperty("line", result.replayed().attempts().get(first.attempt()).line());
    instant("at", first.atNanos(), json);
    json.writeStringProperty("recorded", first.recorded());
    json.writeStringProperty("simulated", first.simulated());
    json.writeStringProperty("ports", first.ports());
    json.writeStringProperty("rule", first.rule());
    json.writeEndObject();
  }

  private static void instant(String key, @Nullable Long nanos, JsonGenerator json) {
    json.writeName(key);
    if (nanos == null) {
      json.writeNull();
    } else {
      json.writeNumber(Numbers.seconds(nanos));
    }
  }
}
