package portsim.cli.report;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import portsim.advice.diagnosis.Diagnosis;
import portsim.advice.diagnosis.Hypothesis;
import portsim.advice.diagnosis.RateEstimate;
import portsim.advice.diagnosis.Scope;
import portsim.advice.diagnosis.snapshot.Changes;
import portsim.advice.diagnosis.snapshot.Destination;
import portsim.advice.diagnosis.snapshot.MachineSnapshot;
import portsim.advice.diagnosis.snapshot.SkippedLines;
import portsim.advice.diagnosis.snapshot.SnapshotFormat;
import portsim.advice.diagnosis.snapshot.SocketState;
import portsim.advice.diagnosis.snapshot.StateCounts;
import portsim.advice.remedy.Remedies;
import portsim.record.Numbers;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** A diagnosis as JSON: an object in one line, its keys in a fixed order; times are seconds. */
public final class DiagnosisJson {
  private static final int SCHEMA = 1;

  /** The other sides beyond these have few connections each. */
  private static final int ENDPOINTS_MAX = 1_000;

  private DiagnosisJson() {}

  /** The diagnosis, without a line break; remedies are null where none were tried. */
  public static String text(Diagnosis diagnosis, @Nullable Remedies remedies) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartObject();
      json.writeNumberProperty("schema", SCHEMA);
      MachineSnapshot snapshot = diagnosis.observation().snapshot();
      json.writeArrayPropertyStart("format");
      snapshot.formats().stream().map(SnapshotFormat::words).forEach(json::writeString);
      json.writeEndArray();
      profile(diagnosis, json);
      states("states", snapshot.counts(), json);
      processes(snapshot, json);
      endpoints(diagnosis, json);
      headroom(diagnosis.scopes(), json);
      changes(diagnosis.observation().changes(), json);
      json.writeStringProperty("pattern", diagnosis.first().pattern().key());
      evidence(diagnosis.hypotheses(), json);
      remedies(remedies, json);
      skipped(snapshot.skipped(), json);
      json.writeEndObject();
    }
    return text.toString();
  }

  private static void profile(Diagnosis diagnosis, JsonGenerator json) {
    json.writeObjectPropertyStart("profile");
    json.writeStringProperty("name", diagnosis.system().profile().name());
    json.writeStringProperty("ports", diagnosis.system().rules().range().toString());
    json.writeNumberProperty("usable", diagnosis.system().rules().usable());
    json.writeBooleanProperty("perDestination", diagnosis.system().isPerDestination());
    seconds("timeWait", diagnosis.system().timeWaitNanos(), json);
    json.writeObjectPropertyStart("settings");
    diagnosis.system().texts().forEach(json::writeStringProperty);
    json.writeEndObject();
    strings("reasons", diagnosis.system().reasons(), json);
    json.writeEndObject();
  }

  private static void states(String key, StateCounts counts, JsonGenerator json) {
    json.writeObjectPropertyStart(key);
    for (SocketState state : SocketState.values()) {
      if (counts.of(state) > 0) {
        json.writeNumberProperty(state.name(), counts.of(state));
      }
    }
    json.writeEndObject();
  }

  private static void processes(MachineSnapshot snapshot, JsonGenerator json) {
    json.writeObjectPropertyStart("processes");
    snapshot.processes().forEach((name, counts) -> states(name, counts, json));
    json.writeEndObject();
  }

  private static void endpoints(Diagnosis diagnosis, JsonGenerator json) {
    json.writeArrayPropertyStart("endpoints");
    List<Destination> all = diagnosis.observation().snapshot().destinations();
    for (Destination each : all.subList(0, Math.min(ENDPOINTS_MAX, all.size()))) {
      json.writeStartObject();
      json.writeStringProperty("endpoint", each.endpoint().text());
      states("states", each.counts(), json);
      rate("closeRate", diagnosis.system().closeRate(each), json);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeNumberProperty("endpointsLeftOut", Math.max(0, all.size() - ENDPOINTS_MAX));
  }

  private static void rate(String key, @Nullable RateEstimate rate, JsonGenerator json) {
    if (rate == null) {
      json.writeNullProperty(key);
      return;
    }
    json.writeObjectPropertyStart(key);
    json.writeNumberProperty("perSecond", new BigDecimal(Numbers.thousandths(rate.perSecond())));
    json.writeNumberProperty("least", new BigDecimal(Numbers.thousandths(rate.least())));
    json.writeNumberProperty("greatest", new BigDecimal(Numbers.thousandths(rate.greatest())));
    json.writeEndObject();
  }

  private static void headroom(List<Scope> scopes, JsonGenerator json) {
    json.writeArrayPropertyStart("headroom");
    for (Scope scope : scopes.subList(0, Math.min(ENDPOINTS_MAX, scopes.size()))) {
      json.writeStartObject();
      if (scope.destination() == null) {
        json.writeNullProperty("endpoint");
      } else {
        json.writeStringProperty("endpoint", scope.destination().text());
        json.writeStringProperty("source", scope.source());
      }
      json.writeNumberProperty("inUse", scope.inUse());
      json.writeNumberProperty("usable", scope.usable());
      json.writeNumberProperty("free", scope.free());
      rate("closeRate", scope.closeRate(), json);
      rate("openRate", scope.openRate(), json);
      if (scope.exhaustedInNanos() == Long.MAX_VALUE) {
        json.writeNullProperty("exhaustedIn");
      } else {
        seconds("exhaustedIn", scope.exhaustedInNanos(), json);
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void changes(@Nullable Changes changes, JsonGenerator json) {
    if (changes == null) {
      json.writeNullProperty("changes");
      return;
    }
    json.writeObjectPropertyStart("changes");
    seconds("interval", changes.intervalNanos(), json);
    json.writeNumberProperty("opened", changes.total().opened());
    json.writeNumberProperty("closed", changes.total().closed());
    json.writeNumberProperty("expired", changes.total().expired());
    json.writeNumberProperty("vanished", changes.total().vanished());
    json.writeEndObject();
  }

  private static void evidence(List<Hypothesis> hypotheses, JsonGenerator json) {
    json.writeArrayPropertyStart("evidence");
    for (Hypothesis each : hypotheses) {
      json.writeStartObject();
      json.writeStringProperty("pattern", each.pattern().key());
      json.writeStringProperty("likelihood", each.likelihood().key());
      strings("for", each.speaksFor(), json);
      strings("against", each.speaksAgainst(), json);
      strings("collect", each.toCollect(), json);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void remedies(@Nullable Remedies remedies, JsonGenerator json) {
    if (remedies == null) {
      json.writeNullProperty("remedies");
      return;
    }
    json.writeObjectPropertyStart("remedies");
    RemediesJson.write(remedies, json);
    json.writeEndObject();
  }

  private static void skipped(SkippedLines skipped, JsonGenerator json) {
    json.writeObjectPropertyStart("skippedLines");
    json.writeNumberProperty("count", skipped.count());
    json.writeArrayPropertyStart("first");
    for (SkippedLines.Line line : skipped.first()) {
      json.writeStartObject();
      json.writeNumberProperty("line", line.number());
      json.writeStringProperty("reason", line.reason());
      json.writeStringProperty("text", line.text());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void seconds(String key, long nanos, JsonGenerator json) {
    json.writeNumberProperty(key, new BigDecimal(Numbers.seconds(nanos)));
  }

  private static void strings(String key, List<String> texts, JsonGenerator json) {
    json.writeArrayPropertyStart(key);
    texts.forEach(json::writeString);
    json.writeEndArray();
  }
}
