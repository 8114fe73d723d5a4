package portsim.cli.reading;

import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;
import portsim.scenario.tree.Place;
import portsim.scenario.tree.Problem;
import portsim.scenario.tree.Problems;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.dataformat.yaml.YAMLFactory;

/** The tokens of YAML, whose offsets count characters. */
final class YamlTokens extends Tokens {
  /** The nulls of YAML 1.2, if they are written without quotes. */
  static final Set<String> NULL_WORDS = Set.of("", "~", "null", "Null", "NULL");

  private static final int BUFFER_MIN = 1024;

  private boolean isPlain;
  private String keyWithColon = "";
  private Place keyPlace;

  YamlTokens(SourceText source, Problems problems) {
    super(source, problems, parser(source.text()));
    this.keyPlace = place();
  }

  /** The whole text fits the buffer: the parser takes quadratic time to enlarge it. */
  private static JsonParser parser(String text) {
    LoadSettings settings =
        LoadSettings.builder()
            .setSchema(new FailsafeSchema())
            .setAllowDuplicateKeys(true)
            .setBufferSize(Math.max(BUFFER_MIN, text.length()))
            .setCodePointLimit(Integer.MAX_VALUE)
            .build();
    return YAMLFactory.builder()
        .loadSettings(settings)
        .build()
        .createParser(ObjectReadContext.empty(), text);
  }

  @Override
  boolean isNull() {
    return isPlain && NULL_WORDS.contains(text());
  }

  @Override
  Problem secondDocument() {
    int line = place().line();
    while (line > 1 && !source.line(line).startsWith("---")) {
      line--;
    }
    return new Problem(
        Problem.Severity.ERROR,
        new Place(source.name(), line, 1),
        "a second document begins here; a file holds one scenario",
        "write it to a file of its own, or make it a variant");
  }

  @Override
  void move(long offset) {
    cursor.toCodePoint(offset);
  }

  @Override
  void inspect(JsonToken token, JsonParser parser) {
    long span =
        parser.currentLocation().getCharOffset() - parser.currentTokenLocation().getCharOffset();
    isPlain = !token.isStructStart() && span == text().codePointCount(0, text().length());
    refuseSharing();
    refuseFoldedComparison(token);
    refuseKeyWithoutSpace(token, span);
    if (token == JsonToken.PROPERTY_NAME) {
      inspectKey();
    }
  }

  /** An anchor, an alias or a tag shows in the first character: nothing else begins with it. */
  private void refuseSharing() {
    switch (cursor.codePoint()) {
      case '&' -> problems.error(place(), YamlValueFaults.NO_ANCHORS, YamlValueFaults.NO_SHARING);
      case '*' -> breakTree(YamlValueFaults.NO_ALIASES, YamlValueFaults.NO_SHARING);
      case '!' ->
          problems.error(
              place(),
              YamlValueFaults.NO_TAGS,
              YamlValueFaults.tagHint(LineRest.from(source, place())));
      default -> {}
    }
  }

  /** YAML reads {@code >5} as the head of an empty block of text. */
  private void refuseFoldedComparison(JsonToken token) {
    if (token == JsonToken.VALUE_STRING && cursor.codePoint() == '>' && isComparison()) {
      breakTree(YamlValueFaults.FOLDED, LineRest.from(source, place()).quoteHint());
    }
  }

  private boolean isComparison() {
    String rest = LineRest.from(source, place()).text();
    return rest.chars().anyMatch(Character::isDigit);
  }

  /** {@code { poisson:20/s }} is a key without a value. */
  private void refuseKeyWithoutSpace(JsonToken token, long span) {
    if (token != JsonToken.PROPERTY_NAME && isNull() && span == 0 && !keyWithColon.isEmpty()) {
      String hint = "write '" + keyWithColon.replaceFirst(":", ": ") + "'";
      problems.error(keyPlace, "a space is missing after the ':'", hint);
    }
    boolean isCandidate = token == JsonToken.PROPERTY_NAME && isPlain && text().contains(":");
    keyWithColon = isCandidate ? text() : "";
    keyPlace = place();
  }

  private void inspectKey() {
    if (isPlain && text().equals("<<")) {
      breakTree("merge keys ('<<') are not used here", YamlValueFaults.NO_SHARING);
    } else if (isNull()) {
      breakTree("null cannot be a key", "quote it if it is text");
    }
  }

  @Override
  Problem explain(RuntimeException fault, JsonParser parser) {
    return YamlFaults.explain(YamlFault.of(fault, parser, source, place()));
  }
}
