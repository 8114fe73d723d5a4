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
  private final FreePorts[] pools;

  /** By pool, the ports in use that a connect can no longer choose. */
  private final BitSet[] outside;

  /** By use, the pool that its sockets draw from, and their leases. */
  private final int[] poolOf;

  private final PortLeases[] leases;

  private PortRules rules;
  private int usable;

  private int withheld;

  /** Makes a table in which all ports are free. */
  PortPools(PortRules rules, List<SocketUse> uses, RandomStream random) {
    this.rules = rules;
    usable = rules.usable();
    boolean shared = rules.uniqueness() == Uniqueness.LOCAL_PORT;
    FourTuples tuples = FourTuples.of(uses);
    pools = new FreePorts[shared ? 1 : Math.max(1, tuples.count())];
    outside = new BitSet[pools.length];
    for (int pool = 0; pool < pools.length; pool++) {
      outside[pool] = new BitSet();
      pools[pool] = allFreeBut(outside[pool]);
    }
    PortChooser chooser = rules.selection().chooser(random);
    poolOf = new int[uses.size()];
    leases = new PortLeases[uses.size()];
    for (int use = 0; use < poolOf.length; use++) {
      poolOf[use] = shared ? 0 : tuples.of(use);
      leases[use] =
          new PortLeases(this, chooser, tuples.of(use), pools[poolOf[use]], rules.range());
    }
  }

  private FreePorts allFreeBut(BitSet inUse) {
    int first = rules.range().first();
    int count = rules.range().count();
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
    rules = newRules;
    usable = newRules.usable();
    for (int pool = 0; pool < pools.length; pool++) {
      BitSet used = inUse.get(pool);
      pools[pool] = allFreeBut(used);
      outside[pool].clear();
      used.stream().filter(port -> !rules.isUsable(port)).forEach(outside[pool]::set);
    }
    for (int use = 0; use < leases.length; use++) {
      leases[use].drawFrom(pools[poolOf[use]], newRules.range(), outside[poolOf[use]]);
    }
  }

  private BitSet inUse(int pool) {
    BitSet inUse = (BitSet) outside[pool].clone();
    int first = rules.range().first();
    for (int offset = 0; offset < rules.range().count(); offset++) {
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
  public PortLeases leases(int use) {
    return leases[use];
  }

  @Override
  public int usable() {
    return usable;
  }

  @Override
  public int capacity() {
    return usable * pools.length + outsideCount();
  }

  private int outsideCount() {
    int sum = 0;
    for (BitSet each : outside) {
      sum += each.cardinality();
    }
    return sum;
  }

  @Override
  public int lease(int use) {
    return leases[use].lease();
  }

  @Override
  public void withhold(int use, int port, int connection) {
    leases[use].withhold();
  }

  @Override
  public void release(int use, int port) {
    leases[use].release(port);
  }

  @Override
  public void expire(int use, int port) {
    leases[use].expire(port);
  }

  @Override
  public void onTakeover(IntConsumer told) {
    // a port in TIME_WAIT stays withheld
  }

  @Override
  public int held() {
    return capacity() - free() - withheld;
  }

  void oneMoreIsWithheld() {
    withheld++;
  }

  void oneLessIsWithheld() {
    withheld--;
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
              + outsideCount()
              + " outside");
    }
  }
}
