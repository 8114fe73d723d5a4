package portsim.advice.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portsim.advice.capacity.Trial.Outcome;

/** Where an outcome changes, for outcomes that are known. */
class ThresholdSearchTest {
  private static final Predicate<BigDecimal> ALL = atLeast("0");

  private static Quantity of(String text) {
    return Objects.requireNonNull(Quantity.of(text));
  }

  private static Trial trial(Predicate<BigDecimal> holds, Predicate<BigDecimal> valid) {
    return value -> {
      if (!valid.test(value.number())) {
        return Outcome.INVALID;
      }
      return holds.test(value.number()) ? Outcome.HOLDS : Outcome.FAILS;
    };
  }

  private static Predicate<BigDecimal> atMost(String limit) {
    return number -> number.compareTo(new BigDecimal(limit)) <= 0;
  }

  private static Predicate<BigDecimal> atLeast(String limit) {
    return number -> number.compareTo(new BigDecimal(limit)) >= 0;
  }

  private static void assertSides(Threshold threshold, String holds, String fails) {
    assertThat(threshold.isFound()).isTrue();
    assertThat(Objects.requireNonNull(threshold.holds()).text()).isEqualTo(holds);
    assertThat(Objects.requireNonNull(threshold.fails()).text()).isEqualTo(fails);
    assertThat(threshold.contradictions()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    // begin, the greatest that holds, digits, the sides with so many digits
    "20/s, 16.56598, 5, 16.565/s, 16.566/s",
    "20/s, 16.56598, 3, 16.5/s, 16.6/s",
    "1/s, 16.56598, 5, 16.565/s, 16.566/s",
    "1000/s, 16.56598, 5, 16.565/s, 16.566/s",
    "7, 100, 5, 100, 101",
    "123456, 987653, 5, 987653, 987654", // a count is found to the last digit
  })
  void theGreatestValueThatHoldsIsFoundFromEitherSide(
      String begin, String limit, int digits, String holds, String fails) {
    Threshold found = new ThresholdSearch(trial(atMost(limit), ALL), digits).from(of(begin));
    assertSides(found, holds, fails);
    assertThat(found.isUpperLimit()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"5000, 5825, 5825, 5824", "60000, 5825, 5825, 5824", "1s, 2.5, 2.5s, 2.4999s"})
  void soIsTheLeast(String begin, String limit, String holds, String fails) {
    Threshold found = new ThresholdSearch(trial(atLeast(limit), ALL), 5).from(of(begin));
    assertSides(found, holds, fails);
    assertThat(found.isUpperLimit()).isFalse();
  }

  @Test
  void theLastValidValueIsTriedBeforeASideIsGivenUp() {
    // valid from 5000 to 65534, and all but the last fail
    Trial trial = trial(atLeast("65534"), atLeast("5000").and(atMost("65534")));
    assertSides(new ThresholdSearch(trial, 5).from(of("5000")), "65534", "65533");
  }

  @Test
  void withoutAThresholdItSaysWhatWasTried() {
    Trial trial = trial(ALL, atLeast("30").and(atMost("240")));
    Threshold found = new ThresholdSearch(trial, 5).from(of("100"));
    assertThat(found.isFound()).isFalse();
    assertThat(found.fails()).isNull();
    assertThat(found.least().text()).isEqualTo("30");
    assertThat(found.greatest().text()).isEqualTo("240");
  }

  @Test
  void betweenTwoValuesNothingElseIsTried() {
    Threshold found =
        new ThresholdSearch(trial(atMost("16.5"), ALL), 3).between(of("10/s"), of("20/s"));
    assertSides(found, "16.5/s", "16.6/s");
    Threshold none =
        new ThresholdSearch(trial(atMost("16.5"), ALL), 3).between(of("17/s"), of("20/s"));
    assertThat(none.isFound()).isFalse();
    assertThat(none.holds()).isNull();
    assertThat(none.trials()).isEqualTo(2);
  }

  @Test
  void aValueThatFailsOnTheSideThatHoldsIsTold() {
    // holds up to 80, but not from 15 to 25
    Predicate<BigDecimal> gap = atLeast("15").and(atMost("25"));
    Trial trial = trial(atMost("80").and(gap.negate()), ALL);
    Threshold found = new ThresholdSearch(trial, 5).from(of("64"));
    assertThat(Objects.requireNonNull(found.holds()).text()).isEqualTo("80");
    assertThat(found.contradictions()).extracting(Quantity::text).containsExactly("20");
  }

  /** Holds up to one value, fails from another, and cannot be told between. */
  private static Trial open(String holds, String fails) {
    return value -> {
      if (atMost(holds).test(value.number())) {
        return Outcome.HOLDS;
      }
      return atLeast(fails).test(value.number()) ? Outcome.FAILS : Outcome.UNDECIDED;
    };
  }

  @ParameterizedTest(name = "from {0}")
  @CsvSource({"4/s", "10/s", "16/s", "100/s"})
  void whatIsUndecidedIsComeCloserToFromBothSides(String begin) {
    Threshold found = new ThresholdSearch(open("9", "11"), 5).from(of(begin));
    assertThat(found.isFound()).isTrue();
    Quantity holds = Objects.requireNonNull(found.holds());
    Quantity fails = Objects.requireNonNull(found.fails());
    assertThat(holds.number()).isBetween(new BigDecimal("8"), new BigDecimal("9"));
    assertThat(fails.number()).isBetween(new BigDecimal("11"), new BigDecimal("12.5"));
    assertThat(found.undecided()).isNotEmpty().isSorted();
    assertThat(found.undecided())
        .allMatch(each -> each.compareTo(holds) > 0 && each.compareTo(fails) < 0);
  }

  @Test
  void whereNothingCanBeToldNothingIsFound() {
    Threshold found = new ThresholdSearch(value -> Outcome.UNDECIDED, 5).from(of("20/s"));
    assertThat(found.isFound()).isFalse();
    assertThat(found.holds()).isNull();
    assertThat(found.fails()).isNull();
  }

  @Test
  void aSearchThatIsGivenUpFindsNothing() {
    Threshold found = new ThresholdSearch(value -> Outcome.CANCELLED, 5).from(of("20/s"));
    assertThat(found.isFound()).isFalse();
    assertThat(found.cancelled()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"20/s, 10/s, 16.56598", "10/s, 20/s, 16.56598", "7, 100, 12", "100, 7, 12"})
  void noValueOutsideOfTwoEndsIsTried(String one, String other, String limit) {
    for (Predicate<BigDecimal> holds : List.of(atMost(limit), atLeast(limit))) {
      List<Quantity> tried = new ArrayList<>();
      Trial trial = trial(holds, ALL);
      Trial noted =
          value -> {
            tried.add(value);
            return trial.of(value);
          };
      Threshold found = new ThresholdSearch(noted, 5).between(of(one), of(other));
      assertThat(found.isFound()).isTrue();
      assertThat(Collections.min(tried)).isEqualTo(Collections.min(List.of(of(one), of(other))));
      assertThat(Collections.max(tried)).isEqualTo(Collections.max(List.of(of(one), of(other))));
    }
  }
}
