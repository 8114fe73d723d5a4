package portsim.advice.explain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import portsim.scenario.Contention;
import portsim.scenario.Demand;
import portsim.scenario.Workload;

/**
 * Little's law for workloads that contend for ports: a rate r of connections that keep a port for T
 * each needs r x T ports, and N ports sustain N / T.
 *
 * @param workloads those that open connections at a rate
 * @param rateThousandths connections a second, in thousandths; the greatest rate where it changes
 * @param keepsNanos how long each keeps its port, on average
 * @param isLongest whether that is the longest time, for TIME_WAIT ends on a grid
 * @param isSteady whether the rate is the same all the time
 * @param isRandom whether calls come at random
 * @param atOnce how many of them come at one instant by nature
 * @param needed the ports that it takes
 * @param sustainedThousandths what the ports sustain, in thousandths a second
 */
public record Arithmetic(
    List<String> workloads,
    long rateThousandths,
    long keepsNanos,
    boolean isLongest,
    boolean isSteady,
    boolean isRandom,
    long atOnce,
    long needed,
    long sustainedThousandths) {
  public Arithmetic {
    workloads = List.copyOf(workloads);
  }

  /** That of some workloads; null where none of them opens connections at a rate. */
  static @Nullable Arithmetic of(Contention rivals) {
    Demand demand = rivals.demand();
    if (demand.workloads().isEmpty() || rivals.isBoundToPorts()) {
      return null;
    }
    return new Arithmetic(
        demand.workloads().stream().map(Workload::name).toList(),
        demand.thousandthsPerSecond(),
        demand.keepsPort().toNanos(),
        rivals.keepsPortsUpTo(),
        demand.isSteady(),
        demand.isRandom(),
        demand.workloads().stream().mapToLong(each -> each.arrivals().atOnce()).max().orElse(1),
        demand.ports(),
        demand.sustainedThousandths(rivals.ports()));
  }
}
