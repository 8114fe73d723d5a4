package portsim.scenario;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import portsim.scenario.question.TeachingQuestion;

/**
 * A scenario file: the scenario it describes and its variants, each a scenario of its own.
 *
 * @param name the file's path as the user gave it
 * @param variants by name, in the order of the file, {@link #BASE} first
 * @param questions what a learner is asked before the result is shown, in the order of the file
 * @param sweep what is to be varied in it
 */
public record ScenarioFile(
    String name,
    Map<String, Scenario> variants,
    List<TeachingQuestion> questions,
    SweepBlock sweep) {
  /** The name of the scenario that the variants are patches of. */
  public static final String BASE = "base";

  public ScenarioFile {
    variants = Collections.unmodifiableMap(new LinkedHashMap<>(variants));
    questions = List.copyOf(questions);
  }

  /** A file that asks nothing, and in which nothing is to be varied. */
  public ScenarioFile(String name, Map<String, Scenario> variants) {
    this(name, variants, List.of(), SweepBlock.NONE);
  }

  /** The same file with some of its variants, and with what is asked of them. */
  public ScenarioFile with(Map<String, Scenario> chosen) {
    return new ScenarioFile(
        name,
        chosen,
        questions.stream().filter(each -> chosen.containsKey(each.variant())).toList(),
        sweep);
  }

  public Scenario base() {
    return variants.values().iterator().next();
  }
}
