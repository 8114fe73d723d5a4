package portsim.benchmarks;

import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** A table in Markdown, printed row by row. */
final class Table {
  private static final String NOTHING = "–";

  private Table() {}

  /** Begins one. */
  static void begin(String title, List<String> columns) {
    System.out.println("\n## " + title + "\n");
    row(columns);
    row(Collections.nCopies(columns.size(), "---"));
  }

  static void row(List<String> cells) {
    System.out.println("| " + String.join(" | ", cells) + " |");
  }

  /** A number with so many digits behind the point; nothing where there is no number. */
  static String number(double value, int digits) {
    return Double.isNaN(value) ? NOTHING : String.format(Locale.ROOT, "%,." + digits + "f", value);
  }
}
