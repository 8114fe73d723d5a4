package portsim.cli.report.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import portsim.cli.report.VariantResult;
import portsim.client.RpcBindings;
import portsim.client.WcfPool;
import portsim.record.CallTotals;
import portsim.record.ConnectionTotals;
import portsim.record.FailureCause;
import portsim.record.IncidentTotals;
import portsim.record.Numbers;
import portsim.record.Outages;
import portsim.record.PortTotals;
import portsim.record.RunRecord;
import portsim.record.Turnover;
import portsim.scenario.Host;
import portsim.verdict.Judgement;

/** The numbers of the variants side by side. */
final class ResultTable {
  private static final int HOSTS_MAX = 5;
  private static final int HOST_NAME_MAX = 18;

  private final List<VariantResult> results;
  private final List<TableRow> rows = new ArrayList<>();

  ResultTable(List<VariantResult> results) {
    this.results = results;
    if (results.stream().anyMatch(result -> result.run().cancelled())) {
      row("simulated", ResultTable::simulated);
    }
    calls();
    outages();
    ports();
    connections();
    incidents("starts that failed", IncidentTotals::failedStarts);
    incidents("ports taken over", IncidentTotals::hijacked);
    expectations();
  }

  void write(Page page) {
    page.blank();
    List<String> names = results.stream().map(VariantResult::name).toList();
    new TableLayout(names, rows).write(page);
  }

  List<TableRow> rows() {
    return List.copyOf(rows);
  }

  private void calls() {
    calls("calls attempted", CallTotals::attempted);
    calls("  completed", CallTotals::completed);
    failed("  failed", CallTotals::failed);
    for (FailureCause cause : FailureCause.values()) {
      if (isAny(calls -> calls.failedBy(cause))) {
        failed("    " + cause.phrase(), calls -> calls.failedBy(cause));
      }
    }
    if (isAny(CallTotals::inProgress)) {
      calls("  in progress", CallTotals::inProgress);
    }
    if (isAny(calls -> calls.waits().maxNanos())) {
      row("  longest wait", result -> time(calls(result).waits().maxNanos()));
    }
  }

  private boolean isAny(ToLongFunction<CallTotals> number) {
    return results.stream().anyMatch(result -> number.applyAsLong(calls(result)) != 0);
  }

  private void outages() {
    row("first exhaustion", result -> first(world(result).outages()));
    List<String> hosts = exhaustedHosts();
    if (results.get(0).run().hosts().size() > 1) {
      hosts.stream()
          .limit(HOSTS_MAX)
          .forEach(
              host ->
                  row(
                      "  " + Words.shortened(host, HOST_NAME_MAX),
                      result -> first(ports(result, host))));
    }
    if (!hosts.isEmpty()) {
      row("outages", result -> count(world(result).outages().count()));
      row("  exhausted for", ResultTable::exhaustedFor);
    }
  }

  private List<String> exhaustedHosts() {
    return results.stream()
        .flatMap(result -> Outcome.of(result).exhaustedHosts().stream())
        .map(HostPorts::host)
        .map(Host::name)
        .distinct()
        .toList();
  }

  private static Outages ports(VariantResult result, String host) {
    return HostPorts.portsOf(Objects.requireNonNull(result.run().hosts().get(host))).outages();
  }

  private void ports() {
    ports("usable ports", PortTotals::usable);
    ports("  peak in use", PortTotals::peakInUse);
    ports("  peak TIME_WAIT", PortTotals::peakTimeWait);
    ports("  peak established", PortTotals::peakEstablished);
  }

  private void connections() {
    connections("connections opened", ConnectionTotals::opened);
    if (results.stream().anyMatch(result -> result.run().world().connections().reused() != 0)) {
      connections("  reused", ConnectionTotals::reused);
    }
    if (results.stream().anyMatch(ResultTable::hasChannels)) {
      turnover("  stale", Turnover::stale);
      turnover("  closed, no room", Turnover::surplusClosed);
      turnover("  closed, idle", Turnover::idleClosed);
      turnover("  closed, lease over", Turnover::leaseClosed);
      turnover("  sessions", Turnover::sessions);
    }
    if (results.stream().anyMatch(result -> identities(result) > 1)) {
      row("  peak identities", result -> count(identities(result)));
    }
    rows.addAll(new WaitingRows(results).rows());
    traffic();
  }

  /** Whether any application has channels of WCF. */
  private static boolean hasChannels(VariantResult result) {
    return result.scenario().workloads().values().stream()
        .anyMatch(workload -> workload.connections() instanceof WcfPool);
  }

  private void turnover(String label, ToLongFunction<Turnover> number) {
    ToLongFunction<ConnectionTotals> of = totals -> number.applyAsLong(totals.turnover());
    if (results.stream()
        .anyMatch(result -> of.applyAsLong(result.run().world().connections()) != 0)) {
      connections(label, of);
    }
  }

  /** Where the drivers of all applications are known: the others may say more than TCP does. */
  private void traffic() {
    boolean known =
        results.stream()
            .flatMap(result -> result.scenario().workloads().values().stream())
            .allMatch(
                workload ->
                    workload.driver() != null
                        || workload.connections().underlying() instanceof RpcBindings);
    if (known) {
      row("packets, both ways", result -> count(result.run().world().traffic().packets()));
      row("  bytes", result -> count(result.run().world().traffic().bytes()));
    }
  }

  private void expectations() {
    if (results.stream().anyMatch(result -> !result.scenario().expectations().isEmpty())) {
      row("expectations met", ResultTable::met);
    }
  }

  private void row(String label, Function<VariantResult, TableCell> cell) {
    rows.add(new TableRow(label, results.stream().map(cell).toList()));
  }

  private void incidents(String label, ToLongFunction<IncidentTotals> number) {
    ToLongFunction<VariantResult> of =
        result -> number.applyAsLong(result.run().world().incidents());
    if (results.stream().anyMatch(result -> of.applyAsLong(result) > 0)) {
      row(label, result -> failures(of.applyAsLong(result)));
    }
  }

  private void calls(String label, ToLongFunction<CallTotals> number) {
    row(label, result -> count(number.applyAsLong(calls(result))));
  }

  private void failed(String label, ToLongFunction<CallTotals> number) {
    row(label, result -> failures(number.applyAsLong(calls(result))));
  }

  private void ports(String label, ToLongFunction<PortTotals> number) {
    row(label, result -> count(number.applyAsLong(world(result))));
  }

  private void connections(String label, ToLongFunction<ConnectionTotals> number) {
    row(label, result -> count(number.applyAsLong(result.run().world().connections())));
  }

  private static long identities(VariantResult result) {
    return result.run().world().identities().peakLive();
  }

  private static CallTotals calls(VariantResult result) {
    return result.run().world().calls();
  }

  private static PortTotals world(VariantResult result) {
    return HostPorts.portsOf(result.run().world());
  }

  private static TableCell count(long number) {
    return new TableCell(Numbers.grouped(number), Ink.PLAIN);
  }

  private static TableCell failures(long number) {
    return new TableCell(Numbers.grouped(number), number == 0 ? Ink.PLAIN : Ink.FAILURE);
  }

  private static TableCell time(long nanos) {
    return new TableCell(HumanTime.text(nanos), Ink.PLAIN);
  }

  private static TableCell first(Outages outages) {
    return outages.count() == 0
        ? new TableCell("never", Ink.PLAIN)
        : new TableCell(HumanTime.text(outages.firstNanos()), Ink.FAILURE);
  }

  private static TableCell exhaustedFor(VariantResult result) {
    return time(world(result).outages().totalNanos());
  }

  private static TableCell simulated(VariantResult result) {
    RunRecord run = result.run();
    return new TableCell(HumanTime.text(run.endNanos()), run.cancelled() ? Ink.WARNING : Ink.PLAIN);
  }

  private static TableCell met(VariantResult result) {
    List<Judgement> judgements = result.verdict().judgements();
    long met = judgements.stream().filter(Judgement::passed).count();
    if (judgements.isEmpty()) {
      boolean none =
          result.scenario().expectations().isEmpty()
              && result.scenario().repetition().expectations().isEmpty();
      return none ? new TableCell("none", Ink.PLAIN) : new TableCell("not judged", Ink.WARNING);
    }
    return new TableCell(
        met + " of " + judgements.size(), met == judgements.size() ? Ink.GOOD : Ink.FAILURE);
  }
}
