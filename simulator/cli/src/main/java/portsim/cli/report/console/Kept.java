package portsim.cli.report.console;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import portsim.cli.report.VariantResult;
import portsim.record.Numbers;
import portsim.record.PoolTotals;
import portsim.record.Totals;
import portsim.scenario.Contention;

/**
 * Connections that some rivals for the same ports keep between calls, in pools or bindings.
 *
 * @param names of the workloads
 * @param ports the most that each kept, summed
 * @param identities for whom
 */
record Kept(List<String> names, long ports, long identities) {
  static Kept of(Contention rivals, VariantResult result) {
    Map<String, Totals> pools = result.run().pools();
    List<String> names = rivals.names().stream().filter(pools::containsKey).toList();
    List<Totals> totals =
        names.stream().map(name -> Objects.requireNonNull(pools.get(name))).toList();
    return new Kept(
        names,
        totals.stream().map(Kept::pool).mapToLong(PoolTotals::peakSize).sum(),
        totals.stream().mapToLong(each -> each.identities().peakLive()).sum());
  }

  private static PoolTotals pool(Totals totals) {
    return Objects.requireNonNull(totals.pool());
  }

  /** What they do, without an end; null where they do not keep most of the ports. */
  @Nullable String sentence(long usable) {
    if (ports * 2 < usable || names.isEmpty()) {
      return null;
    }
    String keep = Words.list(names, "and") + (names.size() == 1 ? " keeps " : " keep ");
    if (identities < 2) {
      return keep + Words.count(ports, "port");
    }
    String many = Numbers.grouped(identities) + " identities";
    return keep
        + (ports == identities
            ? "a port for each of " + many
            : Numbers.grouped(ports) + " ports for " + many);
  }
}
