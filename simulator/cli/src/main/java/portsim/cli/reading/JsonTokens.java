package portsim.cli.reading;

import portsim.scenario.tree.Problem;
import portsim.scenario.tree.Problems;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** The tokens of JSON, whose offsets count Java's {@code char}. */
final class JsonTokens extends Tokens {
  private static final JsonFactory FACTORY = new JsonFactory();

  private boolean isNull;

  JsonTokens(SourceText source, Problems problems) {
    super(source, problems, FACTORY.createParser(ObjectReadContext.empty(), source.text()));
  }

  @Override
  boolean isNull() {
    return isNull;
  }

  @Override
  Problem secondDocument() {
    return new Problem(
        Problem.Severity.ERROR,
        place(),
        "a JSON file holds one value; this is a second one",
        "delete it, or write it to a file of its own");
  }

  @Override
  void move(long offset) {
    cursor.toChar(offset);
  }

  @Override
  void inspect(JsonToken token, JsonParser parser) {
    isNull = token == JsonToken.VALUE_NULL;
  }

  @Override
  Problem explain(RuntimeException fault, JsonParser parser) {
    return JsonFaults.explain(fault, parser, cursor);
  }
}
