package portsim.network;

import portsim.engine.RandomStream;

/**
 * The ports of one machine: which are held by a live connection, which are withheld in TIME_WAIT,
 * which are free.
 *
 * <p>Connections contend for ports within a pool: where ports are unique per local port there is
 * one pool for all destinations, where they are unique per four-tuple one for each.
 */
public final class PortTable {
  /** What a lease is when there is no free port. */
  public static final int NONE = FreePorts.NONE;

  private final int first;
  private final int count;
  private final int usable;
  private final PortSelection.Chooser chooser;
  private final FreePorts[] pools;
  private final boolean shared;
  private int held;
  private int withheld;

  /**
   * Makes a table in which all ports are free.
   *
   * @param destinations how many pairs of remote address and port connects go to
   */
  public PortTable(PortRules rules, int destinations, RandomStream random) {
    first = rules.range().first();
    count = rules.range().count();
    usable = rules.usable();
    chooser = rules.selection().chooser(random);
    shared = rules.uniqueness() == Uniqueness.LOCAL_PORT;
    pools = new FreePorts[shared ? 1 : destinations];
    for (int pool = 0; pool < pools.length; pool++) {
      pools[pool] = allFree(rules);
    }
  }

  private FreePorts allFree(PortRules rules) {
    FreePorts free = new FreePorts(count);
    for (int offset = 0; offset < count; offset++) {
      if (rules.isUsable(first + offset)) {
        free.add(offset);
      }
    }
    return free;
  }

  /** The pool that connects to a destination draw from. */
  public int pool(int destination) {
    return shared ? 0 : destination;
  }

  public int pools() {
    return pools.length;
  }

  /** How many ports a connect can choose from when all are free. */
  public int usable() {
    return usable;
  }

  /** Takes a free port of a pool, or {@link #NONE}. */
  public int lease(int pool) {
    FreePorts free = pools[pool];
    int offset = free.nextFrom(chooser.firstOffset(count));
    if (offset == FreePorts.NONE) {
      return NONE;
    }
    chooser.chose(offset);
    free.remove(offset);
    held++;
    return first + offset;
  }

  /** Keeps a held port from others although its connection is closed. */
  public void withhold() {
    held--;
    withheld++;
  }

  /** Gives a held port back. */
  public void release(int pool, int port) {
    held--;
    pools[pool].add(port - first);
  }

  /** Gives a withheld port back. */
  public void expire(int pool, int port) {
    withheld--;
    pools[pool].add(port - first);
  }

  public int held() {
    return held;
  }

  public int withheld() {
    return withheld;
  }

  /** Free ports, summed over the pools. */
  public int free() {
    int sum = 0;
    for (FreePorts pool : pools) {
      sum += pool.count();
    }
    return sum;
  }

  /** Checks that free + held + withheld = usable, the free ports counted one by one. */
  public void checkConserved() {
    int free = 0;
    for (FreePorts pool : pools) {
      free += pool.recount();
    }
    if (free != free() || free + held + withheld != usable * pools.length) {
      throw new IllegalStateException(
          "ports not conserved: "
              + free
              + " free (running count "
              + free()
              + ") + "
              + held
              + " held + "
              + withheld
              + " withheld, of "
              + pools.length
              + " x "
              + usable);
    }
  }
}
