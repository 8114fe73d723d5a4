package portsim.cli.reading;

import portsim.scenario.tree.Place;
import portsim.scenario.tree.Problem;

/** Faults of YAML within a value: quotes, brackets, and characters that mean something to YAML. */
final class YamlValueFaults {
  static final String FOLDED = "'>' begins a block of text in YAML, not a comparison";
  static final String NO_ANCHORS = "anchors ('&') are not used here";
  static final String NO_ALIASES = "aliases ('*') are not used here";
  static final String NO_TAGS = "tags ('!') are not used here";
  static final String NO_SHARING =
      "write the value out, or quote it if it is text; variants are the way to share";

  private YamlValueFaults() {}

  static Problem blockHead(YamlFault fault) {
    LineRest rest = fault.rest(fault.began());
    if (fault.codePointAt(fault.began()) == '>') {
      return fault.says(fault.began(), FOLDED, rest.quoteHint());
    }
    return fault.says(
        fault.began(), "a block of text begins in the line after its '|'", rest.quoteHint());
  }

  static Problem openQuote(YamlFault fault) {
    return fault.says(
        fault.began(), "this quote is never closed", "end the text with the same quote");
  }

  static Problem endInEscape(YamlFault fault) {
    SourceText source = fault.source();
    Place end = new TextCursor(source).toChar(source.text().length()).place();
    return fault.says(end, "the file ends within an escape", "is the end of it missing?");
  }

  static Problem unknownEscape(YamlFault fault) {
    int escaped = fault.codePointAt(fault.noticed());
    if (escaped == 'L' || escaped == 'P') {
      String message = "the escape \\" + (char) escaped + " is not read here";
      return fault.says(
          fault.noticed(), message, "write \\u202" + (escaped == 'L' ? "8" : "9") + " for it");
    }
    return fault.says(
        fault.noticed(),
        "this is not an escape that YAML knows",
        "write \\\\ for a backslash, or use single quotes");
  }

  static Problem badStart(YamlFault fault) {
    int c = fault.codePointAt(fault.noticed());
    if (c == '\t') {
      return fault.says(fault.noticed(), "a tab is not allowed here", "use spaces");
    }
    return fault.says(
        fault.noticed(),
        "'" + Character.toString(c) + "' cannot begin a value without quotes",
        fault.rest(fault.noticed()).quoteHint());
  }

  static Problem alias(YamlFault fault) {
    return fault.says(fault.began(), NO_ALIASES, NO_SHARING);
  }

  static Problem anchor(YamlFault fault) {
    return fault.says(fault.began(), NO_ANCHORS, NO_SHARING);
  }

  static Problem tag(YamlFault fault) {
    return fault.says(fault.began(), NO_TAGS, tagHint(fault.rest(fault.began())));
  }

  /** {@code != 0} is a tag to YAML, but surely meant as a comparison. */
  static String tagHint(LineRest rest) {
    return rest.text().startsWith("!=") ? rest.quoteHint() : "delete it, or quote it if it is text";
  }

  static Problem openBracket(YamlFault fault) {
    boolean isMap = fault.codePointAt(fault.began()) == '{';
    String expected = "a ',' or a '" + (isMap ? '}' : ']') + "' is expected before ";
    boolean atEnd = fault.problem().contains("<stream end>");
    if (!atEnd && fault.noticed().line() == fault.began().line()) {
      return fault.says(fault.noticed(), expected + "this", "");
    }
    Place noticed = fault.noticed();
    return fault.says(
        fault.began(),
        "this '" + (isMap ? '{' : '[') + "' is not closed",
        expected + (atEnd ? "the end" : "line " + noticed.line() + ", column " + noticed.column()));
  }

  static Problem missingValue(YamlFault fault) {
    int found = fault.codePointAt(fault.noticed());
    boolean isAddress = found == ':' && fault.codePointAt(fault.latest()) == '[';
    if (isAddress && fault.latest().line() == fault.noticed().line()) {
      return fault.says(
          fault.latest(), "'[' begins a list", fault.rest(fault.latest()).quoteHint());
    }
    String message =
        switch (found) {
          case ':' -> "a key is missing before this ':'";
          case ',' -> "a value is missing before this ','";
          case '}', ']' -> "a '" + Character.toString(found) + "' is not expected here";
          default -> "a value is missing here";
        };
    return fault.says(fault.noticed(), message, "");
  }

  static Problem collectionAsKey(YamlFault fault) {
    if (fault.codePointAt(fault.noticed()) == '*') {
      return alias(fault);
    }
    return fault.says(
        fault.noticed(), "a key must be text, not a list or a map", "quote it if it is text");
  }
}
