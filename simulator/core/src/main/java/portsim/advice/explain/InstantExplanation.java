package portsim.advice.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import portsim.record.RunRecord;
import portsim.record.journal.Cursor;
import portsim.record.journal.Journal;
import portsim.record.journal.JournalWriter;
import portsim.run.Simulation;
import portsim.scenario.Contention;
import portsim.scenario.Scenario;

/**
 * The ports of a scenario at an instant, and why a call fails there.
 *
 * @param atNanos when all that is due at it has happened
 * @param scopes by machine
 * @param failure the first that fails at this instant or after it; null where none does
 * @param journalNanos up to when the run is known in detail
 */
public record InstantExplanation(
    Subject subject,
    long atNanos,
    List<PortsNow> scopes,
    @Nullable Failure failure,
    long journalNanos) {
  private static final long SECOND = 1_000_000_000;

  public InstantExplanation {
    scopes = List.copyOf(scopes);
  }

  /**
   * Ports that some workloads contend for, at the instant.
   *
   * @param ports how many there are
   * @param inUse how many are in use
   * @param nextNanos when the next of them comes back; negative where none does
   * @param nextSecond how many come back in the second from the instant on
   */
  public record PortsNow(
      String machine,
      List<String> workloads,
      int ports,
      int inUse,
      List<Holding> holdings,
      long nextNanos,
      int nextSecond) {
    public PortsNow {
      workloads = List.copyOf(workloads);
      holdings = List.copyOf(holdings);
    }
  }

  /**
   * A failed attempt.
   *
   * @param title what happened
   * @param why the causes, each leading to the next
   */
  public record Failure(long atNanos, String title, List<Reason> why) {
    public Failure {
      why = List.copyOf(why);
    }
  }

  /**
   * Runs a scenario with its journal.
   *
   * @param control can stop it; what is then told means nothing
   */
  public static InstantExplanation of(Subject subject, long atNanos, Simulation.Control control) {
    JournalWriter writer = new JournalWriter();
    RunRecord run = Simulation.run(subject.scenario(), writer, control);
    Journal journal = writer.journal(run.endNanos());
    Cursor cursor = journal.cursor();
    cursor.moveTo(atNanos);
    List<PortsNow> scopes = new ArrayList<>();
    for (int machine = 0; machine < journal.machines().size(); machine++) {
      for (PortScope scope : scopes(journal, machine, subject.scenario())) {
        scopes.add(now(scope, cursor, atNanos));
      }
    }
    return new InstantExplanation(
        subject, atNanos, scopes, failure(subject, journal, atNanos), journal.completeUntilNanos());
  }

  /** Whether the instant is known, and all behind it. */
  public boolean isComplete() {
    return journalNanos >= subject.scenario().duration().toNanos();
  }

  private static List<PortScope> scopes(Journal journal, int machine, Scenario scenario) {
    String host = journal.machines().get(machine).host();
    return Contention.of(Objects.requireNonNull(scenario.hosts().get(host)), scenario).stream()
        .map(rivals -> PortScope.of(journal, machine, rivals))
        .toList();
  }

  private static PortsNow now(PortScope scope, Cursor cursor, long atNanos) {
    int next = cursor.nextToClose(scope.has());
    return new PortsNow(
        scope.place().name(),
        scope.names(),
        scope.ports(atNanos),
        scope.inUse(cursor),
        scope.holdings(cursor),
        next == Cursor.NONE ? -1 : scope.journal().connections().closedNanos(next),
        cursor.closingUntil(atNanos + SECOND, scope.has()));
  }

  private static @Nullable Failure failure(Subject subject, Journal journal, long atNanos) {
    int failure = journal.failures().firstFrom(atNanos);
    if (failure == journal.failures().size()) {
      return null;
    }
    CallExplanation explanation = new CallExplanation(subject.scenario(), journal);
    return new Failure(
        journal.failures().nanos(failure), explanation.title(failure), explanation.of(failure));
  }
}
