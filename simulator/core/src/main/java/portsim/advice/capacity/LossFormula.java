package portsim.advice.capacity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import portsim.record.Numbers;
import portsim.scenario.Condition;
import portsim.scenario.LossSystem;
import portsim.scenario.Scenario;
import portsim.scenario.Statistic;
import portsim.scenario.StatisticalExpectation;
import portsim.statistics.RareEvents;

/**
 * What Erlang's loss formula says of a scenario whose calls come at random.
 *
 * @param lost how many calls fail on average with the scenario's rate
 * @param allowed how many may fail on average so that the budget holds; null where it does not say
 * @param isOfChance whether the budget is on the chance that any fails
 */
public record LossFormula(
    LossSystem system, double lost, @Nullable Double allowed, boolean isOfChance) {
  private static final MathContext DIGITS = new MathContext(4);

  /** The formula for each set of connects that contend for ports. */
  public static List<LossFormula> of(Scenario scenario) {
    List<LossSystem> systems = LossSystem.of(scenario);
    List<LossFormula> all = new ArrayList<>();
    for (LossSystem system : systems) {
      StatisticalExpectation budget = systems.size() == 1 ? budget(scenario) : null;
      all.add(of(system, budget));
    }
    return all;
  }

  private static LossFormula of(LossSystem system, @Nullable StatisticalExpectation budget) {
    double lost = system.lost();
    if (budget == null) {
      return new LossFormula(system, lost, null, false);
    }
    double greatest = budget.demanded().greatest();
    boolean isOfChance = budget.statistic() instanceof Statistic.Chance;
    double allowed = isOfChance ? RareEvents.mean(greatest) : greatest;
    return new LossFormula(system, lost, allowed, isOfChance);
  }

  /** What is expected of the number of calls that fail; null where that is nothing. */
  private static @Nullable StatisticalExpectation budget(Scenario scenario) {
    return scenario.repetition().expectations().stream()
        .filter(each -> each.demanded().least() == 0 && each.demanded().greatest() > 0)
        .filter(each -> isOfFailures(each.statistic(), each.demanded().greatest()))
        .findFirst()
        .orElse(null);
  }

  private static boolean isOfFailures(Statistic statistic, double greatest) {
    if (statistic instanceof Statistic.Mean mean) {
      return mean.path().metric().path().equals("calls.failed") && mean.path().name().isEmpty();
    }
    return statistic instanceof Statistic.Chance chance
        && chance.path().metric().path().equals("calls.failed")
        && chance.path().name().isEmpty()
        && greatest < 1
        && isAny(chance.condition());
  }

  private static boolean isAny(Condition condition) {
    return condition.holds(1) && condition.holds(Long.MAX_VALUE) && !condition.holds(0);
  }

  /** The rate at which as many fail as may, of connects to one machine; null where unknown. */
  public @Nullable Double allowedPerSecond() {
    return allowed == null ? null : system.perSecondLosing(allowed);
  }

  /** For a person. */
  public String sentence() {
    Double perSecond = allowedPerSecond();
    return Numbers.grouped(system.ports())
        + " ports of "
        + system.host()
        + (system.machines() > 1 ? ", on each of " + system.machines() + " machines" : "")
        + ", each kept for "
        + text(system.keptSeconds())
        + " s on average, lose "
        + text(100 * system.lostShare())
        + " % of "
        + text(system.perSecond())
        + " connects/s: "
        + text(lost)
        + " in "
        + text(system.seconds())
        + " s"
        + (perSecond == null ? "" : "; " + allowedWords() + " at " + text(perSecond) + "/s");
  }

  private String allowedWords() {
    double mean = allowed == null ? 0 : allowed;
    return isOfChance
        ? "any fails with a chance of " + text(RareEvents.chanceOfAny(mean))
        : text(mean) + " are lost";
  }

  /** Four digits are more than the formula is worth. */
  private static String text(double number) {
    return new BigDecimal(number).round(DIGITS).stripTrailingZeros().toPlainString();
  }

  /** Why many runs may differ from the formula. */
  public List<String> caveats() {
    List<String> caveats = new ArrayList<>();
    caveats.add(
        "a run begins with all ports free, and loses less until they are in use, some "
            + text(system.keptSeconds())
            + " s of "
            + text(system.seconds())
            + " s");
    if (isOfChance) {
      caveats.add(
          "calls fail in bunches, while the ports are taken; the formula lets them fail one by one,"
              + " so that more runs have any: the true threshold is rather above its rate");
    }
    return caveats;
  }
}
