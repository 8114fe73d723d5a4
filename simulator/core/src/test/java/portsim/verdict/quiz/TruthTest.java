package portsim.verdict.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portsim.record.Metric;
import portsim.record.Metric.Scope;
import portsim.record.Vocabulary;
import portsim.scenario.Condition.Between;
import portsim.scenario.MetricPath;
import portsim.scenario.binding.GivenAnswer;
import portsim.scenario.question.Answer;
import portsim.scenario.question.Choice;
import portsim.scenario.question.Measure;
import portsim.scenario.question.TeachingQuestion;
import portsim.scenario.question.TimeUnit;
import portsim.scenario.question.Tolerance;
import portsim.scenario.tree.Problem;
import portsim.scenario.tree.Problems;

/** What a learner types, and what is said to it. */
class TruthTest {
  private static final Tolerance FIVE = new Tolerance.Absolute(BigDecimal.valueOf(5));
  private static final Tolerance TWO_PERCENT = new Tolerance.Percent(BigDecimal.valueOf(2));

  private final Problems problems = new Problems();

  private static TeachingQuestion question(
      String path, Measure measure, Tolerance tolerance, Choice... choices) {
    Metric metric =
        Vocabulary.of(Scope.WORLD).stream()
            .filter(each -> each.path().equals(path))
            .findFirst()
            .orElseThrow();
    MetricPath resolved = new MetricPath(Scope.WORLD, "", metric);
    return new TeachingQuestion(
        "one", "?", "base", resolved, measure, tolerance, List.of(choices), "", "!");
  }

  private static TeachingQuestion question(String kind) {
    return switch (kind) {
      case "seconds" -> question("ports.firstExhaustion", new Measure.Time(TimeUnit.SECOND), FIVE);
      case "minutes" ->
          question("ports.firstExhaustion", new Measure.Time(TimeUnit.MINUTE), Tolerance.EXACT);
      case "length" ->
          question("ports.exhaustedFor", new Measure.Time(TimeUnit.SECOND), Tolerance.EXACT);
      case "calls" -> question("calls.failed", new Measure.Count("calls"), Tolerance.EXACT);
      default ->
          question("calls.completed", new Measure.Rate("calls", TimeUnit.SECOND), TWO_PERCENT);
    };
  }

  private Answer read(TeachingQuestion question, String typed) {
    return GivenAnswer.read(question, typed, problems);
  }

  @ParameterizedTest(name = "{1} {0}, typed {2}: {3}")
  @CsvSource(
      delimiter = '|',
      value = {
        "seconds | 198.8 | 198.8 | Right.",
        "seconds | 198.8 | 198.8s | Right.",
        "seconds | 198.8 | 3m18.8s | Right.",
        "seconds | 198.8 | 3m 18.8s | Right.",
        "seconds | 198.8 | 200 | Right, near enough: 198.8s.",
        "seconds | 198.8 | 203.8 | Right, near enough: 198.8s.",
        "seconds | 198.8 | 203.9 | Too high by 5.1s: the answer is 198.8s.",
        "seconds | 198.8 | 190 | Too low by 8.8s: the answer is 198.8s.",
        "seconds | 198.8 | 1h | Too high by 3401.2s: the answer is 198.8s.",
        "seconds | 198.8 | never | No, it does happen: the answer is 198.8s.",
        "seconds | never | never | Right.",
        "seconds | never | 10 | No, it does not happen: the answer is never.",
        "minutes | 6300 | 105 | Right.",
        "minutes | 6300 | 1h45m | Right.",
        "minutes | 6300 | 6300s | Right.",
        "minutes | 6300 | 100 | Too low by 5m: the answer is 105m.",
        "minutes | 198.8 | 4 | Too high by 41.2s: the answer is 198.8s.",
        "length | 0 | 0 | Right.",
        "length | 0 | 1ms | Too high by 0.001s: the answer is 0s.",
        "calls | 3976 | 3976 | Right.",
        "calls | 3976 | 3,976 | Right.",
        "calls | 3976 | 3_976 | Right.",
        "calls | 3976 | 3,976 calls | Right.",
        "calls | 3976 | 3975 | Too low by 1: the answer is 3,976 calls.",
        "calls | 0 | 12000 | Too high by 12,000: the answer is 0 calls.",
        // 2 % of 16.566667 are 0.331333: up to 16.898
        "rate | 16.566666667 | 16.567 | Right.",
        "rate | 16.566666667 | 994/m | Right.",
        "rate | 16.566666667 | 16.5/s | Right, near enough: 16.567 calls/s.",
        "rate | 16.566666667 | 16.897 | Right, near enough: 16.567 calls/s.",
        "rate | 16.566666667 | 16.9 | Too high by 0.333/s: the answer is 16.567 calls/s.",
        "rate | 16.566666667 | 20/s | Too high by 3.433/s: the answer is 16.567 calls/s.",
      })
  void marksWhatWasTyped(String kind, String truth, String typed, String remark) {
    TeachingQuestion question = question(kind);
    BigDecimal number = truth.equals("never") ? null : new BigDecimal(truth);
    Marked marked = new Truth(question, number, List.of()).mark(read(question, typed));
    assertThat(marked.remark()).isEqualTo(remark);
    assertThat(marked.isRight()).isEqualTo(remark.startsWith("Right"));
    assertThat(problems.sorted()).isEmpty();
  }

  @ParameterizedTest(name = "{0}, typed {1}: {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "seconds | lots | 'lots' is not a time in seconds, or never",
        "seconds | 198,8 | '198,8' is not a time in seconds, or never",
        "seconds | 1,000,00 | '1,000,00' is not a time in seconds, or never",
        "seconds | 3:18 | '3:18' is not a time in seconds, or never",
        "seconds | 20/s | '20/s' is not a time in seconds, or never",
        "seconds | -5 | the answer must not be negative, got -5",
        "length | never | 'never' is not a time in seconds",
        "calls | never | 'never' is not a number of calls",
        "calls | 1.5 | '1.5' is not a number of calls",
        "calls | 10s | '10s' is not a number of calls",
        "calls | 99999999999999999999 | '99999999999999999999' is not a number of calls",
        "rate | 20s | '20s' is not calls per second",
      })
  void saysWhatIsNoAnswer(String kind, String typed, String problem) {
    assertThat(read(question(kind), typed)).isNull();
    assertThat(problems.sorted()).extracting(Problem::message).containsExactly(problem);
    assertThat(problems.sorted())
        .extracting(Problem::hint)
        .allMatch(hint -> hint.startsWith("such as "));
  }

  @Test
  void shortensWhatIsTooLongForAnAnswer() {
    assertThat(read(question("calls"), "9".repeat(10_000))).isNull();
    assertThat(problems.sorted().get(0).message()).hasSizeLessThan(100);
  }

  @Test
  void marksAChoiceByWhatTheNumberMeets() {
    Choice none = new Choice("none", new Between(0, 0));
    Choice some = new Choice("some", new Between(1, Long.MAX_VALUE));
    TeachingQuestion question =
        question("calls.failed", new Measure.Count(""), Tolerance.EXACT, none, some);
    Truth truth = new Truth(question, BigDecimal.valueOf(7), List.of(1));
    assertThat(truth.mark(read(question, "2"))).isEqualTo(new Marked(true, "Right."));
    assertThat(truth.mark(read(question, "some")).isRight()).isTrue();
    assertThat(truth.mark(read(question, "1")))
        .isEqualTo(new Marked(false, "No: the answer is \"some\"."));
    assertThat(read(question, "3")).isNull();
    assertThat(problems.sorted()).extracting(Problem::message).containsExactly("'3' is not 1 or 2");
  }

  /** 59,640 in an hour are 16.566667 a second, 994 a minute and 1431360 a day. */
  @ParameterizedTest
  @CsvSource({"SECOND, 16.566666667", "MINUTE, 994.000000000", "DAY, 1431360.000000000"})
  void aRateIsTheMeanOverTheRun(TimeUnit unit, BigDecimal rate) {
    assertThat(new Measure.Rate("", unit).of(59_640, Duration.ofHours(1))).isEqualTo(rate);
  }
}
