package portsim.cli.reading;

/** What may be sent to a terminal: nothing that moves its cursor or hides text. */
public final class Printable {
  private static final String REPLACEMENT = "\uFFFD";

  private Printable() {}

  public static String text(String text) {
    StringBuilder printable = new StringBuilder(text.length());
    text.codePoints().forEach(c -> printable.append(character(c, false)));
    return printable.toString();
  }

  static String character(int c, boolean tabAllowed) {
    boolean isAllowed = tabAllowed && c == '\t';
    return isAllowed || !isHarmful(c) ? Character.toString(c) : REPLACEMENT;
  }

  private static boolean isHarmful(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }
}
