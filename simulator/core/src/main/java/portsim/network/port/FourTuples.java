package portsim.network.port;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The combinations of local address, remote address and remote port, each with a number. */
final class FourTuples {
  private final int[] byUse;
  private final int count;

  private FourTuples(int[] byUse, int count) {
    this.byUse = byUse;
    this.count = count;
  }

  /** Numbers them from 0 in the order of the uses. */
  static FourTuples of(List<SocketUse> uses) {
    Map<Long, Integer> numbers = new LinkedHashMap<>();
    int[] byUse = new int[uses.size()];
    for (int use = 0; use < byUse.length; use++) {
      SocketUse each = uses.get(use);
      long ends = (long) each.source() << 32 | each.destination();
      byUse[use] = numbers.computeIfAbsent(ends, key -> numbers.size());
    }
    return new FourTuples(byUse, numbers.size());
  }

  int count() {
    return count;
  }

  int of(int use) {
    return byUse[use];
  }
}
