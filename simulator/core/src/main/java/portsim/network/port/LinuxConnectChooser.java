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

  /** By destination. */
  private Offset[] offsets = {};

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
  int choose(ParityPorts free, LinuxScan scan, int tuple) {
    if (free.count() == 0) {
      return FreePorts.NONE;
    }
    Offset offset = offset(tuple);
    int start = offset.within(scan.length());
    if (scan.step() == 1) {
      return take(scan, start, scan.find(free, start), offset);
    }
    start &= ~1;
    int found = scan.find(free, start);
    if (found == FreePorts.NONE && scan.length() > 1) {
      start++;
      found = scan.find(free, start);
    }
    return take(scan, start, found, offset);
  }

  private int take(LinuxScan scan, int start, int found, Offset offset) {
    if (found == FreePorts.NONE) {
      return FreePorts.NONE;
    }
    int further = random.below(INCREMENTS) * scan.step();
    offset.move(Math.max(scan.came(start, found), further) + scan.step());
    return scan.low() + found;
  }

  private Offset offset(int tuple) {
    if (tuple >= offsets.length) {
      int known = offsets.length;
      offsets = Arrays.copyOf(offsets, Math.max(8, tuple * 2));
      for (int each = known; each < offsets.length; each++) {
        offsets[each] = new Offset((int) (RandomStream.hash(secret, each) >>> 32));
      }
    }
    return offsets[tuple];
  }

  /** Where the search for a port to one destination begins. */
  private static final class Offset {
    /** How far it has moved in all, as the kernel counts it. */
    private int moved;

    /** The same within a pass of a length, so that a choice needs no division. */
    private int within;

    /** The length of a pass for which this holds; 0 where it is to be worked out anew. */
    private int length;

    /** Each begins somewhere. */
    Offset(int start) {
      moved = start;
    }

    int within(int passLength) {
      if (length != passLength) {
        length = passLength;
        within = (moved & Integer.MAX_VALUE) % passLength;
      }
      return within;
    }

    void move(int by) {
      int before = moved;
      moved += by;
      within += by;
      while (within >= length) {
        within -= length;
      }
      if ((before ^ moved) < 0) {
        length = 0; // the counter began again, and not at a multiple of the length
      }
    }
  }
}
