package portsim.cli.report.chart;

/** Text inside XML and HTML: nothing in it is markup, and nothing turns the text around it. */
public final class MarkupText {
  private static final String REPLACEMENT = "\uFFFD";

  private MarkupText() {}

  /** A text as the content of an element, or of an attribute in double quotes. */
  public static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    text.codePoints().forEach(character -> escaped.append(escaped(character)));
    return escaped.toString();
  }

  private static String escaped(int character) {
    return switch (character) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '"' -> "&quot;";
      case '\'' -> "&#39;";
      default -> isHarmful(character) ? REPLACEMENT : Character.toString(character);
    };
  }

  /** What XML forbids or a reader cannot see: controls, halves of pairs, marks of direction. */
  private static boolean isHarmful(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL, Character.FORMAT, Character.SURROGATE -> true;
      default -> (character & 0xFFFE) == 0xFFFE;
    };
  }
}
