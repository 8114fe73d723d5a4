package portsim.cli.reading;

import java.util.List;
import portsim.scenario.tree.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.io.ContentReference;

/** Says in plain words what the JSON parser found wrong. */
final class JsonFaults {
  /** What the parser says contains the first; what we say instead, and the hint. */
  private record Wording(String parsers, String message, String hint) {}

  private static final List<Wording> WORDINGS =
      List.of(
          new Wording(
              "closing quote", "this text is never closed", "end it with a \" in the same line"),
          new Wording(
              "close marker for", "the file ends too early", "close the bracket opened in %s"),
          new Wording("end-of-input", "the file ends too early", "is the end of it missing?"),
          new Wording("root-level", "this does not belong to the value before it", ""),
          new Wording(
              "no open", "this bracket closes nothing", "delete it, or find the one it belongs to"),
          new Wording(
              "Unexpected close marker",
              "this is the wrong bracket",
              "it closes the one opened in %s"),
          new Wording("('/'", "JSON has no comments", "YAML has: name the file .yaml"),
          new Wording("('#'", "JSON has no comments", "YAML has: name the file .yaml"),
          new Wording(
              "('}'",
              "a '}' is not expected here",
              "is there a comma or a colon too many before it?"),
          new Wording("(']'", "a ']' is not expected here", "is there a comma too many before it?"),
          new Wording(
              "to start property name",
              "a key in double quotes is expected here",
              "JSON quotes every key; YAML need not: name the file .yaml"),
          new Wording(
              "comma to separate",
              "a comma or a closing bracket is expected here",
              "JSON quotes text such as \"10m\"; YAML need not: name the file .yaml"),
          new Wording("colon to separate", "a ':' is expected here", ""),
          new Wording(
              "Illegal unquoted character",
              "text cannot hold a line break or a tab here",
              "write \\n or \\t, or close the quotes"),
          new Wording(
              "escape", "this is not an escape that JSON knows", "write \\\\ for a backslash"),
          new Wording(
              "Unrecognized token",
              "text needs double quotes in JSON",
              "quote it, or name the file .yaml"),
          new Wording(
              "numeric value",
              "this is not a number as JSON writes it",
              "quote it to keep it as it is"),
          new Wording(
              "hexadecimal", "JSON has no hexadecimal numbers", "quote it to keep it as it is"),
          new Wording("surrogate", "this escape is only half a character", "write the other half"),
          new Wording(
              "expected a", "a value is expected here", "text needs double quotes in JSON"));

  private JsonFaults() {}

  static Problem explain(RuntimeException fault, JsonParser parser, TextCursor cursor) {
    String said = fault instanceof JacksonException e ? e.getOriginalMessage() : "";
    if (fault instanceof JacksonException e && e.getLocation() != null) {
      cursor.toChar(e.getLocation().getCharOffset());
    }
    Wording wording =
        WORDINGS.stream()
            .filter(candidate -> said.contains(candidate.parsers()))
            .findFirst()
            .orElse(new Wording("", "this is not JSON as it should be", ""));
    String hint = wording.hint().replace("%s", opened(parser));
    return new Problem(Problem.Severity.ERROR, cursor.place(), wording.message(), hint);
  }

  /** Where the innermost open bracket is. */
  private static String opened(JsonParser parser) {
    return "line "
        + parser.streamReadContext().startLocation(ContentReference.unknown()).getLineNr();
  }
}
