package portsim.scenario;

import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import portsim.workload.Rate;

/**
 * What workloads ask of ports by Little's law: the ports in use on average are the rate times the
 * time that each connection keeps its port. The numbers are exact.
 *
 * @param workloads those that open connections at a rate
 * @param connections that they open together in {@code perNanos}
 * @param portNanos the time that these keep their ports, added up
 */
public record Demand(
    List<Workload> workloads, BigInteger connections, BigInteger portNanos, BigInteger perNanos) {
  private static final BigInteger NANOS_PER_SECOND = BigInteger.valueOf(1_000_000_000);
  private static final BigInteger GREATEST = BigInteger.valueOf(Long.MAX_VALUE);
  private static final BigInteger THOUSAND = BigInteger.valueOf(1_000);

  /** The demand of workloads of a host that are active at the same time. */
  static Demand of(Host host, Map<String, Server> servers, List<Workload> together) {
    List<Workload> rated = together.stream().filter(each -> rate(host, each) != null).toList();
    Demand sum = new Demand(rated, BigInteger.ZERO, BigInteger.ZERO, BigInteger.ONE);
    for (Workload workload : rated) {
      Rate rate = rate(host, workload);
      Server to = Objects.requireNonNull(servers.get(workload.to()));
      sum = rate == null ? sum : sum.plus(rate, host.keepsPort(workload, to));
    }
    return sum;
  }

  /**
   * The connections that a workload opens at most, and closes again; null where there is no rate.
   */
  private static @Nullable Rate rate(Host host, Workload workload) {
    return workload.opensPerCall() && !host.leaks(workload) ? host.peakRate(workload) : null;
  }

  private Demand plus(Rate rate, Duration kept) {
    BigInteger other = BigInteger.valueOf(rate.perNanos());
    BigInteger common = perNanos.divide(perNanos.gcd(other)).multiply(other);
    BigInteger factor = common.divide(perNanos);
    BigInteger opened = BigInteger.valueOf(rate.count()).multiply(common.divide(other));
    return new Demand(
        workloads,
        connections.multiply(factor).add(opened),
        portNanos.multiply(factor).add(opened.multiply(BigInteger.valueOf(kept.toNanos()))),
        common);
  }

  /** Whether it is the same all the time, not only at its greatest. */
  public boolean isSteady() {
    return workloads.stream().allMatch(each -> each.arrivals().isSteady());
  }

  /** Whether calls come at random. */
  public boolean isRandom() {
    return workloads.stream().anyMatch(each -> each.arrivals().isRandom());
  }

  /** Whether a connect that fails is tried again. */
  public boolean isTriedAgain() {
    return workloads.stream().anyMatch(each -> each.retry().times() > 0);
  }

  boolean exceeds(Demand other) {
    return portNanos.multiply(other.perNanos).compareTo(other.portNanos.multiply(perNanos)) > 0;
  }

  /** Whether so many ports are too few for it. */
  public boolean exceeds(long ports) {
    return portNanos.compareTo(perNanos.multiply(BigInteger.valueOf(ports))) > 0;
  }

  /** The ports that it needs, rounded up. */
  public long ports() {
    return whole(portNanos.add(perNanos).subtract(BigInteger.ONE).divide(perNanos));
  }

  /** Thousandths of connections a second, rounded down. */
  public long thousandthsPerSecond() {
    return whole(connections.multiply(NANOS_PER_SECOND).multiply(THOUSAND).divide(perNanos));
  }

  /** How long a connection keeps its port on average, rounded down. */
  public Duration keepsPort() {
    return Duration.ofNanos(whole(portNanos.divide(connections)));
  }

  /**
   * The rate that so many ports sustain with connections like these, in thousandths a second,
   * rounded down: what is said to be sustained is.
   */
  public long sustainedThousandths(long ports) {
    return whole(
        connections
            .multiply(BigInteger.valueOf(ports))
            .multiply(NANOS_PER_SECOND)
            .multiply(THOUSAND)
            .divide(portNanos));
  }

  private static long whole(BigInteger number) {
    return number.min(GREATEST).longValueExact();
  }
}
