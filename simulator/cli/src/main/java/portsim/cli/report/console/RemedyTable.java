package portsim.cli.report.console;

import java.util.List;
import java.util.function.Function;
import portsim.advice.remedy.Course;
import portsim.record.Numbers;

/** The remedies that help, a line each: what becomes of the calls, the ports and the rate. */
record RemedyTable(List<Row> rows) {
  private static final String GAP = "  ";

  /** The names of the columns behind the first two. */
  private static final Row HEAD =
      new Row("", "", "fail", "in use", "ports run out", "sustains", Ink.LABEL);

  private static final int TITLE_MIN = 18;
  private static final int TITLE_MAX = 56;

  /** The texts of a line. */
  record Row(
      String number,
      String title,
      String failed,
      String inUse,
      String exhausted,
      String sustained,
      Ink ink) {}

  static Row row(String number, String title, Course course) {
    boolean fine = course.failed() == 0 && course.forecast().isNever();
    return new Row(
        number,
        title,
        Numbers.grouped(course.failed()),
        Numbers.grouped(course.peakInUse()),
        CourseWords.instant(course.forecast()),
        CourseWords.rate(course.sustained()),
        fine ? Ink.GOOD : Ink.FAILURE);
  }

  void write(Page page) {
    boolean withRate = rows.stream().anyMatch(row -> !row.sustained.equals(CourseWords.UNKNOWN));
    int cells = width(Row::failed) + width(Row::inUse) + width(Row::exhausted) + 2 * GAP.length();
    int rate = withRate ? GAP.length() + width(Row::sustained) : 0;
    int before = Page.INDENT.length() + width(Row::number) + 1 + GAP.length();
    int longest = rows.stream().mapToInt(row -> row.title.length()).max().orElse(0);
    int room = page.style().width() - before - cells - rate;
    int title = Math.max(TITLE_MIN, Math.min(room, Math.min(TITLE_MAX, longest)));
    line(HEAD, title, withRate, page);
    rows.forEach(row -> line(row, title, withRate, page));
  }

  private int width(Function<Row, String> column) {
    int widest = rows.stream().mapToInt(row -> column.apply(row).length()).max().orElse(0);
    return Math.max(widest, column.apply(HEAD).length());
  }

  private void line(Row row, int titleWidth, boolean withRate, Page page) {
    List<String> lines = row.title.isEmpty() ? List.of("") : Prose.fill(row.title, titleWidth);
    ConsoleStyle style = page.style();
    String cells =
        right(row.failed, width(Row::failed))
            + GAP
            + right(row.inUse, width(Row::inUse))
            + GAP
            + right(row.exhausted, width(Row::exhausted))
            + (withRate ? GAP + right(row.sustained, width(Row::sustained)) : "");
    page.line(
        Page.INDENT
            + left(row.number, width(Row::number))
            + " "
            + left(lines.get(0), titleWidth)
            + GAP
            + style.paint(row.ink, cells));
    for (String more : lines.subList(1, lines.size())) {
      page.line(Page.INDENT + " ".repeat(width(Row::number) + 1) + more);
    }
  }

  private static String left(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }

  private static String right(String text, int width) {
    return " ".repeat(Math.max(0, width - text.length())) + text;
  }
}
