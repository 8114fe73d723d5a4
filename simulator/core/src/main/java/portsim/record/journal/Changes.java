package portsim.record.journal;

/** The changes of connections from one state to another, in the order in which they happened. */
public final class Changes {
  private final LongColumn nanos = new LongColumn();
  private final IntColumn connection = new IntColumn();
  private final ByteColumn to = new ByteColumn();

  void add(long atNanos, int ofConnection, ConnectionState newState) {
    nanos.add(atNanos);
    connection.add(ofConnection);
    to.add(newState.index());
  }

  void cut(int kept) {
    nanos.cut(kept);
    connection.cut(kept);
    to.cut(kept);
  }

  public int size() {
    return nanos.size();
  }

  public long nanos(int change) {
    return nanos.get(change);
  }

  /** The number of the connection that changed. */
  public int connection(int change) {
    return connection.get(change);
  }

  /** Its state from then on. */
  public ConnectionState to(int change) {
    return ConnectionState.of(to.get(change));
  }

  /** How many changes happen up to an instant, this included. */
  public int upTo(long untilNanos) {
    int low = 0;
    int high = size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (nanos(middle) <= untilNanos) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
