package portsim.advice.capacity;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import portsim.record.Numbers;
import portsim.scenario.Contention;
import portsim.scenario.Demand;
import portsim.scenario.Scenario;

/** What Little's law says of a scenario, and why a run may say something else. */
public final class Formula {
  private Formula() {}

  /** A sentence for each set of connections that contend for ports. */
  public static List<String> of(Scenario scenario) {
    List<String> sentences = new ArrayList<>();
    for (Contention contention : Contention.of(scenario)) {
      Demand demand = contention.demand();
      if (!demand.workloads().isEmpty() && !contention.isBoundToPorts()) {
        sentences.add(sentence(contention, demand));
      }
    }
    return sentences.stream().distinct().toList();
  }

  private static String sentence(Contention contention, Demand demand) {
    int ports = contention.ports();
    return Numbers.grouped(ports)
        + " ports of "
        + contention.host().name()
        + (contention.keepsPortsUpTo() ? ", each kept for up to " : ", each kept for ")
        + Numbers.thousandths(demand.keepsPort().toMillis())
        + " s, sustain "
        + Numbers.thousandths(demand.sustainedThousandths(ports))
        + " connections/s; "
        + Numbers.thousandths(demand.thousandthsPerSecond())
        + "/s need "
        + Numbers.grouped(demand.ports())
        + " ports";
  }

  /** Why a run of this scenario may differ from the formula. */
  public static List<String> caveats(Scenario scenario) {
    List<String> caveats = new ArrayList<>();
    for (Contention contention : Contention.of(scenario)) {
      Demand demand = contention.demand();
      if (!demand.workloads().isEmpty()) {
        addOfCalls(demand, scenario.repetition().expectations().isEmpty(), caveats);
        addOfTime(contention, demand.keepsPort(), scenario.duration(), caveats);
      }
    }
    return caveats.stream().distinct().toList();
  }

  private static void addOfCalls(Demand demand, boolean isOfOne, List<String> caveats) {
    if (!demand.isSteady()) {
      caveats.add("the formula takes the greatest rate for all times");
    }
    if (demand.isRandom()) {
      caveats.add(
          "calls come at random, at times more than on average"
              + (isOfOne ? "; with another seed the threshold is another" : ""));
    }
    if (demand.isTriedAgain()) {
      caveats.add("connects that fail are tried again, which the formula leaves out");
    }
  }

  private static void addOfTime(
      Contention contention, Duration kept, Duration duration, List<String> caveats) {
    String host = contention.host().name();
    if (kept.compareTo(duration) >= 0) {
      caveats.add(
          "no port of "
              + host
              + " comes back before the end: a longer duration shows what is sustained");
    }
    if (contention.keepsPortsUpTo()) {
      caveats.add(
          "TIME_WAIT ends on the grid of the timers of "
              + host
              + ", mostly before its longest time");
    }
  }
}
