package portsim.record;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * What one run of one variant left behind.
 *
 * @param endNanos the virtual time that the run ended at; less than the scenario's duration where
 *     it was cancelled
 * @param cancelled whether the run was stopped before its end
 * @param world the totals over all hosts
 * @param hosts the totals by host, in the order of the file; so for servers and workloads
 * @param fleets what became of each machine, by host, where a host stands for several
 * @param incidents the first things that went wrong beside the calls, as they happened
 */
public record RunRecord(
    long endNanos,
    boolean cancelled,
    Totals world,
    Map<String, Totals> hosts,
    Map<String, Totals> servers,
    Map<String, Totals> workloads,
    Map<String, FleetTotals> fleets,
    Series series,
    List<Incident> incidents,
    List<Finding> findings) {
  /** What a run without a fleet left behind. */
  public RunRecord(
      long endNanos,
      boolean cancelled,
      Totals world,
      Map<String, Totals> hosts,
      Map<String, Totals> servers,
      Map<String, Totals> workloads,
      Series series,
      List<Incident> incidents,
      List<Finding> findings) {
    this(
        endNanos, cancelled, world, hosts, servers, workloads, Map.of(), series, incidents,
        findings);
  }

  public RunRecord {
    hosts = Collections.unmodifiableMap(new LinkedHashMap<>(hosts));
    servers = Collections.unmodifiableMap(new LinkedHashMap<>(servers));
    workloads = Collections.unmodifiableMap(new LinkedHashMap<>(workloads));
    fleets = Collections.unmodifiableMap(new LinkedHashMap<>(fleets));
    incidents = List.copyOf(incidents);
    findings = List.copyOf(findings);
  }

  /** How the ports of all hosts were used. */
  public PortTotals ports() {
    return Objects.requireNonNull(world.ports());
  }

  /** The totals of the workloads that keep connections between calls. */
  public Map<String, Totals> pools() {
    return workloads(totals -> totals.pool() != null);
  }

  /** The totals of the workloads whose calls wait for their turn, or to be played. */
  public Map<String, Totals> queues() {
    return workloads(totals -> totals.queue() != null);
  }

  /** The totals of the workloads that have objects between calls and connections. */
  public Map<String, Totals> objects() {
    return workloads(totals -> totals.objects() != null);
  }

  private Map<String, Totals> workloads(Predicate<Totals> which) {
    Map<String, Totals> found = new LinkedHashMap<>(workloads);
    found.values().removeIf(which.negate());
    return found;
  }
}
