package portsim.cli.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Outlines of columns, 10 units wide each, on a base line at 100. */
class ColumnsTest {
  private static Columns columns(double[] tops) {
    return Columns.of(tops.length, new Frame(0, 0, 10 * tops.length, 100));
  }

  private static List<String> text(List<List<Point>> outlines) {
    return outlines.stream()
        .map(
            outline ->
                outline.stream()
                    .map(point -> (int) point.x() + "," + (int) point.y())
                    .collect(Collectors.joining(" ")))
        .toList();
  }

  @Test
  void stepsTurnOnlyWhereTheTopChanges() {
    double[] tops = {50, 50, 20};
    assertThat(text(columns(tops).steps(column -> tops[column])))
        .containsExactly("0,100 0,50 20,50 20,20 30,20 30,100");
  }

  @Test
  void slopesJoinTheMiddles() {
    double[] tops = {50, 50, 50, 20};
    assertThat(text(columns(tops).slopes(column -> tops[column])))
        .containsExactly("0,100 0,50 25,50 35,20 40,20 40,100");
  }

  @Test
  void whatIsEmptyPartsTheOutlines() {
    double[] tops = {100, 50, 100, 20, 100};
    assertThat(text(columns(tops).steps(column -> tops[column])))
        .containsExactly("10,100 10,50 20,50 20,100", "30,100 30,20 40,20 40,100");
    assertThat(text(columns(tops).slopes(column -> tops[column])))
        .containsExactly("10,100 10,50 15,50 20,50 20,100", "30,100 30,20 35,20 40,20 40,100");
  }

  @Test
  void nothingHasNoOutline() {
    assertThat(columns(new double[3]).steps(column -> 100)).isEmpty();
  }
}
