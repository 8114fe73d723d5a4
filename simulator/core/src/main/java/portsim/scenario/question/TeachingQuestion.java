package portsim.scenario.question;

import java.util.List;
import portsim.record.Metric;
import portsim.scenario.MetricPath;

/**
 * What a learner is asked to predict.
 *
 * @param name its name in the file
 * @param text the question itself
 * @param variant the variant that it is about
 * @param path the number of the result that answers it
 * @param measure what the answer is counted in
 * @param tolerance how far off an answer may be
 * @param choices the answers to choose from; empty where the learner writes a number
 * @param hint what helps to find the answer; may be empty
 * @param explanation why the answer is what it is
 */
public record TeachingQuestion(
    String name,
    String text,
    String variant,
    MetricPath path,
    Measure measure,
    Tolerance tolerance,
    List<Choice> choices,
    String hint,
    String explanation) {
  public TeachingQuestion {
    choices = List.copyOf(choices);
  }

  /** Whether an answer is chosen, and not written. */
  public boolean isChoice() {
    return !choices.isEmpty();
  }

  /** Whether the answer may be that the instant does not come. */
  public boolean canBeNever() {
    return path.metric().unit() == Metric.Unit.INSTANT;
  }

  /** What an answer is to be, in a phrase. */
  public String wanted() {
    if (isChoice()) {
      return choices.size() == 2 ? "1 or 2" : "a number from 1 to " + choices.size();
    }
    return measure.about() + (canBeNever() ? ", or never" : "");
  }
}
