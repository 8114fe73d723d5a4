package portsim.cli.report.html;

/**
 * Markup that grows. Whatever comes from a scenario goes in as text or as the value of an
 * attribute, and both are escaped: it can never become markup.
 */
public final class Html {
  private final StringBuilder markup = new StringBuilder();

  /** Begins an element; names of attributes and their values take turns. */
  public Html open(String name, String... attributes) {
    markup.append('<').append(name);
    for (int at = 0; at < attributes.length; at += 2) {
      markup.append(' ').append(attributes[at]).append("=\"");
      markup.append(escaped(attributes[at + 1])).append('"');
    }
    markup.append('>');
    return this;
  }

  /** Ends an element. */
  public Html close(String name) {
    markup.append("</").append(name).append('>');
    return this;
  }

  /** Ends an element that stands in a line of its own. */
  public Html end(String name) {
    close(name);
    markup.append('\n');
    return this;
  }

  public Html text(String text) {
    markup.append(escaped(text));
    return this;
  }

  /** An element with nothing but text, in a line of its own. */
  public Html line(String name, String text, String... attributes) {
    return open(name, attributes).text(text).end(name);
  }

  /** Markup of our own. */
  Html raw(String ownMarkup) {
    markup.append(ownMarkup);
    return this;
  }

  @Override
  public String toString() {
    return markup.toString();
  }

  /** A text in which nothing is markup. Characters that a page cannot have become a blank. */
  static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            each -> {
              switch (each) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(isAllowed(each) ? each : ' ');
              }
            });
    return escaped.toString();
  }

  /** Not the characters that control a terminal, nor those that turn the direction of a text. */
  private static boolean isAllowed(int character) {
    boolean turns =
        (character >= 0x202A && character <= 0x202E)
            || (character >= 0x2066 && character <= 0x2069);
    boolean isHalf = character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
    return character == '\n' || (!Character.isISOControl(character) && !turns && !isHalf);
  }
}
