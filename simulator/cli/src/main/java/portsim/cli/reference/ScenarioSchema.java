package portsim.cli.reference;

import java.util.Map;
import java.util.TreeMap;
import portsim.scenario.binding.ScenarioLanguage;

/** The JSON Schema (draft-07) of scenario files, by which editors complete and check them. */
public final class ScenarioSchema {
  private ScenarioSchema() {}

  public static String text() {
    Map<String, JsonObject> named = new TreeMap<>();
    JsonObject file = ShapeSchema.of(ScenarioLanguage.file(), named);
    JsonObject definitions = new JsonObject();
    named.forEach(definitions::with);
    return new JsonObject()
        .with("$schema", "http://json-schema.org/draft-07/schema#")
        .with("title", "A scenario of portsim")
        .withAll(file)
        .with("definitions", definitions)
        .text();
  }
}
