package portsim.cli.reading;

import portsim.scenario.tree.Place;

/**
 * What stands in a line from a place on, without the comment: what a user meant as one value.
 *
 * @param before what stands in the line before the place
 * @param text the value as it was meant; in a flow collection only up to the next comma or bracket
 */
record LineRest(String before, String text) {
  private static final int QUOTED_MAX = 60;

  static LineRest from(SourceText source, Place place) {
    String line = source.line(place.line());
    int characters =
        Math.min(Math.max(place.column() - 1, 0), line.codePointCount(0, line.length()));
    int start = line.offsetByCodePoints(0, characters);
    String before = line.substring(0, start);
    String rest = withoutComment(line.substring(start));
    boolean isInFlow = before.contains("{") || before.contains("[");
    return new LineRest(before, (isInFlow ? upToFlowEnd(rest) : rest).strip());
  }

  /** Whether nothing but indentation stands before the place. */
  boolean isFirstInLine() {
    return before.isBlank();
  }

  /** How the value is written as text; empty if there is no value. */
  String quoteHint() {
    return quoteHint("quote it");
  }

  /** An advice with the value as it is then written, unless that is long. */
  String quoteHint(String advice) {
    if (text.isEmpty() || text.length() > QUOTED_MAX) {
      return text.isEmpty() ? "" : advice;
    }
    return advice + ": \"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static String withoutComment(String rest) {
    int comment = rest.indexOf(" #");
    return comment < 0 ? rest : rest.substring(0, comment);
  }

  private static String upToFlowEnd(String rest) {
    int end = 0;
    while (end < rest.length() && ",]}".indexOf(rest.charAt(end)) < 0) {
      end++;
    }
    return rest.substring(0, end);
  }
}
