package portsim.cli;

import java.util.List;
import java.util.Locale;

/** A generated page that is being written. */
public final class Markdown {
  private final StringBuilder text = new StringBuilder();

  public Markdown heading(int level, String title) {
    return paragraph("#".repeat(level) + " " + title);
  }

  public Markdown paragraph(String paragraph) {
    text.append(text.isEmpty() ? "" : "\n").append(paragraph.strip()).append('\n');
    return this;
  }

  /** A table; {@link #row} adds to it. */
  public Markdown table(String... columns) {
    text.append('\n');
    row(List.of(columns));
    text.append("|---".repeat(columns.length)).append("|\n");
    return this;
  }

  public Markdown row(List<String> cells) {
    for (String cell : cells) {
      text.append("| ").append(cell.replace("|", "\\|").replace("\n", " ")).append(' ');
    }
    text.append("|\n");
    return this;
  }

  public static String code(String code) {
    return code.isEmpty() ? "" : "`" + code + "`";
  }

  /** The anchor that readers of Markdown give a heading. */
  public static String anchor(String title) {
    return "#" + title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9 -]", "").replace(' ', '-');
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
