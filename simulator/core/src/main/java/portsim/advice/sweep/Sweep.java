package portsim.advice.sweep;

import java.util.ArrayList;
import java.util.List;

/**
 * All that the results of a sweep depend on: where it is the same, so are they.
 *
 * @param title of the scenario
 * @param version of portsim
 * @param scenario a fingerprint of the scenario file and of the files that it names
 * @param sets what the user set beside it, as {@code path=value}
 */
public record Sweep(
    String title, String version, String scenario, List<String> sets, SweepPlan plan) {
  public Sweep {
    sets = List.copyOf(sets);
  }

  /** What differs in another sweep, a sentence for each; none where it is the same. */
  public List<String> differences(Sweep other) {
    List<String> all = new ArrayList<>();
    compare("version of portsim", version, other.version, all);
    if (!scenario.equals(other.scenario)) {
      all.add("the content of the scenario file, or of a file that it names, is another");
    }
    compare("--set and --seed", words(sets), words(other.sets), all);
    compare("variants", words(plan.variants()), words(other.plan.variants()), all);
    compare("axes", axes(plan), axes(other.plan), all);
    compare("combination", combination(plan), combination(other.plan), all);
    compare("replications", "" + plan.replications(), "" + other.plan.replications(), all);
    compare("metrics", metrics(plan), metrics(other.plan), all);
    return all;
  }

  private static void compare(String what, String here, String there, List<String> all) {
    if (!here.equals(there)) {
      all.add(what + ": there " + there + ", here " + here);
    }
  }

  private static String words(List<String> texts) {
    return texts.isEmpty() ? "none" : String.join(", ", texts);
  }

  private static String axes(SweepPlan plan) {
    return words(
        plan.axes().stream()
            .map(axis -> axis.path() + "=" + String.join(",", axis.items()))
            .toList());
  }

  private static String combination(SweepPlan plan) {
    return plan.isZipped() ? "side by side (--zip)" : "a grid";
  }

  private static String metrics(SweepPlan plan) {
    return words(plan.metrics().stream().map(SweepMetric::path).toList());
  }
}
