package portsim.cli.report.console;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import portsim.cli.report.VariantResult;
import portsim.record.CallTotals;
import portsim.record.FailureCause;
import portsim.record.IncidentTotals;
import portsim.record.Metric.Scope;
import portsim.record.Outages;
import portsim.record.RunRecord;
import portsim.record.Totals;
import portsim.record.Vocabulary;

/**
 * What happened in the run of a variant, as far as sentences tell it.
 *
 * @param hosts in the order of the file
 */
public record Outcome(VariantResult result, List<HostPorts> hosts) {
  public static Outcome of(VariantResult result) {
    List<HostPorts> hosts =
        result.scenario().hosts().values().stream()
            .map(host -> HostPorts.of(host, result))
            .toList();
    return new Outcome(result, hosts);
  }

  public String name() {
    return result.name();
  }

  public CallTotals calls() {
    return result.run().world().calls();
  }

  public Outages outages() {
    return HostPorts.portsOf(result.run().world()).outages();
  }

  public boolean exhausted() {
    return outages().count() > 0;
  }

  /** Calls that waited in vain, for a connection of a pool or for an object. */
  long poolTimeouts() {
    return calls().failedBy(FailureCause.POOL_TIMEOUT)
        + calls().failedBy(FailureCause.OBJECT_TIMEOUT);
  }

  /** Calls that failed whatever the ports: for the server, or for an own machine that restarted. */
  long failedByServer() {
    return calls().failed() - calls().failedBy(FailureCause.PORT_EXHAUSTED) - poolTimeouts();
  }

  /** Whether everything went well, from the beginning to the end. */
  boolean fine() {
    return !inTrouble() && !cancelled();
  }

  boolean inTrouble() {
    return exhausted() || calls().failed() > 0;
  }

  /** Whether something went wrong beside the calls. */
  boolean hasIncidents() {
    return incidents().failedStarts() > 0 || incidents().hijacked() > 0;
  }

  IncidentTotals incidents() {
    return result.run().world().incidents();
  }

  public boolean cancelled() {
    return result.run().cancelled();
  }

  /** The hosts that ran out of ports, the first to do so first. */
  public List<HostPorts> exhaustedHosts() {
    return hosts.stream()
        .filter(HostPorts::exhausted)
        .sorted((one, other) -> Long.compare(one.firstNanos(), other.firstNanos()))
        .toList();
  }

  /** The host that came closest to running out of ports. */
  public HostPorts closest() {
    return hosts.stream()
        .reduce((one, other) -> other.share() > one.share() ? other : one)
        .orElseThrow();
  }

  /** Whether as many calls complete and fail, and the outages are alike. */
  boolean sameAs(Outcome other) {
    return calls().completed() == other.calls().completed()
        && calls().failedBy().equals(other.calls().failedBy())
        && outages().firstNanos() == other.outages().firstNanos()
        && outages().totalNanos() == other.outages().totalNanos();
  }

  /** Whether all numbers are the same: of the world, its hosts, servers and workloads. */
  public boolean equalTo(Outcome other) {
    RunRecord one = result.run();
    RunRecord two = other.result.run();
    return Vocabulary.sameNumbers(Scope.WORLD, one.world(), two.world())
        && same(Scope.HOST, one.hosts(), two.hosts())
        && same(Scope.SERVER, one.servers(), two.servers())
        && same(Scope.WORKLOAD, one.workloads(), two.workloads())
        && outages().first().equals(other.outages().first());
  }

  private static boolean same(Scope scope, Map<String, Totals> one, Map<String, Totals> two) {
    return one.keySet().equals(two.keySet())
        && one.keySet().stream()
            .allMatch(
                name ->
                    Vocabulary.sameNumbers(
                        scope,
                        Objects.requireNonNull(one.get(name)),
                        Objects.requireNonNull(two.get(name))));
  }
}
