package portsim.cli.report;

import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import portsim.advice.replication.MetricEstimate;
import portsim.advice.replication.Precision;
import portsim.advice.replication.ReplicatedResults;
import portsim.record.Metric.Unit;
import portsim.record.Numbers;
import portsim.record.Outages;
import portsim.statistics.Interval;
import tools.jackson.core.JsonGenerator;

/** What many runs tell of each result, under the paths of expectations; times are seconds. */
record JsonReplications(JsonGenerator json) {
  private static final double MILLION = 1e6;

  void write(ReplicatedResults results) {
    json.writeObjectPropertyStart("replications");
    json.writeNumberProperty("runs", results.done());
    json.writeName("confidence");
    json.writeNumber("0.95");
    precisions(results);
    json.writeObjectPropertyStart("metrics");
    results.estimates().forEach(this::write);
    json.writeEndObject();
    json.writeEndObject();
  }

  private void precisions(ReplicatedResults results) {
    List<Precision> missed = results.missed();
    json.writeArrayPropertyStart("precisions");
    for (Precision precision : results.plan().precisions()) {
      json.writeStartObject();
      json.writeStringProperty("path", precision.path());
      json.writeName("percent");
      json.writeNumber(precision.percent().toPlainString());
      json.writeBooleanProperty("reached", !missed.contains(precision));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void write(MetricEstimate estimate) {
    json.writeObjectPropertyStart(estimate.path());
    json.writeName("mean");
    mean(estimate);
    interval("interval", estimate.interval(), estimate.unit());
    number("least", estimate.least(), estimate.unit());
    number("tenth", estimate.tenth(), estimate.unit());
    number("median", estimate.median(), estimate.unit());
    number("ninetieth", estimate.ninetieth(), estimate.unit());
    number("greatest", estimate.greatest(), estimate.unit());
    json.writeNumberProperty("runsWithAny", estimate.some());
    chance(estimate.chance());
    json.writeEndObject();
  }

  private void mean(MetricEstimate estimate) {
    Double mean = estimate.mean();
    if (mean == null) {
      json.writeNull();
    } else {
      json.writeNumber(estimate.unit().decimal(mean, RoundingMode.HALF_EVEN));
    }
  }

  private void interval(String key, @Nullable Interval interval, Unit unit) {
    if (interval == null) {
      json.writeNullProperty(key);
      return;
    }
    json.writeArrayPropertyStart(key);
    json.writeNumber(unit.decimal(interval.least(), RoundingMode.FLOOR));
    json.writeNumber(unit.decimal(interval.greatest(), RoundingMode.CEILING));
    json.writeEndArray();
  }

  private void chance(Interval chance) {
    json.writeArrayPropertyStart("chanceOfAny");
    json.writeNumber(Numbers.millionths((long) Math.floor(chance.least() * MILLION)));
    json.writeNumber(Numbers.millionths((long) Math.ceil(chance.greatest() * MILLION)));
    json.writeEndArray();
  }

  private void number(String key, long value, Unit unit) {
    json.writeName(key);
    if (unit == Unit.INSTANT && value == Outages.NEVER) {
      json.writeNull();
    } else {
      json.writeNumber(unit == Unit.COUNT ? Long.toString(value) : Numbers.seconds(value));
    }
  }
}
