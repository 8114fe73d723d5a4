package portsim.cli.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portsim.advice.sweep.Axis;
import portsim.advice.sweep.SweepMetric;
import portsim.advice.sweep.SweepPlan;
import portsim.record.Metric;
import portsim.scenario.tree.Listing;
import portsim.scenario.tree.Node;
import portsim.scenario.tree.Place;
import portsim.scenario.tree.Problems;
import portsim.scenario.tree.Scalar;

/** Where the points of a sweep stand in its charts. */
class SweepLayoutTest {
  static Axis axis(String path, String values) {
    Place place = Place.of(path);
    return Objects.requireNonNull(
        Axis.read(path, place, new Scalar(place, values, false), new Problems()));
  }

  static Axis list(String path, String... values) {
    Place place = Place.of(path);
    List<Node> items =
        Stream.of(values).<Node>map(value -> new Scalar(place, value, false)).toList();
    return Objects.requireNonNull(
        Axis.read(path, place, new Listing(place, items), new Problems()));
  }

  static SweepPlan plan(boolean isZipped, List<String> variants, Axis... axes) {
    SweepMetric failed = new SweepMetric("calls.failed", Metric.Unit.COUNT, false);
    return new SweepPlan(variants, List.of(axes), isZipped, 1, List.of(failed));
  }

  /** Every so many, and the last. */
  @ParameterizedTest(name = "of {0}, at most {1}: every {2} makes {3}, the last is {4}")
  @CsvSource({
    "10, 60, 1, 10, 9",
    "60, 60, 1, 60, 59",
    // 0, 2 ... 58 and 60
    "61, 60, 2, 31, 60",
    "1000000, 400, 2507, 400, 999999",
    "1, 60, 1, 1, 0"
  })
  void thinsOutWhatIsTooMuch(long size, int most, long step, int count, long last) {
    SweepLayout.Steps steps = SweepLayout.Steps.of(size, most);
    assertThat(steps.step()).isEqualTo(step);
    assertThat(steps.count()).isEqualTo(count).isLessThanOrEqualTo(most);
    assertThat(steps.position(count - 1)).isEqualTo(last);
    for (int place = 0; place < count; place++) {
      assertThat(steps.place(steps.position(place))).isEqualTo(place);
    }
  }

  @Test
  void aPointThatIsLeftOutHasNoPlace() {
    assertThat(SweepLayout.Steps.of(61, 60).place(1)).isEqualTo(-1);
  }

  /** 3 x 2 points: the last axis changes from one to the next. */
  @Test
  void twoAxesMakeAMap() {
    SweepLayout layout =
        new SweepLayout(plan(false, List.of("base"), axis("a", "1..3:1"), axis("b", "1..2:1")));
    assertThat(layout.isMap()).isTrue();
    assertThat(LongStream.range(0, 6).mapToObj(layout::spot))
        .containsExactly(
            spot(0, 0, 0),
            spot(0, 0, 1),
            spot(0, 1, 0),
            spot(0, 1, 1),
            spot(0, 2, 0),
            spot(0, 2, 1));
  }

  /** An axis with one value takes no room. */
  @Test
  void furtherAxesAndVariantsMakeCombinations() {
    SweepLayout layout =
        new SweepLayout(
            plan(
                false,
                List.of("base", "pooled"),
                axis("x.a", "1..3:1"),
                list("x.b", "7"),
                axis("x.c", "1..2:1"),
                axis("x.d", "5..6:1")));
    assertThat(layout.combinations()).isEqualTo(4);
    assertThat(IntStream.range(0, 4).mapToObj(layout::names))
        .containsExactly(
            List.of("base", "d 5"),
            List.of("base", "d 6"),
            List.of("pooled", "d 5"),
            List.of("pooled", "d 6"));
    // a = 2, c = 1, d = 6 of base, and the last of all
    assertThat(layout.spot(5)).isEqualTo(spot(1, 1, 0));
    assertThat(layout.spot(23)).isEqualTo(spot(3, 2, 1));
  }

  @Test
  void axesSideBySideAreOne() {
    SweepLayout layout =
        new SweepLayout(
            plan(true, List.of("base", "pooled"), axis("a", "1..3:1"), axis("b", "4..6:1")));
    assertThat(layout.isMap()).isFalse();
    assertThat(layout.combinations()).isEqualTo(2);
    assertThat(layout.spot(4)).isEqualTo(spot(1, 1, 0));
  }

  /** 1000 x 1000 points, and 20 maps of which 12 are drawn. */
  @Test
  void aMillionPointsMakeFewCells() {
    SweepLayout layout =
        new SweepLayout(
            plan(
                false,
                List.of("base"),
                axis("a", "1..1000:1"),
                axis("b", "1..1000:1"),
                axis("c", "1..20:1")));
    assertThat(layout.across().count()).isEqualTo(60);
    assertThat(layout.up().count()).isLessThanOrEqualTo(40);
    assertThat(layout.combinationsDrawn()).isEqualTo(12);
    assertThat(layout.spot(12).column()).isEqualTo(-1);
    assertThat(layout.spot(20).column()).isEqualTo(-1);
    assertThat(layout.spot(19_999_991)).isEqualTo(spot(11, 59, layout.up().count() - 1));
  }

  private static SweepLayout.Spot spot(int combination, int column, int row) {
    return new SweepLayout.Spot(combination, column, row);
  }
}
