package portsim.cli.reading;

import portsim.scenario.tree.Place;

/**
 * A position in a text that knows its line and column.
 *
 * <p>It moves forward in one pass over the text, so that a file written in a single line is read in
 * linear time; going back means to begin again.
 */
final class TextCursor {
  private final SourceText source;
  private final String text;
  private int index;
  private int codePoints;
  private int line = 1;
  private int column = 1;

  TextCursor(SourceText source) {
    this.source = source;
    this.text = source.text();
  }

  /** Moves to an offset counted in Java's {@code char}. */
  TextCursor toChar(long offset) {
    if (offset < index) {
      reset();
    }
    while (index < offset && index < text.length()) {
      step();
    }
    return this;
  }

  /** Moves to an offset counted in characters as a person counts them. */
  TextCursor toCodePoint(long offset) {
    if (offset < codePoints) {
      reset();
    }
    while (codePoints < offset && index < text.length()) {
      step();
    }
    return this;
  }

  Place place() {
    return new Place(source.name(), line, column);
  }

  /** The character at the position, or -1 at the end of the text. */
  int codePoint() {
    return index < text.length() ? text.codePointAt(index) : -1;
  }

  /** Whether the text goes on with a word from here. */
  boolean isAt(String word) {
    return text.startsWith(word, index);
  }

  private void step() {
    boolean lineEnds = SourceText.endsLine(text, index);
    index += Character.charCount(text.codePointAt(index));
    codePoints++;
    line += lineEnds ? 1 : 0;
    column = lineEnds ? 1 : column + 1;
  }

  private void reset() {
    index = 0;
    codePoints = 0;
    line = 1;
    column = 1;
  }
}
