package portsim.cli.report.console;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import portsim.cli.report.VariantResult;
import portsim.client.SqlClientPool;
import portsim.network.profile.ServerErrors;
import portsim.network.profile.SocketError;
import portsim.network.profile.SocketError.Wording;
import portsim.record.CallTotals;
import portsim.record.FailureCause;
import portsim.record.Totals;
import portsim.scenario.Host;
import portsim.scenario.Server;
import portsim.scenario.Workload;

/** What the users of the simulated platforms would read when a call fails. */
final class SeenErrors {
  private static final Wording POOL_TIMEOUT = new Wording("SqlClient", SqlClientPool.TIMEOUT_TEXT);

  private final Collection<SocketError> seen;
  private final boolean poolTimeouts;

  private SeenErrors(Collection<SocketError> seen, boolean poolTimeouts) {
    this.seen = seen;
    this.poolTimeouts = poolTimeouts;
  }

  static SeenErrors of(List<VariantResult> results) {
    Map<String, SocketError> seen = new LinkedHashMap<>();
    results.stream()
        .flatMap(SeenErrors::withoutPort)
        .forEach(error -> seen.put(error.title(), error));
    results.forEach(
        result ->
            result.scenario().hosts().values().stream()
                .flatMap(host -> ofServers(host, result))
                .forEach(error -> seen.put(error.title(), error)));
    boolean poolTimeouts =
        results.stream().anyMatch(result -> Outcome.of(result).poolTimeouts() > 0);
    return new SeenErrors(seen.values(), poolTimeouts);
  }

  /** The errors of connects, and of binds, that found no port. */
  private static Stream<SocketError> withoutPort(VariantResult result) {
    return result.scenario().workloads().values().stream()
        .filter(workload -> foundNone(workload, result))
        .map(
            workload -> {
              Host host = Objects.requireNonNull(result.scenario().hosts().get(workload.from()));
              Server to = Objects.requireNonNull(result.scenario().servers().get(workload.to()));
              return workload.isBound() && !host.ignoresTimeWait(workload, to)
                  ? host.profile().bindFailed()
                  : host.profile().exhausted();
            });
  }

  private static boolean foundNone(Workload workload, VariantResult result) {
    Totals totals = Objects.requireNonNull(result.run().workloads().get(workload.name()));
    return HostPorts.portsOf(totals).outages().count() > 0;
  }

  private static Stream<SocketError> ofServers(Host host, VariantResult result) {
    CallTotals calls = Objects.requireNonNull(result.run().hosts().get(host.name())).calls();
    ServerErrors errors = host.profile().serverErrors();
    Stream.Builder<SocketError> seen = Stream.builder();
    if (calls.failedBy(FailureCause.REFUSED) > 0) {
      seen.add(errors.refused());
    }
    if (calls.failedBy(FailureCause.TIMED_OUT) > 0) {
      seen.add(errors.timedOut());
    }
    if (calls.failedBy(FailureCause.RESET) > 0) {
      seen.add(errors.reset());
    }
    return seen.build();
  }

  void write(Page page) {
    if (!seen.isEmpty() || poolTimeouts) {
      page.heading("What a user sees");
    }
    seen.forEach(error -> write(error, page));
    if (poolTimeouts) {
      page.paragraph(Page.INDENT, Ink.FAILURE, "pool timeout");
      write(List.of(POOL_TIMEOUT), page);
    }
  }

  private static void write(SocketError error, Page page) {
    page.paragraph(Page.INDENT, Ink.FAILURE, error.title());
    if (!error.seenAs().isEmpty()) {
      write(error.seenAs(), page);
    } else if (!error.text().equals(error.name())) {
      page.paragraph(Page.INDENT + Page.INDENT, Ink.PLAIN, error.text());
    }
  }

  private static void write(List<Wording> wordings, Page page) {
    int widest = wordings.stream().mapToInt(each -> each.runtime().length()).max().orElse(0);
    for (Wording wording : wordings) {
      page.labelled(
          Page.INDENT + Page.INDENT, wording.runtime(), widest + 2, Ink.LABEL, wording.text());
    }
  }
}
