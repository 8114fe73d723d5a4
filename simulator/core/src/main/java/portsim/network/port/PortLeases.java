package portsim.network.port;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** The ports that the sockets of one use take from a pool and give back. */
public final class PortLeases {
  private final PortPools table;
  private final PortChooser chooser;
  private final int tuple;
  private FreePorts free;
  private int first;
  private int count;

  /** The ports in use that a connect can no longer choose; null if the last change left none. */
  private @Nullable BitSet outside;

  /**
   * Begins with a pool.
   *
   * @param tuple the number of the local address, remote address and remote port
   */
  PortLeases(PortPools table, PortChooser chooser, int tuple, FreePorts free, PortRange range) {
    this.table = table;
    this.chooser = chooser;
    this.tuple = tuple;
    this.free = free;
    first = range.first();
    count = range.count();
  }

  /** From now on ports come from another pool; those outside it are given back as well. */
  void drawFrom(FreePorts pool, PortRange range, BitSet outsidePool) {
    free = pool;
    first = range.first();
    count = range.count();
    outside = outsidePool.isEmpty() ? null : outsidePool;
  }

  /** Takes a port, or {@link PortTable#NONE}. */
  public int lease() {
    int offset = chooser.take(free, count, tuple);
    return offset == FreePorts.NONE ? PortTable.NONE : first + offset;
  }

  /** Keeps a held port from others although its connection is closed. */
  public void withhold() {
    table.oneMoreIsWithheld();
  }

  /** Gives a held port back. */
  public void release(int port) {
    if (outside != null && outside.get(port)) {
      outside.clear(port);
    } else {
      free.add(port - first);
    }
  }

  /** Gives a withheld port back. */
  public void expire(int port) {
    table.oneLessIsWithheld();
    release(port);
  }
}
