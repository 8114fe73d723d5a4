package portsim.scenario.binding;

import portsim.scenario.Statistic;
import portsim.scenario.StatisticalExpectation;
import portsim.scenario.tree.Problems;
import portsim.statistics.ConfidenceIntervals;
import portsim.statistics.Interval;
import portsim.statistics.Looks;

/** How many runs it takes to show a chance, at best. */
public final class WantedReplications {
  private static final int MAX = 1_000_000;

  private WantedReplications() {}

  /** Warns of a chance that so many runs cannot show, whatever they leave. */
  static void tell(StatisticalExpectation expectation, int replications, Problems problems) {
    if (!(expectation.statistic() instanceof Statistic.Chance)
        || canShow(expectation, replications)) {
      return;
    }
    int wanted = from(expectation, replications);
    problems.warning(
        expectation.place(),
        expectation.text() + " cannot pass: " + replications + " replications are too few for it",
        canShow(expectation, wanted) ? "replications: " + wanted : "leave it more room");
  }

  /**
   * How many runs show a chance, if they leave the best that they can: no fewer than so many, and
   * no more than can be.
   */
  public static int from(StatisticalExpectation expectation, int least) {
    int wanted = least;
    boolean isChance = expectation.statistic() instanceof Statistic.Chance;
    while (isChance && wanted < MAX && !canShow(expectation, wanted)) {
      wanted = Math.min(MAX, wanted + Math.max(1, wanted / 20));
    }
    return wanted;
  }

  /** Whether runs of which the best share has it show it at the last look. */
  private static boolean canShow(StatisticalExpectation expectation, int replications) {
    Looks looks = new Looks(replications);
    double alpha = looks.share(looks.count() - 1, expectation.alpha());
    Interval demanded = expectation.demanded();
    double best =
        demanded.least() == 0
            ? 0
            : demanded.greatest() == 1 ? 1 : (demanded.least() + demanded.greatest()) / 2;
    long successes = Math.round(best * replications);
    return ConfidenceIntervals.ofChance(successes, replications, alpha).isWithin(demanded);
  }
}
