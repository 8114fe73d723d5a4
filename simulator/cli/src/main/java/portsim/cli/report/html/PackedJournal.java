package portsim.cli.report.html;

import java.util.List;
import java.util.function.IntToLongFunction;
import portsim.record.FailureCause;
import portsim.record.journal.Changes;
import portsim.record.journal.ConnectionState;
import portsim.record.journal.Connections;
import portsim.record.journal.Failures;
import portsim.record.journal.Journal;

/**
 * A journal for the page, as columns: first those of the connections in the order of their
 * connects, then their changes one connection after the other, then the failures.
 *
 * @param text packed
 * @param untilNanos what happened later is left out
 */
record PackedJournal(String text, long untilNanos) {
  /** The causes by the numbers that the page gives them. */
  static final List<FailureCause> CAUSES = List.of(FailureCause.values());

  /** The part of what would fit that is tried next, in percent. */
  private static final long CAUTION_PERCENT = 95;

  /** As much of a journal, from the beginning, as fits into so many characters. */
  static PackedJournal of(Journal journal, int charactersMax) {
    long untilNanos = journal.completeUntilNanos();
    String text = pack(journal, untilNanos);
    while (text.length() > charactersMax && untilNanos > 0) {
      double fitting = (double) charactersMax / text.length();
      untilNanos = (long) (untilNanos * fitting) / 100 * CAUTION_PERCENT;
      text = pack(journal, untilNanos);
    }
    return new PackedJournal(text, untilNanos);
  }

  private static String pack(Journal journal, long untilNanos) {
    Packed packed = new Packed();
    addConnections(journal, untilNanos, packed);
    addFailures(journal.failures(), untilNanos, packed);
    return packed.inBase64();
  }

  private static void addConnections(Journal journal, long untilNanos, Packed packed) {
    Connections all = journal.connections();
    int count = count(all, untilNanos);
    Lives lives = Lives.of(journal.changes(), count, untilNanos);
    packed.add(count);
    addDifferences(count, all::openedNanos, packed);
    add(count, all::holder, packed);
    addDifferences(count, all::port, packed);
    addDifferences(count, all::identity, packed);
    add(count, lives::size, packed);
    for (int state : lives.states()) {
      packed.add(state);
    }
    for (int connection = 0; connection < count; connection++) {
      long before = all.openedNanos(connection);
      for (int k = lives.first(connection); k < lives.first(connection + 1); k++) {
        packed.add(lives.nanos(k) - before);
        before = lives.nanos(k);
      }
    }
  }

  private static int count(Connections all, long untilNanos) {
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (all.openedNanos(middle) <= untilNanos) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static void addFailures(Failures all, long untilNanos, Packed packed) {
    int count = all.firstFrom(untilNanos + 1);
    packed.add(count);
    addDifferences(count, all::nanos, packed);
    add(count, all::holder, packed);
    addDifferences(count, all::user, packed);
    add(count, failure -> CAUSES.indexOf(all.cause(failure)), packed);
    add(count, failure -> all.isFinal(failure) ? 1 : 0, packed);
  }

  private static void add(int count, IntToLongFunction column, Packed packed) {
    for (int i = 0; i < count; i++) {
      packed.add(column.applyAsLong(i));
    }
  }

  private static void addDifferences(int count, IntToLongFunction column, Packed packed) {
    long before = 0;
    for (int i = 0; i < count; i++) {
      packed.addSigned(column.applyAsLong(i) - before);
      before = column.applyAsLong(i);
    }
  }

  /** The changes of each connection together, in their order. */
  private static final class Lives {
    private final int[] first;
    private final int[] states;
    private final long[] nanos;

    private Lives(int[] first) {
      this.first = first;
      states = new int[first[first.length - 1]];
      nanos = new long[states.length];
    }

    static Lives of(Changes changes, int connections, long untilNanos) {
      int kept = changes.upTo(untilNanos);
      int[] first = new int[connections + 1];
      for (int change = 0; change < kept; change++) {
        first[changes.connection(change) + 1]++;
      }
      for (int i = 0; i < connections; i++) {
        first[i + 1] += first[i];
      }
      Lives lives = new Lives(first);
      int[] next = first.clone();
      for (int change = 0; change < kept; change++) {
        int place = next[changes.connection(change)]++;
        ConnectionState to = changes.to(change);
        lives.states[place] = to.index();
        lives.nanos[place] = changes.nanos(change);
      }
      return lives;
    }

    int first(int connection) {
      return first[connection];
    }

    int size(int connection) {
      return first[connection + 1] - first[connection];
    }

    int[] states() {
      return states;
    }

    long nanos(int change) {
      return nanos[change];
    }
  }
}
