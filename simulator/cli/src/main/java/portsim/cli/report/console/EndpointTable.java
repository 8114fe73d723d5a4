package portsim.cli.report.console;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import portsim.advice.diagnosis.Diagnosis;
import portsim.advice.diagnosis.snapshot.Destination;
import portsim.advice.diagnosis.snapshot.SocketState;
import portsim.advice.diagnosis.snapshot.StateCounts;
import portsim.record.Numbers;

/** Where the connections go, those with the most first, and how fast they are closed. */
record EndpointTable(Diagnosis diagnosis) {
  private static final int SHOWN_MAX = 10;
  private static final int NAME_MAX = 40;
  private static final String GAP = "  ";

  /** The texts of a line. */
  private record Row(String name, String waiting, String open, String others, String rate) {}

  private static final Row HEAD =
      new Row("to", "TIME_WAIT", "ESTABLISHED", "others", "closed/s (95 %)");

  void write(Page page) {
    List<Destination> all = diagnosis.observation().snapshot().destinations();
    if (all.isEmpty()) {
      return;
    }
    page.heading("Where the connections go");
    List<Row> rows = new ArrayList<>();
    rows.add(HEAD);
    all.stream().limit(SHOWN_MAX).map(this::row).forEach(rows::add);
    for (Row row : rows) {
      String line =
          Page.INDENT
              + padded(row, rows, Row::name, false)
              + GAP
              + padded(row, rows, Row::waiting, true)
              + GAP
              + padded(row, rows, Row::open, true)
              + GAP
              + padded(row, rows, Row::others, true)
              + GAP
              + padded(row, rows, Row::rate, true);
      page.line(row.equals(HEAD) ? page.style().paint(Ink.LABEL, line) : line);
    }
    if (all.size() > SHOWN_MAX) {
      String more = Numbers.grouped(all.size() - SHOWN_MAX);
      page.paragraph(Page.INDENT, Ink.LABEL, "and " + more + " more, in --json");
    }
    processes(page);
  }

  private Row row(Destination destination) {
    StateCounts counts = destination.counts();
    long waiting = counts.of(SocketState.TIME_WAIT);
    long open = counts.of(SocketState.ESTABLISHED);
    return new Row(
        Words.shortened(destination.endpoint().text(), NAME_MAX),
        Numbers.grouped(waiting),
        Numbers.grouped(open),
        Numbers.grouped(counts.total() - waiting - open),
        HeadroomWords.rate(diagnosis.system().closeRate(destination)));
  }

  private static String padded(
      Row row, List<Row> rows, Function<Row, String> column, boolean right) {
    int width = rows.stream().mapToInt(each -> column.apply(each).length()).max().orElse(0);
    String text = column.apply(row);
    String gap = " ".repeat(width - text.length());
    return right ? gap + text : text + gap;
  }

  private void processes(Page page) {
    List<String> names = new ArrayList<>();
    diagnosis.observation().snapshot().processes().entrySet().stream()
        .sorted((one, other) -> Long.compare(other.getValue().total(), one.getValue().total()))
        .limit(SHOWN_MAX)
        .forEach(each -> names.add(each.getKey() + " (" + each.getValue() + ")"));
    if (!names.isEmpty()) {
      page.heading("Whose they are");
      names.forEach(each -> page.item(Page.INDENT, Glyphs.BULLET, Ink.LABEL, each));
    }
  }
}
