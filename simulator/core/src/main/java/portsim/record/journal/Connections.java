package portsim.record.journal;

/**
 * The connections of a journal, numbered from 0 in the order of their connects. What each was like
 * stays the same; in what state it was when is told by a {@link Cursor}.
 */
public final class Connections {
  /** The identity of a connection that is nobody's in particular, or not known. */
  public static final int ANYBODY = -1;

  /** The instant of what does not happen within the journal. */
  public static final long NEVER = Long.MAX_VALUE;

  private static final int NO_REFUSAL = -1;

  private final IntColumn holder = new IntColumn();
  private final IntColumn port = new IntColumn();
  private final IntColumn identity = new IntColumn();
  private final LongColumn openedNanos = new LongColumn();
  private final IntColumn firstChange = new IntColumn();
  private final LongColumn closedNanos = new LongColumn();
  private final IntColumn refusedSyns = new IntColumn();
  private final ByteColumn refusal = new ByteColumn();

  int add(long nanos, int change, int ofHolder, int onPort, int ofIdentity) {
    holder.add(ofHolder);
    port.add(onPort);
    identity.add(ofIdentity);
    openedNanos.add(nanos);
    firstChange.add(change);
    closedNanos.add(NEVER);
    refusedSyns.add(0);
    refusal.add(NO_REFUSAL);
    return size() - 1;
  }

  void setClosed(int connection, long nanos) {
    closedNanos.set(connection, nanos);
  }

  void refused(int connection, SynRefusedBy why) {
    refusedSyns.set(connection, refusedSyns.get(connection) + 1);
    refusal.set(connection, why.index());
  }

  /** Leaves out what was opened at an instant or later. */
  void cut(long fromNanos) {
    int kept = size();
    while (kept > 0 && openedNanos.get(kept - 1) >= fromNanos) {
      kept--;
    }
    for (IntColumn column : new IntColumn[] {holder, port, identity, firstChange, refusedSyns}) {
      column.cut(kept);
    }
    openedNanos.cut(kept);
    closedNanos.cut(kept);
    refusal.cut(kept);
  }

  public int size() {
    return holder.size();
  }

  /** The number of its holder. */
  public int holder(int connection) {
    return holder.get(connection);
  }

  /** Its local port. */
  public int port(int connection) {
    return port.get(connection);
  }

  /**
   * On whose behalf it was opened: the number of a user or a security context, from 0; {@link
   * #ANYBODY} where it serves whoever comes, or was opened later than it was asked for.
   */
  public int identity(int connection) {
    return identity.get(connection);
  }

  /** When its connect took its port. */
  public long openedNanos(int connection) {
    return openedNanos.get(connection);
  }

  /** The change with which its connect took its port. */
  public int firstChange(int connection) {
    return firstChange.get(connection);
  }

  /** When its port is free again; {@link #NEVER} where this is not within the journal. */
  public long closedNanos(int connection) {
    return closedNanos.get(connection);
  }

  /** How many of its SYNs were not accepted. */
  public int refusedSyns(int connection) {
    return refusedSyns.get(connection);
  }

  /** Why the last of them was not; only where there was one. */
  public SynRefusedBy refusedBy(int connection) {
    return SynRefusedBy.of(refusal.get(connection));
  }
}
