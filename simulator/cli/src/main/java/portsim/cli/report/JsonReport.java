package portsim.cli.report;

import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import portsim.advice.replication.ReplicatedResults;
import portsim.record.Finding;
import portsim.record.Metric;
import portsim.record.Numbers;
import portsim.record.Outage;
import portsim.record.Outages;
import portsim.record.RunRecord;
import portsim.record.Snapshot;
import portsim.record.Totals;
import portsim.record.Vocabulary;
import portsim.scenario.ScenarioFile;
import portsim.verdict.Judgement;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Results as JSON: one object in one line for each scenario file, its keys in a fixed order. The
 * paths of expectations are nested objects; times are seconds as plain decimals.
 *
 * @param version of portsim
 */
public record JsonReport(String version) {
  private static final int SCHEMA = 1;

  /** The results of one scenario file, without a line break. */
  public String text(ScenarioFile file, List<VariantResult> results) {
    return text(file, results, Map.of());
  }

  /**
   * The same with what many runs tell.
   *
   * @param replicated by variant
   */
  public String replicated(
      ScenarioFile file, List<VariantResult> results, Map<String, ReplicatedResults> replicated) {
    return text(file, results, Map.of(), replicated);
  }

  /**
   * The same with the sockets of an instant.
   *
   * @param snapshots by variant
   */
  public String text(
      ScenarioFile file, List<VariantResult> results, Map<String, Snapshot> snapshots) {
    return text(file, results, snapshots, Map.of());
  }

  private String text(
      ScenarioFile file,
      List<VariantResult> results,
      Map<String, Snapshot> snapshots,
      Map<String, ReplicatedResults> replicated) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartObject();
      json.writeNumberProperty("schema", SCHEMA);
      json.writeStringProperty("portsim", version);
      json.writeStringProperty("scenario", file.base().title());
      json.writeStringProperty("file", file.name());
      json.writeStringProperty("seed", Long.toString(file.base().seed()));
      json.writeObjectPropertyStart("variants");
      results.forEach(
          result ->
              write(result, snapshots.get(result.name()), replicated.get(result.name()), json));
      json.writeEndObject();
      json.writeEndObject();
    }
    return text.toString();
  }

  private static void write(
      VariantResult result,
      @Nullable Snapshot snapshot,
      @Nullable ReplicatedResults replicated,
      JsonGenerator json) {
    json.writeObjectPropertyStart(result.name());
    json.writeObjectPropertyStart("result");
    write(result.run(), json);
    json.writeEndObject();
    json.writeArrayPropertyStart("findings");
    result.run().findings().forEach(finding -> write(finding, json));
    json.writeEndArray();
    new JsonEvents(json).write(result.run().incidents());
    json.writeArrayPropertyStart("errors");
    SeenError.of(result).forEach(error -> write(error, json));
    json.writeEndArray();
    json.writeArrayPropertyStart("expectations");
    result.verdict().judgements().forEach(judgement -> write(judgement, json));
    json.writeEndArray();
    if (snapshot != null) {
      new JsonSnapshot(json).write(snapshot);
    }
    if (replicated != null) {
      new JsonReplications(json).write(replicated);
    }
    json.writeEndObject();
  }

  private static void write(Finding finding, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("id", finding.id());
    json.writeStringProperty("text", finding.text());
    json.writeBooleanProperty("assumed", finding.assumed());
    if (!finding.lines().isEmpty()) {
      json.writeArrayPropertyStart("lines");
      finding.lines().forEach(json::writeString);
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private static void write(SeenError error, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("workload", error.workload().name());
    json.writeStringProperty("cause", error.cause().key());
    json.writeNumberProperty("calls", error.calls());
    json.writeStringProperty("text", error.text());
    json.writeEndObject();
  }

  private static void write(Judgement judgement, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("path", judgement.path());
    json.writeStringProperty("required", judgement.required());
    json.writeStringProperty("actual", judgement.actual());
    json.writeBooleanProperty("passed", judgement.passed());
    if (judgement.estimate() != null) {
      JsonEstimate.write(judgement.estimate(), json);
    }
    json.writeEndObject();
  }

  private static void write(RunRecord run, JsonGenerator json) {
    write(Metric.Scope.WORLD, run.world(), json);
    json.writeObjectPropertyStart("hosts");
    run.hosts()
        .forEach(
            (name, each) -> {
              json.writeObjectPropertyStart(name);
              write(Metric.Scope.HOST, each, json);
              if (run.fleets().get(name) != null) {
                new JsonFleet(json).write(run.fleets().get(name));
              }
              json.writeEndObject();
            });
    json.writeEndObject();
    write("servers", Metric.Scope.SERVER, run.servers(), json);
    write("workloads", Metric.Scope.WORKLOAD, run.workloads(), json);
    write("pools", Metric.Scope.POOL, run.pools(), json);
    write("queues", Metric.Scope.QUEUE, run.queues(), json);
    write("objects", Metric.Scope.OBJECTS, run.objects(), json);
    new JsonSeries(json).write(run.series());
  }

  private static void write(
      String key, Metric.Scope scope, Map<String, Totals> totals, JsonGenerator json) {
    json.writeObjectPropertyStart(key);
    totals.forEach(
        (name, each) -> {
          json.writeObjectPropertyStart(name);
          write(scope, each, json);
          json.writeEndObject();
        });
    json.writeEndObject();
  }

  private static void write(Metric.Scope scope, Totals totals, JsonGenerator json) {
    NestedObjects objects = new NestedObjects(json);
    for (Metric metric : Vocabulary.of(scope)) {
      String key = objects.enter(metric.path());
      json.writeName(key);
      write(metric.unit(), metric.value().applyAsLong(totals), json);
    }
    if (Vocabulary.hasPorts(scope) && totals.ports() != null) {
      json.writeName(objects.enter("ports.outages"));
      write(totals.ports().outages(), json);
    }
    objects.leave();
  }

  private static void write(Metric.Unit unit, long value, JsonGenerator json) {
    switch (unit) {
      case COUNT -> json.writeNumber(value);
      case DURATION -> json.writeNumber(Numbers.seconds(value));
      case INSTANT -> writeInstant(value, json);
    }
  }

  private static void writeInstant(long value, JsonGenerator json) {
    if (value == Outages.NEVER) {
      json.writeNull();
    } else {
      json.writeNumber(Numbers.seconds(value));
    }
  }

  private static void write(Outages outages, JsonGenerator json) {
    json.writeStartArray();
    for (Outage outage : outages.first()) {
      json.writeStartObject();
      json.writeName("from");
      json.writeNumber(Numbers.seconds(outage.fromNanos()));
      json.writeName("until");
      json.writeNumber(Numbers.seconds(outage.untilNanos()));
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
