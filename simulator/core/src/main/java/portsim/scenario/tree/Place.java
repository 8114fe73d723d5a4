package portsim.scenario.tree;

/**
 * A place in a source text.
 *
 * @param source name of the source as the user gave it: a path, {@code -} or {@code --set}
 * @param line first line is 1; 0 means the source as a whole
 * @param column first column is 1, counted in characters; 0 with line 0
 */
public record Place(String source, int line, int column) {
  public Place {
    if (line < 0 || column < 0) {
      throw new IllegalArgumentException("a place counts from 1, got " + line + ":" + column);
    }
  }

  /** The source as a whole: used where a problem has no line, such as a missing file. */
  public static Place of(String source) {
    return new Place(source, 0, 0);
  }

  /** The source and its line, or just the source where that is enough to find it. */
  public String inLine() {
    return isOnlyLine() ? source : source + ":" + line;
  }

  /** {@code source:line:column}, or just the source where that is enough to find it. */
  @Override
  public String toString() {
    return isOnlyLine() ? source : source + ":" + line + ":" + column;
  }

  /** There is no line, or no other: the value of an option is one. */
  private boolean isOnlyLine() {
    return line == 0 || source.startsWith("--set ") || source.startsWith("--vary ");
  }
}
