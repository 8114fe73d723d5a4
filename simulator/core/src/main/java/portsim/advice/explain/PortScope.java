package portsim.advice.explain;

import java.util.List;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import portsim.record.Numbers;
import portsim.record.journal.Changes;
import portsim.record.journal.Cursor;
import portsim.record.journal.Holder;
import portsim.record.journal.Journal;
import portsim.record.journal.JournalMachine;
import portsim.record.journal.PortSpace;
import portsim.scenario.Contention;
import portsim.scenario.Demand;
import portsim.scenario.Scenario;
import portsim.scenario.Workload;

/**
 * Ports of one machine, and those who contend for them.
 *
 * @param machine its number in the journal
 * @param rivals the workloads that contend for these ports
 * @param holders what they are in the journal
 * @param portsAtFirst how many ports there are in the beginning
 * @param demand in words, what is too much for them; empty where that is not known
 */
record PortScope(
    Journal journal,
    int machine,
    Contention rivals,
    List<Integer> holders,
    int portsAtFirst,
    String demand) {
  PortScope {
    holders = List.copyOf(holders);
  }

  /** The ports that a holder draws on, and all that contend for them with it. */
  static PortScope of(Journal journal, Scenario scenario, int holder) {
    Holder known = journal.holders().get(holder);
    Workload workload = Objects.requireNonNull(scenario.workloads().get(known.workload()));
    return of(journal, known.machine(), Contention.around(workload, scenario));
  }

  static PortScope of(Journal journal, int machine, Contention rivals) {
    List<String> names = rivals.names();
    List<Integer> holders =
        IntStream.range(0, journal.holders().size())
            .filter(each -> journal.holders().get(each).machine() == machine)
            .filter(each -> names.contains(journal.holders().get(each).workload()))
            .boxed()
            .toList();
    return new PortScope(journal, machine, rivals, holders, rivals.ports(), demand(rivals));
  }

  private static String demand(Contention rivals) {
    Demand demand = rivals.demand();
    if (demand.workloads().isEmpty() || !demand.isSteady() || !rivals.isExceeded()) {
      return "";
    }
    return Numbers.thousandths(demand.thousandthsPerSecond())
        + " connections/s that keep a port for "
        + (rivals.keepsPortsUpTo() ? "up to " : "")
        + Phrases.seconds(demand.keepsPort())
        + " each need "
        + Phrases.count(demand.ports(), "port")
        + ", and "
        + Numbers.grouped(rivals.ports())
        + " sustain "
        + Numbers.thousandths(demand.sustainedThousandths(rivals.ports()))
        + "/s";
  }

  /** The names of the workloads that contend. */
  List<String> names() {
    return rivals.names();
  }

  /** The machine whose ports they are. */
  JournalMachine place() {
    return journal.machines().get(machine);
  }

  /** Whether a holder is one of them. */
  IntPredicate has() {
    return holders::contains;
  }

  /** Who holds the ports where a cursor stands. */
  List<Holding> holdings(Cursor cursor) {
    return Holding.of(journal, cursor, holders);
  }

  int inUse(Cursor cursor) {
    return holders.stream().mapToInt(cursor::count).sum();
  }

  /** How many ports there are to choose from at an instant. */
  int ports(long nanos) {
    PortSpace now = place().spaceAt(nanos);
    PortSpace first = place().spaces().get(0);
    return now.fromNanos() == first.fromNanos() ? portsAtFirst : now.usable();
  }

  /** How many connections of theirs took a port from an instant on, up to where a cursor stands. */
  int openedSince(long fromNanos, Cursor cursor) {
    Changes changes = journal.changes();
    int opened = 0;
    for (int change = changes.upTo(fromNanos - 1); change < cursor.position(); change++) {
      int connection = changes.connection(change);
      boolean opens = journal.connections().firstChange(connection) == change;
      opened += opens && holders.contains(journal.connections().holder(connection)) ? 1 : 0;
    }
    return opened;
  }
}
