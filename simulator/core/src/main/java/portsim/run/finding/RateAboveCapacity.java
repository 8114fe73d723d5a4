package portsim.run.finding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import portsim.client.PerCall;
import portsim.network.Closing;
import portsim.network.Uniqueness;
import portsim.record.Finding;
import portsim.record.Numbers;
import portsim.scenario.Host;
import portsim.scenario.Workload;
import portsim.workload.Rate;

/**
 * Calls that come faster than the ports return. Little's law: the ports in use on average are the
 * rate times the time that each connection keeps its port.
 */
record RateAboveCapacity() implements FindingRule {
  @Override
  public void look(Outcome outcome, Consumer<Finding> found) {
    for (Host host : outcome.hosts()) {
      int usable = host.rules().usable();
      contenders(host, outcome).values().stream()
          .map(workloads -> Demand.of(host, workloads))
          .filter(demand -> demand.ports() > usable)
          .map(demand -> "hosts." + host.name() + ": " + demand.text(usable))
          .forEach(text -> found.accept(new Finding("rate-above-capacity", text, false)));
    }
  }

  /** The workloads of a host that contend for the same ports, by what they contend for. */
  private static Map<String, List<Workload>> contenders(Host host, Outcome outcome) {
    boolean shared = host.rules().uniqueness() == Uniqueness.LOCAL_PORT;
    Map<String, List<Workload>> contenders = new LinkedHashMap<>();
    for (Workload workload : outcome.workloads(host)) {
      String scope = shared ? "" : outcome.address(workload);
      contenders.computeIfAbsent(scope, key -> new ArrayList<>()).add(workload);
    }
    return contenders;
  }

  /**
   * What workloads ask of their ports.
   *
   * @param names of the workloads whose demand has a mean
   * @param perSecond connections that they open in a second
   * @param ports that they need on average
   */
  private record Demand(List<String> names, double perSecond, double ports) {
    static Demand of(Host host, List<Workload> workloads) {
      List<String> names = new ArrayList<>();
      double perSecond = 0;
      double ports = 0;
      for (Workload workload : workloads) {
        Rate rate = meanRate(workload);
        if (rate != null) {
          names.add(workload.name());
          perSecond += rate.perSecond();
          ports += rate.perSecond() * host.keepsPort(workload).toNanos() / 1e9;
        }
      }
      return new Demand(names, perSecond, ports);
    }

    private static @Nullable Rate meanRate(Workload workload) {
      boolean opensPerCall = workload.connections() instanceof PerCall;
      boolean closes = workload.closes() != Closing.NEVER;
      return opensPerCall && closes ? workload.arrivals().meanRate() : null;
    }

    String text(int usable) {
      return thousandths(perSecond)
          + " connections/s ("
          + String.join(" and ", names)
          + ") keep each port "
          + thousandths(ports / perSecond)
          + " s, which needs "
          + Numbers.grouped((long) Math.ceil(ports - 1e-9))
          + " ports; "
          + Numbers.grouped(usable)
          + " ports sustain "
          + thousandths(usable * perSecond / ports)
          + "/s.";
    }

    /** Cut off, not rounded: what is said to be sustained is. */
    private static String thousandths(double value) {
      return Numbers.thousandths((long) (value * 1000 + 1e-6));
    }
  }
}
