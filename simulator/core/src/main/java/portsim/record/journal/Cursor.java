package portsim.record.journal;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Stands in a journal at an instant, and tells what every port and connection is like there.
 *
 * <p>To go forward costs as much as happens on the way; to go back, as much as to come from the
 * beginning.
 */
public final class Cursor {
  /** No connection at all. */
  public static final int NONE = -1;

  /** The highest port. */
  public static final int PORT_LAST = 65_535;

  private final Journal journal;
  private final byte[] state;
  private final long[] sinceNanos;

  /** The connections of a port are a list: by machine and port its first, with those behind it. */
  private final int[][] first;

  private final int[] next;
  private final int[] previous;
  private final int[][] counts;

  /** How many connections each holder has open for each identity, and for how many it has any. */
  private final int[][] byIdentity;

  private final int[] identities;
  private int position;

  Cursor(Journal journal) {
    this.journal = journal;
    int connections = journal.connections().size();
    state = new byte[connections];
    sinceNanos = new long[connections];
    next = new int[connections];
    previous = new int[connections];
    first = new int[journal.machines().size()][PORT_LAST + 1];
    counts = new int[journal.holders().size()][ConnectionState.COUNT];
    byIdentity = new int[journal.holders().size()][0];
    identities = new int[journal.holders().size()];
    rewind();
  }

  private void rewind() {
    position = 0;
    Arrays.fill(state, (byte) ConnectionState.CLOSED.index());
    for (int[] ofMachine : first) {
      Arrays.fill(ofMachine, NONE);
    }
    for (int[] ofHolder : counts) {
      Arrays.fill(ofHolder, 0);
    }
    for (int[] ofHolder : byIdentity) {
      Arrays.fill(ofHolder, 0);
    }
    Arrays.fill(identities, 0);
  }

  /** Goes to an instant: all that is due at it has happened. */
  public void moveTo(long nanos) {
    moveToChange(journal.changes().upTo(nanos));
  }

  /** Goes to a failed attempt: what happened before it has, what follows at its instant has not. */
  public void moveToFailure(int failure) {
    moveToChange(journal.failures().changesBefore(failure));
  }

  /** Goes to where so many changes have happened. */
  public void moveToChange(int happened) {
    if (happened < position) {
      rewind();
    }
    while (position < happened) {
      step();
    }
  }

  private void step() {
    Changes changes = journal.changes();
    int connection = changes.connection(position);
    ConnectionState to = changes.to(position);
    ConnectionState from = state(connection);
    int[] ofHolder = counts[journal.connections().holder(connection)];
    if (from == ConnectionState.CLOSED) {
      link(connection);
      count(connection, 1);
    } else {
      ofHolder[from.index()]--;
    }
    if (to == ConnectionState.CLOSED) {
      unlink(connection);
      count(connection, -1);
    } else {
      ofHolder[to.index()]++;
    }
    state[connection] = (byte) to.index();
    sinceNanos[connection] = changes.nanos(position);
    position++;
  }

  private void count(int connection, int change) {
    int identity = journal.connections().identity(connection);
    if (identity == Connections.ANYBODY) {
      return;
    }
    int holder = journal.connections().holder(connection);
    if (identity >= byIdentity[holder].length) {
      byIdentity[holder] = Arrays.copyOf(byIdentity[holder], Math.max(16, identity * 2));
    }
    int before = byIdentity[holder][identity];
    byIdentity[holder][identity] = before + change;
    identities[holder] += before == 0 ? 1 : before + change == 0 ? -1 : 0;
  }

  private int[] ports(int connection) {
    return first[journal.holders().get(journal.connections().holder(connection)).machine()];
  }

  private void link(int connection) {
    int[] ports = ports(connection);
    int port = journal.connections().port(connection);
    int before = ports[port];
    next[connection] = before;
    previous[connection] = NONE;
    if (before != NONE) {
      previous[before] = connection;
    }
    ports[port] = connection;
  }

  private void unlink(int connection) {
    if (next[connection] != NONE) {
      previous[next[connection]] = previous[connection];
    }
    if (previous[connection] == NONE) {
      ports(connection)[journal.connections().port(connection)] = next[connection];
    } else {
      next[previous[connection]] = next[connection];
    }
  }

  /** How many changes have happened. */
  public int position() {
    return position;
  }

  /**
   * The connection that took a port last and has not given it back; {@link #NONE} if it is free.
   */
  public int connectionOn(int machine, int port) {
    return first[machine][port];
  }

  /**
   * The one that took the port of a connection before it, and has it still; {@link #NONE} for none.
   * There are such only where a port carries a connection for each four-tuple.
   */
  public int connectionBelow(int connection) {
    return next[connection];
  }

  /** What a connection is like now; closed before its connect, too. */
  public ConnectionState state(int connection) {
    return ConnectionState.of(state[connection]);
  }

  /** Since when a connection that is not closed is in its state. */
  public long sinceNanos(int connection) {
    return sinceNanos[connection];
  }

  /** How many connections of a holder are in a state, that is not closed. */
  public int count(int holder, ConnectionState in) {
    return counts[holder][in.index()];
  }

  /** How many connections of a holder are not closed. */
  public int count(int holder) {
    return Arrays.stream(counts[holder]).sum();
  }

  /** How many connections of a holder are not closed, and were opened for an identity. */
  public int countFor(int holder, int identity) {
    return identity < byIdentity[holder].length ? byIdentity[holder][identity] : 0;
  }

  /** For how many identities a holder has connections that are not closed. */
  public int identities(int holder) {
    return identities[holder];
  }

  /** How many connections of all holders are in a state, that is not closed. */
  public int count(ConnectionState in) {
    int sum = 0;
    for (int[] ofHolder : counts) {
      sum += ofHolder[in.index()];
    }
    return sum;
  }

  /**
   * The next connection of some holders that gives its port back, from now on; {@link #NONE} where
   * none does within the journal. It is {@link Connections#closedNanos} that says when.
   */
  public int nextToClose(IntPredicate ofHolders) {
    Changes changes = journal.changes();
    for (int change = position; change < changes.size(); change++) {
      int connection = changes.connection(change);
      if (changes.to(change) == ConnectionState.CLOSED
          && ofHolders.test(journal.connections().holder(connection))) {
        return connection;
      }
    }
    return NONE;
  }

  /** How many connections of some holders give their ports back from now up to an instant. */
  public int closingUntil(long untilNanos, IntPredicate ofHolders) {
    Changes changes = journal.changes();
    int closing = 0;
    for (int change = position;
        change < changes.size() && changes.nanos(change) <= untilNanos;
        change++) {
      boolean closes = changes.to(change) == ConnectionState.CLOSED;
      int holder = journal.connections().holder(changes.connection(change));
      closing += closes && ofHolders.test(holder) ? 1 : 0;
    }
    return closing;
  }
}
