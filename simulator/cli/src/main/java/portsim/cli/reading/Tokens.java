package portsim.cli.reading;

import org.jspecify.annotations.Nullable;
import portsim.scenario.tree.Place;
import portsim.scenario.tree.Problem;
import portsim.scenario.tree.Problems;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * The tokens of a source, one at a time, each with its place.
 *
 * <p>The first fault of syntax is reported and ends the tokens.
 */
abstract sealed class Tokens implements AutoCloseable permits JsonTokens, YamlTokens {
  final SourceText source;
  final TextCursor cursor;
  final Problems problems;
  private final JsonParser parser;
  private Place place;
  private String text = "";
  private boolean stopped;
  private boolean broken;

  Tokens(SourceText source, Problems problems, JsonParser parser) {
    this.source = source;
    this.cursor = new TextCursor(source);
    this.problems = problems;
    this.parser = parser;
    this.place = cursor.place();
  }

  /** The next token, or null at the end and after a fault. */
  final @Nullable JsonToken next() {
    if (stopped) {
      return null;
    }
    try {
      JsonToken token = parser.nextToken();
      if (token != null && !token.isStructEnd()) {
        accept(token);
      }
      return token;
    } catch (RuntimeException fault) {
      // Not only the parsers' own exceptions: on some malformed texts they stumble.
      stop(explain(fault, parser));
      return null;
    }
  }

  private void accept(JsonToken token) {
    move(parser.currentTokenLocation().getCharOffset());
    place = cursor.place();
    text = token.isStructStart() ? "" : parser.getString();
    inspect(token, parser);
  }

  /** Ends the tokens early. */
  final void stop(Problem problem) {
    problems.error(problem.place(), problem.message(), problem.hint());
    stopped = true;
    broken = true;
  }

  /** Reports at the token something that no tree can stand for, and goes on. */
  final void breakTree(String message, String hint) {
    problems.error(place, message, hint);
    broken = true;
  }

  /** Whether a tree of these tokens would not be what was written. */
  final boolean isBroken() {
    return broken;
  }

  /** Where the token begins. */
  final Place place() {
    return place;
  }

  /** A key or a value without its quotes. */
  final String text() {
    return text;
  }

  /** Whether the value is the null of the notation, not a text that reads like it. */
  abstract boolean isNull();

  /** Where a further document begins after the first. */
  abstract Problem secondDocument();

  /** Moves the cursor to an offset in the parser's own count. */
  abstract void move(long offset);

  /** Reports what the parser allows but a scenario does not. */
  abstract void inspect(JsonToken token, JsonParser parser);

  /** What is wrong, in plain words. */
  abstract Problem explain(RuntimeException fault, JsonParser parser);

  @Override
  public final void close() {
    parser.close();
  }
}
