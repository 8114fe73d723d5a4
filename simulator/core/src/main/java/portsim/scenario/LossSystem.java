package portsim.scenario;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import portsim.network.port.TimeWaitRules;
import portsim.statistics.ErlangB;
import portsim.workload.Arrivals;
import portsim.workload.Rate;

/**
 * Ports that are taken by connects at random: a connect that finds none is lost. This is Erlang's
 * loss system, whose lines are ports, taken from the connect until TIME_WAIT ends.
 *
 * @param machines how many machines have these ports and these connects, each for itself
 * @param ports of one machine
 * @param perSecond how many connects come to one machine on average
 * @param keptSeconds how long a connection keeps its port on average
 * @param seconds how long connects come
 */
public record LossSystem(
    String host, int machines, int ports, double perSecond, double keptSeconds, double seconds) {
  private static final double NANOS = 1e9;

  /** Those of a scenario; what else happens to its calls would make them something else. */
  public static List<LossSystem> of(Scenario scenario) {
    List<LossSystem> all = new ArrayList<>();
    for (Contention contention : Contention.of(scenario)) {
      LossSystem system =
          scenario.timeline().isEmpty() && suits(contention, scenario.duration())
              ? of(contention, scenario.duration())
              : null;
      if (system != null) {
        all.add(system);
      }
    }
    return all;
  }

  private static boolean suits(Contention contention, Duration duration) {
    TimeWaitRules closed = contention.host().rules().closed();
    List<Workload> workloads = contention.workloads();
    return !contention.isBoundToPorts()
        && contention.demand().workloads().equals(workloads)
        && closed.limit() >= contention.ports()
        && workloads.stream()
            .allMatch(
                each ->
                    each.arrivals() instanceof Arrivals.Poisson
                        && each.retry().times() == 0
                        && each.span().compareTo(duration) >= 0
                        && each.otherCloses().compareTo(closed.longestOrphan()) < 0);
  }

  /** Connects of several workloads, each at random, come at random together. */
  private static @Nullable LossSystem of(Contention contention, Duration duration) {
    Host host = contention.host();
    double perSecond = 0;
    double taken = 0;
    for (Workload workload : contention.workloads()) {
      Server to = Objects.requireNonNull(contention.servers().get(workload.to()));
      Rate rate = host.peakRate(workload);
      if (rate == null || !to.listener().acceptsAll()) {
        return null;
      }
      perSecond += rate.perSecond();
      taken += rate.perSecond() * host.keepsPortOnAverage(workload, to).toNanos() / NANOS;
    }
    return perSecond > 0
        ? new LossSystem(
            host.name(),
            host.count(),
            contention.ports(),
            perSecond,
            taken / perSecond,
            duration.toNanos() / NANOS)
        : null;
  }

  /** The share of connects that find no port, once the ports fill and empty again. */
  public double lostShare() {
    return ErlangB.lostShare(ports, perSecond * keptSeconds);
  }

  /** How many connects of all machines find no port, on average. */
  public double lost() {
    return machines * perSecond * seconds * lostShare();
  }

  /** The rate of connects to one machine at which so many find no port, on average. */
  public double perSecondLosing(double lost) {
    return ErlangB.loadLosing(ports, lost * keptSeconds / (seconds * machines)) / keptSeconds;
  }
}
