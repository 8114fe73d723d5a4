package portsim.cli.reading;

import portsim.scenario.tree.Place;
import portsim.scenario.tree.Problem;

/** Faults of YAML in how lines follow each other: keys, colons, dashes and indentation. */
final class YamlLineFaults {
  private YamlLineFaults() {}

  static Problem blankLine(YamlFault fault) {
    return fault.says(
        fault.noticed(),
        "an empty line above has more spaces than this line",
        "delete the spaces in it");
  }

  static Problem missingColon(YamlFault fault) {
    String line = fault.rest(fault.began()).text();
    int colon = line.indexOf(':');
    if (colon > 0 && colon + 1 < line.length() && line.charAt(colon + 1) != ' ') {
      String meant = line.substring(0, colon) + ": " + line.substring(colon + 1);
      return fault.says(fault.began(), "a space is missing after the ':'", "write '" + meant + "'");
    }
    return fault.says(
        fault.began(), "a ':' is missing after this key", "write 'key: value', with a space");
  }

  static Problem surplusColon(YamlFault fault) {
    LineRest rest = fault.rest(fault.noticed());
    int colon = rest.before().indexOf(": ");
    if (colon < 0) {
      return fault.says(
          fault.noticed(),
          "a ':' is not expected here",
          "is this line indented too far, or does the line above lack a ': '?");
    }
    int column = rest.before().codePointCount(0, colon + 2) + 1;
    Place value = new Place(fault.source().name(), fault.noticed().line(), column);
    return fault.says(
        fault.noticed(),
        "a second ':' in one line",
        fault.rest(value).quoteHint("quote the value"));
  }

  static Problem misplacedKey(YamlFault fault) {
    return fault.says(
        fault.noticed(),
        "what follows this begins where no key can begin",
        "compare how the lines around it are indented");
  }

  static Problem surplusQuestion(YamlFault fault) {
    return fault.says(
        fault.noticed(), "a key cannot begin here", "quote text that begins with '? '");
  }

  static Problem surplusDash(YamlFault fault) {
    return fault.says(
        fault.noticed(),
        "a list entry cannot begin here",
        "give each '- ' a line of its own; quote text that begins with '- '");
  }

  static Problem unaligned(YamlFault fault) {
    int found = fault.codePointAt(fault.noticed());
    if (":,]}".indexOf(found) >= 0) {
      return YamlValueFaults.missingValue(fault);
    }
    if (!fault.rest(fault.noticed()).isFirstInLine()) {
      return afterValue(fault);
    }
    boolean isInColumn = fault.noticed().column() == fault.began().column();
    return fault.says(
        fault.noticed(),
        isInColumn ? mixture(found) : "this line does not line up with those above it",
        "indent it as deep as the entries that it belongs to");
  }

  private static String mixture(int found) {
    return found == '-'
        ? "a list entry cannot stand among the keys of a map"
        : "a key cannot stand among the entries of a list";
  }

  static Problem outside(YamlFault fault) {
    if (fault.source().text().startsWith("%")) {
      return directive(fault);
    }
    if (!fault.rest(fault.noticed()).isFirstInLine()) {
      return afterValue(fault);
    }
    return fault.says(
        fault.noticed(),
        "this line does not belong to what stands above it",
        "begin all lines of the outermost map in the same column");
  }

  static Problem directive(YamlFault fault) {
    Place first = new Place(fault.source().name(), 1, 1);
    Place place = fault.source().text().startsWith("%") ? first : fault.noticed();
    return fault.says(
        place, "directives ('%') are not used here", "delete the line, or quote the text");
  }

  /** Text after a value in quotes: perhaps a quote above is not closed and ends only here. */
  private static Problem afterValue(YamlFault fault) {
    int quote = fault.codePointAt(fault.latest());
    boolean isQuoted = quote == '"' || quote == '\'';
    if (isQuoted && fault.latest().line() < fault.noticed().line()) {
      return fault.says(
          fault.latest(),
          "this quoted text runs on into line " + fault.noticed().line(),
          "is its closing quote missing?");
    }
    return fault.says(
        fault.noticed(), "unexpected text after a value", isQuoted ? quoteHint(fault) : "");
  }

  /** Text that follows a quote at once is rather the rest of a quotation with quotes in it. */
  private static String quoteHint(YamlFault fault) {
    if (fault.rest(fault.noticed()).before().endsWith("'")) {
      return "inside single quotes, write '' for one '";
    }
    return fault.rest(fault.latest()).quoteHint("quote all of it");
  }
}
