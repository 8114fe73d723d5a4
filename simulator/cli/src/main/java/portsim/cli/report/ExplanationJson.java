package portsim.cli.report;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import portsim.advice.explain.Arithmetic;
import portsim.advice.explain.Explanation;
import portsim.advice.explain.FailureGroup;
import portsim.advice.explain.Holding;
import portsim.advice.explain.Keeping;
import portsim.advice.explain.Reason;
import portsim.advice.explain.Sawtooth;
import portsim.advice.explain.ScopeExplanation;
import portsim.advice.explain.ScopeExplanation.Moment;
import portsim.advice.explain.Subject;
import portsim.advice.explain.WhatIf;
import portsim.record.Numbers;
import portsim.record.Outages;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** An explanation as JSON: an object in one line, its keys in a fixed order. */
public final class ExplanationJson {
  private ExplanationJson() {}

  /** The explanation of a scenario, without a line break. */
  public static String text(Explanation explanation) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartObject();
      subject(explanation.subject(), json);
      result("result", explanation.result(), json);
      json.writeArrayPropertyStart("ports");
      explanation.scopes().forEach(scope -> scope(scope, json));
      json.writeEndArray();
      json.writeArrayPropertyStart("failures");
      explanation.failures().forEach(group -> group(group, json));
      json.writeEndArray();
      json.writeArrayPropertyStart("whatIf");
      explanation.whatIfs().forEach(each -> whatIf(each, json));
      json.writeEndArray();
      instant("knownUntil", explanation.journalNanos(), json);
      json.writeEndObject();
    }
    return text.toString();
  }

  static void subject(Subject subject, JsonGenerator json) {
    json.writeStringProperty("file", subject.template().name());
    json.writeStringProperty("variant", subject.variant());
  }

  private static void result(String key, WhatIf.Result result, JsonGenerator json) {
    json.writeObjectPropertyStart(key);
    json.writeNumberProperty("attempted", result.attempted());
    json.writeNumberProperty("failed", result.failed());
    instant("firstExhaustion", result.firstExhaustionNanos(), json);
    json.writeNumberProperty("peakInUse", result.peakInUse());
    json.writeEndObject();
  }

  private static void scope(ScopeExplanation scope, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("machine", scope.machine());
    json.writeNumberProperty("machines", scope.machines());
    strings("workloads", scope.workloads(), json);
    json.writeStringProperty("reach", scope.reach().key());
    json.writeNumberProperty("ports", scope.ports());
    arithmetic(scope.arithmetic(), json);
    json.writeArrayPropertyStart("kept");
    scope.kept().forEach(kept -> kept(kept, json));
    json.writeEndArray();
    moment("firstFailure", scope.firstFailure(), json);
    moment("peak", scope.peak(), json);
    json.writeNumberProperty("outages", scope.outages());
    instant("exhaustedFor", scope.exhaustedNanos(), json);
    sawtooth(scope.sawtooth(), json);
    json.writeEndObject();
  }

  private static void arithmetic(@Nullable Arithmetic arithmetic, JsonGenerator json) {
    if (arithmetic == null) {
      json.writeNullProperty("arithmetic");
      return;
    }
    json.writeObjectPropertyStart("arithmetic");
    strings("workloads", arithmetic.workloads(), json);
    thousandths("rate", arithmetic.rateThousandths(), json);
    json.writeBooleanProperty("rateIsSteady", arithmetic.isSteady());
    json.writeBooleanProperty("rateIsRandom", arithmetic.isRandom());
    json.writeNumberProperty("atOnce", arithmetic.atOnce());
    instant("keepsPort", arithmetic.keepsNanos(), json);
    json.writeBooleanProperty("keepsPortUpTo", arithmetic.isLongest());
    json.writeNumberProperty("needs", arithmetic.needed());
    thousandths("sustains", arithmetic.sustainedThousandths(), json);
    json.writeEndObject();
  }

  private static void kept(Keeping kept, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("workload", kept.workload());
    json.writeStringProperty("in", kept.kind().key());
    json.writeNumberProperty("peak", kept.peak());
    json.writeNumberProperty("identities", kept.identities());
    json.writeNumberProperty("each", kept.each());
    thousandths("serves", kept.servedThousandths(), json);
    thousandths("asked", kept.askedThousandths(), json);
    json.writeEndObject();
  }

  private static void moment(String key, @Nullable Moment moment, JsonGenerator json) {
    if (moment == null) {
      json.writeNullProperty(key);
      return;
    }
    json.writeObjectPropertyStart(key);
    instant("at", moment.atNanos(), json);
    json.writeNumberProperty("inUse", moment.ports());
    holdings(moment.holdings(), json);
    json.writeEndObject();
  }

  static void holdings(List<Holding> holdings, JsonGenerator json) {
    json.writeArrayPropertyStart("holders");
    for (Holding holding : holdings) {
      json.writeStartObject();
      json.writeStringProperty("workload", holding.workload());
      json.writeStringProperty("state", holding.state().name());
      json.writeNumberProperty("ports", holding.ports());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void sawtooth(@Nullable Sawtooth sawtooth, JsonGenerator json) {
    if (sawtooth == null) {
      json.writeNullProperty("sawtooth");
      return;
    }
    json.writeObjectPropertyStart("sawtooth");
    cycle("formula", sawtooth.worksNanos(), sawtooth.failsNanos(), sawtooth.everyNanos(), json);
    Sawtooth.Measured run = sawtooth.measured();
    if (run == null) {
      json.writeNullProperty("run");
    } else {
      cycle("run", run.worksNanos(), run.failsNanos(), run.everyNanos(), json);
    }
    json.writeEndObject();
  }

  private static void cycle(
      String key, long worksNanos, long failsNanos, long everyNanos, JsonGenerator json) {
    json.writeObjectPropertyStart(key);
    instant("works", worksNanos, json);
    instant("fails", failsNanos, json);
    instant("every", everyNanos, json);
    json.writeEndObject();
  }

  private static void group(FailureGroup group, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("workload", group.workload());
    json.writeStringProperty("cause", group.cause().key());
    json.writeNumberProperty("attempts", group.attempts());
    instant("first", group.firstNanos(), json);
    reasons(group.why(), json);
    json.writeEndObject();
  }

  static void reasons(List<Reason> chain, JsonGenerator json) {
    json.writeArrayPropertyStart("why");
    for (Reason reason : chain) {
      json.writeStartObject();
      json.writeStringProperty("topic", reason.topic().key());
      json.writeStringProperty("text", reason.text());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void whatIf(WhatIf whatIf, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("path", whatIf.path());
    if (whatIf.value().isEmpty()) {
      json.writeNullProperty("value");
    } else {
      json.writeStringProperty("value", whatIf.value());
    }
    json.writeBooleanProperty("changesNothing", whatIf.changesNothing());
    json.writeStringProperty("because", whatIf.why());
    json.writeBooleanProperty("needsRestart", whatIf.needsRestart());
    result("result", whatIf.after(), json);
    json.writeEndObject();
  }

  static void strings(String key, List<String> texts, JsonGenerator json) {
    json.writeArrayPropertyStart(key);
    texts.forEach(json::writeString);
    json.writeEndArray();
  }

  /** Seconds; null for what does not happen. */
  static void instant(String key, long nanos, JsonGenerator json) {
    if (nanos == Outages.NEVER) {
      json.writeNullProperty(key);
    } else {
      json.writeNumberProperty(key, new BigDecimal(Numbers.seconds(nanos)));
    }
  }

  private static void thousandths(String key, long number, JsonGenerator json) {
    json.writeNumberProperty(key, new BigDecimal(Numbers.thousandths(number)));
  }
}
