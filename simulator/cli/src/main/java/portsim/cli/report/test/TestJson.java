package portsim.cli.report.test;

import java.io.StringWriter;
import java.util.List;
import portsim.cli.report.test.TestedFile.Outcome;
import portsim.scenario.tree.Place;
import portsim.scenario.tree.Problem;
import portsim.verdict.Judgement;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** The results of a test as JSON: one object in one line, its keys in a fixed order. */
public record TestJson(String version) {
  private static final int SCHEMA = 1;

  /** The results, without a line break. */
  public String text(List<TestedFile> files) {
    TestSummary summary = TestSummary.of(files);
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartObject();
      json.writeNumberProperty("schema", SCHEMA);
      json.writeStringProperty("portsim", version);
      json.writeObjectPropertyStart("summary");
      for (Outcome outcome : Outcome.values()) {
        json.writeNumberProperty(key(outcome), summary.count(outcome));
      }
      json.writeEndObject();
      json.writeArrayPropertyStart("scenarios");
      files.forEach(file -> write(file, json));
      json.writeEndArray();
      json.writeEndObject();
    }
    return text.toString();
  }

  private static String key(Outcome outcome) {
    return switch (outcome) {
      case PASSED -> "passed";
      case FAILED -> "failed";
      case UNTESTED -> "untested";
      case INVALID -> "invalid";
      case NOT_RUN -> "notRun";
    };
  }

  private static void write(TestedFile file, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("file", file.name());
    json.writeStringProperty("scenario", file.title());
    json.writeStringProperty("outcome", key(file.outcome()));
    json.writeObjectPropertyStart("variants");
    file.variants().forEach(variant -> write(variant, json));
    json.writeEndObject();
    json.writeArrayPropertyStart("problems");
    file.problems().forEach(problem -> write(problem, json));
    json.writeEndArray();
    if (!file.message().isEmpty()) {
      json.writeStringProperty("message", file.message());
    }
    json.writeEndObject();
  }

  private static void write(Problem problem, JsonGenerator json) {
    json.writeStartObject();
    write(problem.place(), json);
    json.writeBooleanProperty("error", problem.severity() == Problem.Severity.ERROR);
    json.writeStringProperty("text", problem.message());
    json.writeStringProperty("hint", problem.hint());
    json.writeEndObject();
  }

  private static void write(TestedVariant variant, JsonGenerator json) {
    json.writeArrayPropertyStart(variant.name());
    for (TestedExpectation expectation : variant.expectations()) {
      Judgement judgement = expectation.judgement();
      json.writeStartObject();
      json.writeStringProperty("path", judgement.path());
      json.writeStringProperty("required", judgement.required());
      json.writeStringProperty("actual", judgement.actual());
      json.writeBooleanProperty("passed", judgement.passed());
      write(judgement.place(), json);
      if (!expectation.why().isEmpty()) {
        json.writeStringProperty("why", expectation.why());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void write(Place place, JsonGenerator json) {
    json.writeStringProperty("file", place.source());
    json.writeNumberProperty("line", place.line());
    json.writeNumberProperty("column", place.column());
  }
}
