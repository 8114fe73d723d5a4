package portsim.benchmarks.baseline;

import java.util.Objects;
import java.util.stream.IntStream;
import portsim.client.PerCall;
import portsim.network.port.Timers;
import portsim.scenario.Host;
import portsim.scenario.Scenario;
import portsim.scenario.Workload;
import portsim.workload.Arrivals;
import portsim.workload.HoldingTime;
import portsim.workload.Rate;

/**
 * A workload simple enough for all engines: machines that are alike, a connection for each call,
 * and no time on the way.
 *
 * @param ports how many each machine has
 * @param random whether the gaps between calls and the holding times are exponentially distributed
 */
public record Load(
    int machines,
    int ports,
    long timeWaitNanos,
    boolean random,
    Rate rate,
    long holdNanos,
    long endNanos,
    long seed,
    String name) {

  /** The load of a scenario with one such workload. */
  public static Load of(Scenario scenario) {
    Workload workload = scenario.workloads().values().iterator().next();
    Host host = Objects.requireNonNull(scenario.hosts().get(workload.from()));
    boolean random = workload.arrivals() instanceof Arrivals.Poisson;
    boolean fits =
        scenario.workloads().size() == 1
            && workload.connections() instanceof PerCall
            && host.rtt().isZero()
            && host.rules().closed().timers() instanceof Timers.Exact
            && random == workload.hold() instanceof HoldingTime.Exponential;
    if (!fits) {
      throw new IllegalArgumentException("not for every engine: " + scenario.title());
    }
    return new Load(
        host.count(),
        host.rules().usable(),
        host.rules().closed().length().toNanos(),
        random,
        rate(workload.arrivals()),
        workload.hold().mean().toNanos(),
        scenario.duration().toNanos(),
        scenario.seed(),
        workload.name());
  }

  private static Rate rate(Arrivals arrivals) {
    if (arrivals instanceof Arrivals.Poisson poisson) {
      return poisson.rate();
    }
    if (arrivals instanceof Arrivals.Constant constant) {
      return constant.rate();
    }
    throw new IllegalArgumentException("not for every engine: " + arrivals);
  }

  /** The calls of each machine. */
  Calls[] calls() {
    return IntStream.range(0, machines)
        .mapToObj(machine -> new Calls(this, machines == 1 ? name : name + "/" + (machine + 1)))
        .toArray(Calls[]::new);
  }
}
