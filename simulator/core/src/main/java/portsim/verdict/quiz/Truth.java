package portsim.verdict.quiz;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import portsim.record.Outages;
import portsim.record.RunRecord;
import portsim.scenario.Scenario;
import portsim.scenario.question.Answer;
import portsim.scenario.question.Choice;
import portsim.scenario.question.TeachingQuestion;

/**
 * What a run answers to a question.
 *
 * @param number in the measure of the question; null for never
 * @param right the indices of the choices that are right; empty where there are none
 */
public record Truth(TeachingQuestion question, @Nullable BigDecimal number, List<Integer> right) {
  public Truth {
    right = List.copyOf(right);
  }

  /** What the run of the question's variant answers. */
  public static Truth of(TeachingQuestion question, Scenario scenario, RunRecord run) {
    long value = question.path().valueIn(run);
    boolean isNever = question.canBeNever() && value == Outages.NEVER;
    List<Choice> choices = question.choices();
    return new Truth(
        question,
        isNever ? null : question.measure().of(value, scenario.duration()),
        IntStream.range(0, choices.size())
            .filter(index -> choices.get(index).condition().holds(value))
            .boxed()
            .toList());
  }

  /** The answer in words: what the number is, and which choice says so. */
  public String text() {
    if (right.isEmpty()) {
      return value();
    }
    return right.stream()
        .map(index -> question.choices().get(index).text())
        .collect(Collectors.joining("; "));
  }

  /** The number in words, whether or not there are choices. */
  public String value() {
    return number == null ? "never" : question.measure().text(number);
  }

  /** How far an answer may be from the number. */
  public BigDecimal margin() {
    return number == null ? BigDecimal.ZERO : question.tolerance().around(number);
  }

  /** Marks an answer. */
  public Marked mark(Answer answer) {
    if (answer instanceof Answer.Chosen chosen) {
      boolean isRight = right.contains(chosen.index());
      return isRight ? new Marked(true, "Right.") : wrong("No");
    }
    if (answer instanceof Answer.Numeric given) {
      return number == null ? wrong("No, it does not happen") : mark(given.value(), number);
    }
    return number == null ? new Marked(true, "Right.") : wrong("No, it does happen");
  }

  private Marked mark(BigDecimal given, BigDecimal truth) {
    BigDecimal off = given.subtract(truth);
    if (off.signum() == 0 || question.measure().text(given).equals(value())) {
      return new Marked(true, "Right.");
    }
    if (off.abs().compareTo(margin()) <= 0) {
      return new Marked(true, "Right, near enough: " + value() + ".");
    }
    String side = off.signum() < 0 ? "Too low by " : "Too high by ";
    return wrong(side + question.measure().bare(off.abs()));
  }

  private Marked wrong(String why) {
    return new Marked(false, why + ": the answer is " + quoted(text()) + ".");
  }

  /** A choice is set off from the sentence around it. */
  private String quoted(String text) {
    return question.isChoice() ? "\"" + text + "\"" : text;
  }
}
