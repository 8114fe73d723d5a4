package portsim.cli.report;

/** Text inside Markdown, cells of tables included. */
public final class MarkdownText {
  private MarkdownText() {}

  /** In a code span, whose fence is longer than any in it; a bar would end a cell of a table. */
  public static String code(String code) {
    String line = oneLine(code).replace("|", "\\|");
    String fence = "`";
    while (line.contains(fence)) {
      fence += "`";
    }
    String space = line.startsWith("`") || line.endsWith("`") ? " " : "";
    return fence + space + line + space + fence;
  }

  /** Text that Markdown takes for nothing but text. */
  public static String plain(String plain) {
    return oneLine(plain).replaceAll("([\\\\`*_\\[\\]<>|~#&])", "\\\\$1");
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\p{Cntrl}", " ");
  }
}
