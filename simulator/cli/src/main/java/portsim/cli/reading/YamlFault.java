package portsim.cli.reading;

import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import portsim.scenario.tree.Place;
import portsim.scenario.tree.Problem;
import tools.jackson.core.JsonParser;

/**
 * What the YAML parser says that it found wrong, in its own words.
 *
 * @param context what the parser was reading
 * @param problem what it found
 * @param latest where the last token before the fault begins
 * @param began where what it was reading begins
 * @param noticed where it found the fault
 */
record YamlFault(
    SourceText source, String context, String problem, Place latest, Place began, Place noticed) {

  static YamlFault of(RuntimeException thrown, JsonParser parser, SourceText source, Place latest) {
    if (thrown.getCause() instanceof MarkedYamlEngineException marked) {
      Place noticed = place(source, marked.getProblemMark(), latest);
      Place began = place(source, marked.getContextMark(), noticed);
      String context = marked.getContext() == null ? "" : marked.getContext();
      String problem = marked.getProblem() == null ? "" : marked.getProblem();
      return new YamlFault(source, context, problem, latest, began, noticed);
    }
    Place here = new TextCursor(source).toCodePoint(offset(parser)).place();
    return new YamlFault(source, "", String.valueOf(thrown.getMessage()), latest, here, here);
  }

  /** The problem at a place of this fault, said anew. */
  Problem says(Place place, String message, String hint) {
    return new Problem(Problem.Severity.ERROR, place, message, hint);
  }

  /** The character at a place, or -1 at the end of its line. */
  int codePointAt(Place place) {
    String line = source.line(place.line());
    int index = place.column() - 1;
    return index < line.codePointCount(0, line.length())
        ? line.codePointAt(line.offsetByCodePoints(0, index))
        : -1;
  }

  LineRest rest(Place place) {
    return LineRest.from(source, place);
  }

  private static long offset(JsonParser parser) {
    return Math.max(0, parser.currentTokenLocation().getCharOffset());
  }

  private static Place place(SourceText source, Optional<Mark> mark, Place otherwise) {
    return mark.map(m -> new TextCursor(source).toCodePoint(m.getIndex()).place())
        .orElse(otherwise);
  }
}
