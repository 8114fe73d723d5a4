package portsim.network;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
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

  private final PortChooser chooser;
  private final FreePorts[] pools;
  private final boolean shared;
  private PortRules rules;
  private int first;
  private int count;
  private int usable;

  /** By pool, the ports in use that a connect can no longer choose. */
  private final BitSet[] outside;

  private int outsideCount;
  private int held;
  private int withheld;

  /**
   * Makes a table in which all ports are free.
   *
   * @param destinations how many pairs of remote address and port connects go to
   */
  public PortTable(PortRules rules, int destinations, RandomStream random) {
    follow(rules);
    chooser = rules.selection().chooser(random);
    shared = rules.uniqueness() == Uniqueness.LOCAL_PORT;
    pools = new FreePorts[shared ? 1 : destinations];
    outside = new BitSet[pools.length];
    for (int pool = 0; pool < pools.length; pool++) {
      outside[pool] = new BitSet();
      pools[pool] = allFreeBut(outside[pool]);
    }
  }

  private void follow(PortRules newRules) {
    rules = newRules;
    first = newRules.range().first();
    count = newRules.range().count();
    usable = newRules.usable();
  }

  private FreePorts allFreeBut(BitSet inUse) {
    FreePorts free = new FreePorts(count);
    for (int offset = 0; offset < count; offset++) {
      if (rules.isUsable(first + offset) && !inUse.get(first + offset)) {
        free.add(offset);
      }
    }
    return free;
  }

  /** Lets connects choose from other ports; those in use stay in use. */
  public void change(PortRules newRules) {
    List<BitSet> inUse = IntStream.range(0, pools.length).mapToObj(this::inUse).toList();
    follow(newRules);
    outsideCount = 0;
    for (int pool = 0; pool < pools.length; pool++) {
      BitSet used = inUse.get(pool);
      pools[pool] = allFreeBut(used);
      outside[pool].clear();
      used.stream().filter(port -> !rules.isUsable(port)).forEach(outside[pool]::set);
      outsideCount += outside[pool].cardinality();
    }
  }

  private BitSet inUse(int pool) {
    BitSet inUse = (BitSet) outside[pool].clone();
    for (int offset = 0; offset < count; offset++) {
      if (rules.isUsable(first + offset) && !pools[pool].contains(offset)) {
        inUse.set(first + offset);
      }
    }
    return inUse;
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

  /** How many ports are in use that a connect can no longer choose. */
  public int outside() {
    return outsideCount;
  }

  /** Takes a port that is free for a destination, or {@link #NONE}. */
  public int lease(int destination) {
    FreePorts free = pools[pool(destination)];
    int offset = chooser.choose(free, count, destination);
    if (offset == FreePorts.NONE) {
      return NONE;
    }
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
  public void release(int destination, int port) {
    held--;
    giveBack(pool(destination), port);
  }

  /** Gives a withheld port back. */
  public void expire(int destination, int port) {
    withheld--;
    giveBack(pool(destination), port);
  }

  private void giveBack(int pool, int port) {
    if (outsideCount > 0 && outside[pool].get(port)) {
      outside[pool].clear(port);
      outsideCount--;
    } else {
      pools[pool].add(port - first);
    }
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

  /** Checks that free + held + withheld = usable + outside, the free ports counted one by one. */
  public void checkConserved() {
    int free = 0;
    for (FreePorts pool : pools) {
      free += pool.recount();
    }
    if (free != free() || free + held + withheld != usable * pools.length + outsideCount) {
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
              + usable
              + " and "
              + outsideCount
              + " outside");
    }
  }
}
