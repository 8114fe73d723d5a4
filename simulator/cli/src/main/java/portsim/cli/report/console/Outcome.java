package portsim.cli.report.console;

import java.util.Comparator;
import java.util.List;
import portsim.cli.report.VariantResult;
import portsim.record.CallTotals;
import portsim.record.FailureCause;
import portsim.record.Metric.Scope;
import portsim.record.Outages;
import portsim.record.Vocabulary;

/**
 * What happened in the run of a variant, as far as sentences tell it.
 *
 * @param hosts in the order of the file
 */
record Outcome(VariantResult result, List<HostPorts> hosts) {
  static Outcome of(VariantResult result) {
    List<HostPorts> hosts =
        result.scenario().hosts().values().stream()
            .map(host -> HostPorts.of(host, result))
            .toList();
    return new Outcome(result, hosts);
  }

  String name() {
    return result.name();
  }

  CallTotals calls() {
    return result.run().world().calls();
  }

  Outages outages() {
    return HostPorts.portsOf(result.run().world()).outages();
  }

  boolean exhausted() {
    return outages().count() > 0;
  }

  long poolTimeouts() {
    return calls().failedBy(FailureCause.POOL_TIMEOUT);
  }

  /** Whether everything went well, from the beginning to the end. */
  boolean fine() {
    return !inTrouble() && !cancelled();
  }

  boolean inTrouble() {
    return exhausted() || calls().failed() > 0;
  }

  boolean cancelled() {
    return result.run().cancelled();
  }

  /** The hosts that ran out of ports, the first to do so first. */
  List<HostPorts> exhaustedHosts() {
    return hosts.stream()
        .filter(HostPorts::exhausted)
        .sorted(Comparator.comparingLong(HostPorts::firstNanos))
        .toList();
  }

  /** The host that came closest to running out of ports. */
  HostPorts closest() {
    return hosts.stream()
        .reduce((one, other) -> other.share() > one.share() ? other : one)
        .orElseThrow();
  }

  /** Whether calls and outages are the same, whatever differs in the scenarios. */
  boolean sameAs(Outcome other) {
    return calls().completed() == other.calls().completed()
        && calls().failedBy().equals(other.calls().failedBy())
        && outages().firstNanos() == other.outages().firstNanos()
        && outages().totalNanos() == other.outages().totalNanos();
  }

  /** Whether all numbers are the same. */
  boolean equalTo(Outcome other) {
    return Vocabulary.sameNumbers(Scope.WORLD, result.run().world(), other.result.run().world());
  }
}
