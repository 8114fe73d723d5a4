package portsim.cli.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The lines x + y = 9, 18, 27 ... inside a frame. */
class HatchingTest {
  @Test
  void fillsASquareFromSideToSide() {
    assertThat(Hatching.of(new Frame(0, 0, 10, 10)))
        .containsExactly(
            List.of(new Point(0, 9), new Point(9, 0)), List.of(new Point(8, 10), new Point(10, 8)));
  }

  @Test
  void continuesThatOfItsNeighbour() {
    assertThat(Hatching.of(new Frame(10, 0, 4, 10)))
        .containsExactly(List.of(new Point(10, 8), new Point(14, 4)));
  }
}
