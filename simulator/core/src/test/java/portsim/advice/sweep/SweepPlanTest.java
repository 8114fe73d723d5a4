package portsim.advice.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import portsim.scenario.tree.Place;
import portsim.scenario.tree.Problem;
import portsim.scenario.tree.Problems;
import portsim.scenario.tree.Scalar;

/** The points of a sweep. */
class SweepPlanTest {
  private static final Place PLACE = Place.of("--vary");

  private static Axis axis(String path, String values) {
    Scalar text = new Scalar(PLACE, values, false);
    return Objects.requireNonNull(Axis.read(path, PLACE, text, new Problems()));
  }

  private static SweepPlan plan(boolean isZipped, List<String> variants, Axis... axes) {
    return new SweepPlan(variants, List.of(axes), isZipped, 1, List.of());
  }

  private static List<String> points(SweepPlan plan, LongStream indices) {
    List<String> points = new ArrayList<>();
    indices.forEach(
        index -> {
          SweepPoint point = plan.point(index);
          List<String> values = point.values().stream().map(AxisValue::text).toList();
          points.add(point.variant() + " " + String.join(" ", values));
        });
    return points;
  }

  @Test
  void theLastAxisOfAGridChangesFromPointToPoint() {
    SweepPlan plan = plan(false, List.of("base", "other"), axis("a", "1,2"), axis("b", "x,y,z"));
    assertThat(plan.size()).isEqualTo(12); // 2 variants x 2 x 3
    assertThat(points(plan, LongStream.range(0, 12)))
        .containsExactly(
            "base 1 x",
            "base 1 y",
            "base 1 z",
            "base 2 x",
            "base 2 y",
            "base 2 z",
            "other 1 x",
            "other 1 y",
            "other 1 z",
            "other 2 x",
            "other 2 y",
            "other 2 z");
  }

  @Test
  void axesSideBySideGoTogether() {
    SweepPlan plan = plan(true, List.of("base", "other"), axis("a", "1,2,3"), axis("b", "x,y,z"));
    assertThat(plan.size()).isEqualTo(6);
    assertThat(points(plan, LongStream.range(0, 6)))
        .containsExactly("base 1 x", "base 2 y", "base 3 z", "other 1 x", "other 2 y", "other 3 z");
  }

  @Test
  void theSinglesHaveEachValueOnce() {
    SweepPlan plan =
        plan(false, List.of("base"), axis("a", "1,2,3"), axis("b", "x,y"), axis("c", "7,8"));
    assertThat(points(plan, plan.singles()))
        .containsExactly("base 1 x 7", "base 2 x 7", "base 3 x 7", "base 1 y 7", "base 1 x 8");
  }

  @Test
  void whatDoesNotFitTogetherIsTold() {
    Problems problems = new Problems();
    List<Axis> axes =
        List.of(
            axis("a", "1,2"),
            axis("b", "1"),
            axis("a", "3,4"),
            axis("expect.x", "1,2"),
            axis("variants.v.a", "1,2"));
    new SweepRequest(List.of("base"), axes, true, 1, new LinkedHashMap<>()).check(problems);
    assertThat(problems.sorted())
        .extracting(Problem::message)
        .containsExactly(
            "a is varied twice",
            "expect.x does not change a run",
            "variants.v.a is not of a variant that is swept",
            "b has 1 values, a 2");
  }

  @Test
  void morePointsThanCanBeCountedAreRefused() {
    Problems problems = new Problems();
    List<Axis> axes =
        List.of(axis("a", "1..999999:1"), axis("b", "1..999999:1"), axis("c", "1..999999:1"));
    new SweepRequest(List.of("base"), axes, false, 1, new LinkedHashMap<>()).check(problems);
    assertThat(problems.sorted())
        .extracting(Problem::message)
        .containsExactly("there are more than 1,000,000,000 points");
  }
}
