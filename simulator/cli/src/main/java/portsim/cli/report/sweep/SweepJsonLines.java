package portsim.cli.report.sweep;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import portsim.advice.sweep.PointResult;
import portsim.advice.sweep.Reading;
import portsim.advice.sweep.Spread;
import portsim.advice.sweep.Sweep;
import portsim.advice.sweep.SweepPlan;
import portsim.advice.sweep.SweepPoint;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Points as JSON: first an object that says what the sweep is of, then one for each point, each in
 * a line of its own. A point lacks the metrics that it does not have; an instant that did not come
 * is null.
 */
public final class SweepJsonLines implements SweepFormat {
  private final SweepPlan plan;
  private final String first;
  private final JsonFactory factory = new JsonFactory();

  public SweepJsonLines(Sweep sweep) {
    plan = sweep.plan();
    first = PlanJson.text(sweep, "") + "\n";
  }

  @Override
  public String beginning() {
    return first;
  }

  @Override
  public void write(PointResult result, Appendable out) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = factory.createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartObject();
      SweepPoint point = plan.point(result.index());
      json.writeNumberProperty("point", point.index());
      json.writeStringProperty("variant", point.variant());
      json.writeObjectPropertyStart("values");
      for (int i = 0; i < point.values().size(); i++) {
        json.writeStringProperty(plan.axes().get(i).path(), point.values().get(i).text());
      }
      json.writeEndObject();
      json.writeObjectPropertyStart("metrics");
      for (int i = 0; i < result.readings().size(); i++) {
        write(plan.metrics().get(i).path(), result.readings().get(i), json);
      }
      json.writeEndObject();
      json.writeEndObject();
    }
    out.append(text.toString()).append('\n');
  }

  private static void write(String path, Reading reading, JsonGenerator json) {
    if (!reading.isThere()) {
      return;
    }
    json.writeName(path);
    Spread spread = reading.spread();
    if (spread == null) {
      write(reading.value(), json);
      return;
    }
    json.writeStartObject();
    json.writeName("mean");
    write(reading.value(), json);
    List<@Nullable BigDecimal> numbers = spread.numbers();
    for (int i = 0; i < numbers.size(); i++) {
      json.writeName(Spread.NAMES.get(i));
      write(numbers.get(i), json);
    }
    json.writeEndObject();
  }

  private static void write(@Nullable BigDecimal number, JsonGenerator json) {
    if (number == null) {
      json.writeNull();
    } else {
      json.writeNumber(number.toPlainString());
    }
  }
}
