package portsim.network.port;

import java.util.BitSet;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import portsim.engine.RandomStream;

/**
 * Ports of which nothing is to be known but whether they are free. Connections contend for them
 * within a pool: where ports are unique per local port there is one pool for all destinations,
 * where they are unique per four-tuple one for each.
 */
final class PortPools implements PortTable {

  private final PortChooser chooser;
  private final FreePorts[] pools;

  /** By use, the pool that its sockets draw from. */
  private final FreePorts[] freeFor;

  /** By use. */
  private final int[] poolOf;

  /** By use. */
  private final FourTuples tuples;

  private PortRules rules;
  private int first;
  private int count;
  private int usable;

  /** By pool, the ports in use that a connect can no longer choose. */
  private final BitSet[] outside;

  private int outsideCount;
  private int withheld;

  /** Makes a table in which all ports are free. */
  PortPools(PortRules rules, List<SocketUse> uses, RandomStream random) {
    follow(rules);
    chooser = rules.selection().chooser(random);
    boolean shared = rules.uniqueness() == Uniqueness.LOCAL_PORT;
    tuples = FourTuples.of(uses);
    poolOf = new int[uses.size()];
    for (int use = 0; use < poolOf.length; use++) {
      poolOf[use] = shared ? 0 : tuples.of(use);
    }
    pools = new FreePorts[shared ? 1 : Math.max(1, tuples.count())];
    freeFor = new FreePorts[poolOf.length];
    outside = new BitSet[pools.length];
    for (int pool = 0; pool < pools.length; pool++) {
      outside[pool] = new BitSet();
      pools[pool] = allFreeBut(outside[pool]);
    }
    drawFromPools();
  }

  private void drawFromPools() {
    for (int use = 0; use < poolOf.length; use++) {
      freeFor[use] = pools[poolOf[use]];
    }
  }

  private void follow(PortRules newRules) {
    rules = newRules;
    first = newRules.range().first();
    count = newRules.range().count();
    usable = newRules.usable();
  }

  private FreePorts allFreeBut(BitSet inUse) {
    FreePorts free = rules.selection().freePorts(count);
    for (int offset = 0; offset < count; offset++) {
      if (rules.isUsable(first + offset) && !inUse.get(first + offset)) {
        free.add(offset);
      }
    }
    return free;
  }

  @Override
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
    drawFromPools();
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

  @Override
  public int scope(int use) {
    return poolOf[use];
  }

  @Override
  public boolean isPlain() {
    return true;
  }

  @Override
  public int usable() {
    return usable;
  }

  @Override
  public int capacity() {
    return usable * pools.length + outsideCount;
  }

  @Override
  public int lease(int use) {
    FreePorts free = freeFor[use];
    int offset = chooser.choose(free, count, tuples.of(use));
    if (offset == FreePorts.NONE) {
      return NONE;
    }
    free.remove(offset);
    return first + offset;
  }

  @Override
  public void withhold(int use, int port, int connection) {
    withheld++;
  }

  @Override
  public void release(int use, int port) {
    giveBack(use, port);
  }

  @Override
  public void expire(int use, int port) {
    withheld--;
    giveBack(use, port);
  }

  @Override
  public void onTakeover(IntConsumer told) {
    // a port in TIME_WAIT stays withheld
  }

  private void giveBack(int use, int port) {
    if (outsideCount > 0 && outside[poolOf[use]].get(port)) {
      outside[poolOf[use]].clear(port);
      outsideCount--;
    } else {
      freeFor[use].add(port - first);
    }
  }

  @Override
  public int held() {
    return capacity() - free() - withheld;
  }

  @Override
  public int withheld() {
    return withheld;
  }

  @Override
  public int free() {
    int sum = 0;
    for (FreePorts pool : pools) {
      sum += pool.count();
    }
    return sum;
  }

  /** Checks that free ports, counted one by one, and withheld ones are not more than there are. */
  @Override
  public void checkConserved() {
    int free = 0;
    for (FreePorts pool : pools) {
      free += pool.recount();
    }
    if (free != free() || held() < 0) {
      throw new IllegalStateException(
          "ports not conserved: "
              + free
              + " free (running count "
              + free()
              + ") + "
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
