package portsim.network.port;

import java.util.Arrays;
import portsim.engine.RandomStream;

/**
 * The choice of a port by a connect on Linux (net/ipv4/inet_hashtables.c: __inet_hash_connect).
 * Each destination has an offset of its own, which moves on behind each port taken by 2 to 16 (with
 * IP_LOCAL_PORT_RANGE by 1 to 8), or as far as the search went.
 */
final class LinuxConnectChooser {
  private static final int INCREMENTS = 8;

  private final RandomStream random;
  private final long secret;

  /** How far the offset of each destination has moved in all, as the kernel counts it. */
  private int[] moved = new int[0];

  /** The same within a pass of a length, so that a choice needs no division. */
  private int[] within = new int[0];

  /** The length of a pass for which this holds; 0 where it is to be worked out anew. */
  private int[] lengths = new int[0];

  LinuxConnectChooser(RandomStream random) {
    this.random = random;
    secret = random.bits();
  }

  /**
   * Chooses the offset of a free port.
   *
   * @param tuple the number of the addresses and the remote port
   * @return {@link FreePorts#NONE} where it finds none
   */
  int choose(FreePorts free, LinuxScan scan, int tuple) {
    if (free.count() == 0) {
      return FreePorts.NONE;
    }
    if (tuple >= moved.length) {
      meet(tuple);
    }
    int start = start(tuple, scan.length());
    if (scan.step() == 1) {
      return take(scan, start, scan.find(free, start), tuple);
    }
    start &= ~1;
    int found = scan.find(free, start);
    if (found == FreePorts.NONE && scan.length() > 1) {
      start++;
      found = scan.find(free, start);
    }
    return take(scan, start, found, tuple);
  }

  private int take(LinuxScan scan, int start, int found, int tuple) {
    if (found == FreePorts.NONE) {
      return FreePorts.NONE;
    }
    int further = random.below(INCREMENTS) * scan.step();
    move(tuple, Math.max(scan.came(start, found), further) + scan.step());
    return scan.low() + found;
  }

  private int start(int tuple, int length) {
    if (lengths[tuple] != length) {
      lengths[tuple] = length;
      within[tuple] = (moved[tuple] & Integer.MAX_VALUE) % length;
    }
    return within[tuple];
  }

  private void move(int tuple, int by) {
    int before = moved[tuple];
    moved[tuple] += by;
    within[tuple] += by;
    while (within[tuple] >= lengths[tuple]) {
      within[tuple] -= lengths[tuple];
    }
    if ((before ^ moved[tuple]) < 0) {
      lengths[tuple] = 0; // the counter began again, and not at a multiple of the length
    }
  }

  /** Each begins somewhere. */
  private void meet(int tuple) {
    int known = moved.length;
    moved = Arrays.copyOf(moved, Math.max(8, tuple * 2));
    within = Arrays.copyOf(within, moved.length);
    lengths = Arrays.copyOf(lengths, moved.length);
    for (int each = known; each < moved.length; each++) {
      moved[each] = (int) (RandomStream.hash(secret, each) >>> 32);
    }
  }
}
