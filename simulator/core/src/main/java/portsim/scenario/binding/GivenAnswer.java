package portsim.scenario.binding;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import portsim.scenario.question.Answer;
import portsim.scenario.question.Measure;
import portsim.scenario.question.TeachingQuestion;
import portsim.scenario.tree.Place;
import portsim.scenario.tree.Problems;
import portsim.scenario.tree.Scalar;
import portsim.workload.Rate;

/**
 * What a learner typed, read as the scenario language reads it; a number needs no unit, and its
 * digits may be grouped by commas.
 */
public final class GivenAnswer {
  private static final int LENGTH_MAX = 60;
  private static final int NANOS_DIGITS = 9;
  private static final String NAME = "the answer";
  private static final Pattern GROUPED = Pattern.compile("[0-9]{1,3}(,[0-9]{3})+(?![0-9,])");
  private static final Pattern NUMBER = Pattern.compile("[0-9][0-9_]*(\\.[0-9]+)?");

  private final TeachingQuestion question;
  private final String text;
  private final Value value;

  private GivenAnswer(TeachingQuestion question, String text, Problems problems) {
    this.question = question;
    this.text = text;
    value = new Value(new Scalar(Place.of(NAME), text, false), NAME, problems);
  }

  /** Reads an answer; null, and a problem, where the text is none. */
  public static @Nullable Answer read(TeachingQuestion question, String typed, Problems problems) {
    String shortened = typed.strip();
    if (shortened.length() > LENGTH_MAX) {
      shortened = shortened.substring(0, LENGTH_MAX) + "...";
    }
    return new GivenAnswer(question, ungrouped(shortened), problems).read();
  }

  private static String ungrouped(String text) {
    Matcher grouped = GROUPED.matcher(text);
    return grouped.lookingAt()
        ? grouped.group().replace(",", "") + text.substring(grouped.end())
        : text;
  }

  private @Nullable Answer read() {
    if (question.isChoice()) {
      return choice();
    }
    if (text.equals("never") || text.equals("Never")) {
      return question.canBeNever() ? new Answer.Never() : refuse();
    }
    if (text.startsWith("-")) {
      return value.error(NAME + " must not be negative, got " + text, hint());
    }
    BigDecimal number = number(question.measure());
    return number == null ? null : new Answer.Numeric(number);
  }

  private @Nullable Answer choice() {
    for (int i = 0; i < question.choices().size(); i++) {
      if (text.equals(Integer.toString(i + 1)) || text.equals(question.choices().get(i).text())) {
        return new Answer.Chosen(i);
      }
    }
    return refuse();
  }

  private @Nullable BigDecimal number(Measure measure) {
    boolean isBare = NUMBER.matcher(text).matches();
    if (measure instanceof Measure.Count count) {
      return count(count);
    }
    if (measure instanceof Measure.Time time) {
      return isBare ? bare().multiply(time.unit().seconds()) : time();
    }
    return isBare ? bare() : rate((Measure.Rate) measure);
  }

  private BigDecimal bare() {
    return new BigDecimal(text.replace("_", ""));
  }

  private @Nullable BigDecimal count(Measure.Count measure) {
    String digits =
        text.endsWith(measure.things())
            ? text.substring(0, text.length() - measure.things().length()).strip()
            : text;
    Long number = WholeType.parse(digits);
    return number == null ? refuse() : BigDecimal.valueOf(number);
  }

  private @Nullable BigDecimal time() {
    Problems unread = new Problems();
    Duration time = DurationType.parse(new Value(value.node(), NAME, unread), text);
    return time == null ? refuse() : BigDecimal.valueOf(time.toNanos(), NANOS_DIGITS);
  }

  private @Nullable BigDecimal rate(Measure.Rate measure) {
    Problems unread = new Problems();
    Rate rate = RateType.ANY.read(new Value(value.node(), NAME, unread), text);
    return rate == null ? refuse() : ToleranceReader.perTime(rate, measure);
  }

  @SuppressWarnings("TypeParameterUnusedInFormals") // null is of any type
  private <T> @Nullable T refuse() {
    return value.error("'" + text + "' is not " + question.wanted(), hint());
  }

  private String hint() {
    if (question.isChoice()) {
      return "the number that stands before the one you choose";
    }
    List<String> examples = question.measure().examples();
    return "such as " + Suggestions.list(examples, "or");
  }
}
