package portsim.advice.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import portsim.advice.explain.ScopeExplanation.Moment;
import portsim.advice.explain.ScopeExplanation.Reach;
import portsim.record.FailureCause;
import portsim.record.Outages;
import portsim.record.RunRecord;
import portsim.record.Totals;
import portsim.record.journal.Changes;
import portsim.record.journal.ConnectionState;
import portsim.record.journal.Cursor;
import portsim.record.journal.Failures;
import portsim.record.journal.Journal;
import portsim.scenario.Contention;
import portsim.scenario.Host;
import portsim.scenario.Scenario;
import portsim.scenario.Workload;

/** Finds out what became of the ports of a scenario, by the journal of its run. */
record ScopeExplainer(Scenario scenario, RunRecord run, Journal journal) {
  /** One for each contention; of a fleet, whose machines are alike, for its first machine. */
  List<ScopeExplanation> all() {
    List<ScopeExplanation> all = new ArrayList<>();
    for (Host host : scenario.hosts().values()) {
      int machine = firstMachine(host);
      for (Contention rivals : Contention.of(host, scenario)) {
        all.add(explain(PortScope.of(journal, machine, rivals), host));
      }
    }
    return all;
  }

  private int firstMachine(Host host) {
    int machine = 0;
    while (!journal.machines().get(machine).host().equals(host.name())) {
      machine++;
    }
    return machine;
  }

  private ScopeExplanation explain(PortScope scope, Host host) {
    Contention rivals = scope.rivals();
    Outages outages = outages(scope, host);
    return new ScopeExplanation(
        scope.place().name(),
        host.count(),
        rivals.names(),
        reach(scope),
        rivals.ports(),
        Arithmetic.of(rivals),
        kept(rivals),
        firstFailure(scope),
        peak(scope),
        outages.count(),
        outages.totalNanos(),
        Sawtooth.of(scenario, rivals, outages.first()));
  }

  private List<Keeping> kept(Contention rivals) {
    List<Keeping> all = new ArrayList<>();
    for (Workload workload : rivals.workloads()) {
      Keeping kept = Keeping.of(workload, scenario, run);
      if (kept != null) {
        all.add(kept);
      }
    }
    return all;
  }

  private static Reach reach(PortScope scope) {
    if (scope.rivals().isBoundToPorts()) {
      return Reach.OWN_PORT;
    }
    if (scope.place().uniquePerPort()) {
      return Reach.MACHINE;
    }
    boolean isBound = scope.rivals().workloads().stream().allMatch(Workload::isBound);
    return isBound ? Reach.BOUND : Reach.DESTINATION;
  }

  /** Those of the host where all its workloads contend, or else of the one workload. */
  private Outages outages(PortScope scope, Host host) {
    List<Workload> rivals = scope.rivals().workloads();
    Totals totals =
        rivals.size() == 1
            ? run.workloads().get(rivals.get(0).name())
            : run.hosts().get(host.name());
    return Objects.requireNonNull(Objects.requireNonNull(totals).ports()).outages();
  }

  private @Nullable Moment firstFailure(PortScope scope) {
    Failures failures = journal.failures();
    for (int failure = 0; failure < failures.size(); failure++) {
      boolean isOfPorts = failures.cause(failure) == FailureCause.PORT_EXHAUSTED;
      if (isOfPorts && scope.holders().contains(failures.holder(failure))) {
        Cursor cursor = journal.cursor();
        cursor.moveToFailure(failure);
        return moment(failures.nanos(failure), scope, cursor);
      }
    }
    return null;
  }

  private Moment peak(PortScope scope) {
    Changes changes = journal.changes();
    int inUse = 0;
    int most = 0;
    int at = 0;
    for (int change = 0; change < changes.size(); change++) {
      int connection = changes.connection(change);
      if (scope.holders().contains(journal.connections().holder(connection))) {
        inUse += journal.connections().firstChange(connection) == change ? 1 : 0;
        inUse -= changes.to(change) == ConnectionState.CLOSED ? 1 : 0;
        if (inUse > most) {
          most = inUse;
          at = change;
        }
      }
    }
    Cursor cursor = journal.cursor();
    cursor.moveToChange(Math.min(at + 1, changes.size()));
    return moment(changes.size() == 0 ? 0 : changes.nanos(at), scope, cursor);
  }

  private static Moment moment(long nanos, PortScope scope, Cursor cursor) {
    return new Moment(nanos, scope.inUse(cursor), scope.holdings(cursor));
  }
}
