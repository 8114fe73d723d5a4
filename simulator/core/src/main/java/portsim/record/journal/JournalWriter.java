package portsim.record.journal;

import java.util.ArrayList;
import java.util.List;
import portsim.record.FailureCause;

/**
 * Writes a journal down. Its bound is on changes and on failures; at the first that has no room
 * more, it stops for good, and leaves out what it has of that instant.
 */
public final class JournalWriter {
  /** The bound where no other is wanted: some 100 MB, more with many failures. */
  public static final int ENTRIES_MAX = 4_000_000;

  /** What stands for a connection that is not written down. */
  private static final int NOT_HERE = -1;

  private static final long STILL_ROOM = Long.MAX_VALUE;

  private final int entriesMax;
  private final List<JournalMachine> machines = new ArrayList<>();
  private final List<Holder> holders = new ArrayList<>();
  private final Connections connections = new Connections();
  private final Changes changes = new Changes();
  private final Failures failures = new Failures();
  private long fullNanos = STILL_ROOM;

  /** Begins with nothing. */
  public JournalWriter() {
    this(ENTRIES_MAX);
  }

  /** Begins with nothing; there is room for so many changes, and for so many failures. */
  public JournalWriter(int entriesMax) {
    if (entriesMax < 1) {
      throw new IllegalArgumentException("a journal has room for an entry, got " + entriesMax);
    }
    this.entriesMax = entriesMax;
  }

  /** Adds a machine, and tells its number. */
  public int add(JournalMachine machine) {
    machines.add(machine);
    return machines.size() - 1;
  }

  /** The ports of a machine change. */
  public void change(int machine, PortSpace space) {
    JournalMachine before = machines.get(machine);
    List<PortSpace> spaces = new ArrayList<>(before.spaces());
    spaces.removeIf(each -> each.fromNanos() == space.fromNanos());
    spaces.add(space);
    machines.set(
        machine,
        new JournalMachine(
            before.host(), before.name(), before.addresses(), before.uniquePerPort(), spaces));
  }

  /** Adds who holds ports, and tells its number. */
  public int add(Holder holder) {
    holders.add(holder);
    return holders.size() - 1;
  }

  /** A connect takes a port; tells the number of the connection. */
  public int open(long nanos, int holder, int port, int identity, ConnectionState state) {
    if (!hasRoom(nanos, changes.size())) {
      return NOT_HERE;
    }
    int connection = connections.add(nanos, changes.size(), holder, port, identity);
    changes.add(nanos, connection, state);
    return connection;
  }

  /** A connection goes to another state. */
  public void change(long nanos, int connection, ConnectionState to) {
    if (connection == NOT_HERE || !hasRoom(nanos, changes.size())) {
      return;
    }
    changes.add(nanos, connection, to);
    if (to == ConnectionState.CLOSED) {
      connections.setClosed(connection, nanos);
    }
  }

  /** A SYN of a connection is not accepted. */
  public void refuse(int connection, SynRefusedBy why) {
    if (connection != NOT_HERE && fullNanos == STILL_ROOM) {
      connections.refused(connection, why);
    }
  }

  /**
   * An attempt of a call fails; tells the number of the failure.
   *
   * @param connection the one that failed or was lost; {@link Failures#NO_CONNECTION} for none
   */
  public int fail(long nanos, int holder, FailedCall call, FailureCause why, int connection) {
    return hasRoom(nanos, failures.size())
        ? failures.add(nanos, changes.size(), holder, call, why, connection)
        : NOT_HERE;
  }

  /** The call of a failure does not try again. */
  public void setFinal(int failure) {
    if (failure != NOT_HERE && fullNanos == STILL_ROOM) {
      failures.setFinal(failure);
    }
  }

  private boolean hasRoom(long nanos, int entries) {
    if (entries == entriesMax && fullNanos == STILL_ROOM) {
      fullNanos = nanos;
      cut(nanos);
    }
    return fullNanos == STILL_ROOM;
  }

  private void cut(long fromNanos) {
    int kept = changes.size();
    while (kept > 0 && changes.nanos(kept - 1) >= fromNanos) {
      kept--;
      if (changes.to(kept) == ConnectionState.CLOSED) {
        connections.setClosed(changes.connection(kept), Connections.NEVER);
      }
    }
    changes.cut(kept);
    connections.cut(fromNanos);
    failures.cut(fromNanos);
  }

  /** What is written down of a run that has ended at an instant. */
  public Journal journal(long endNanos) {
    long untilNanos = fullNanos == STILL_ROOM ? endNanos : fullNanos - 1;
    return new Journal(machines, holders, connections, changes, failures, untilNanos, endNanos);
  }
}
