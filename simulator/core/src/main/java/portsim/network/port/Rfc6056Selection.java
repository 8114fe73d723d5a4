package portsim.network.port;

import portsim.engine.RandomStream;

/** The five algorithms of RFC 6056, section 3.3, under its own names. */
public enum Rfc6056Selection implements PortSelection {
  /** Algorithm 1, simple port randomization: begins anywhere and goes upwards. */
  SIMPLE("rfc6056-1") {
    @Override
    public PortChooser chooser(RandomStream random) {
      return new RandomStart().chooser(random);
    }
  },
  /** Algorithm 2: each try is anywhere; so many tries as there are ports, then it gives up. */
  TRIES("rfc6056-2") {
    @Override
    public PortChooser chooser(RandomStream random) {
      return (free, count, destination) -> {
        for (int tries = free.count() == 0 ? 0 : count; tries > 0; tries--) {
          int offset = random.below(count);
          if (free.contains(offset)) {
            free.remove(offset);
            return offset;
          }
        }
        return FreePorts.NONE;
      };
    }
  },
  /** Algorithm 3, simple hash-based: a counter for all, and an offset for each destination. */
  HASH("rfc6056-3") {
    @Override
    public PortChooser chooser(RandomStream random) {
      return hashing(random, 1);
    }
  },
  /** Algorithm 4, double-hash: one of ten counters, and an offset for each destination. */
  DOUBLE_HASH("rfc6056-4") {
    @Override
    public PortChooser chooser(RandomStream random) {
      return hashing(random, TABLE_LENGTH);
    }
  },
  /** Algorithm 5, random increments: each try is 1 to 500 ports behind the one before. */
  INCREMENTS("rfc6056-5") {
    @Override
    public PortChooser chooser(RandomStream random) {
      return incrementing(random);
    }
  };

  private static final int TABLE_LENGTH = 10;
  private static final int INCREMENT_MAX = 500;

  private final String key;

  Rfc6056Selection(String key) {
    this.key = key;
  }

  @Override
  public String key() {
    return key;
  }

  private static PortChooser hashing(RandomStream random, int counters) {
    long offsetSecret = random.bits();
    long counterSecret = random.bits();
    int[] next = new int[counters];
    return (free, count, destination) -> {
      int counter = below(counters, counterSecret, destination);
      int shift = below(count, offsetSecret, destination);
      int offset = free.takeFrom((next[counter] % count + shift) % count);
      if (offset != FreePorts.NONE) {
        next[counter] = (offset - shift + count) % count + 1;
      }
      return offset;
    };
  }

  /** A number below a bound that a destination always has, and nobody can foretell. */
  private static int below(int bound, long secret, int destination) {
    return (int) ((RandomStream.hash(secret, destination) >>> 1) % bound);
  }

  private static PortChooser incrementing(RandomStream random) {
    return new PortChooser() {
      private int next = random.below(1 << 16);

      @Override
      public int take(FreePorts free, int count, int destination) {
        for (int tries = free.count() == 0 ? 0 : count; tries > 0; tries--) {
          next = (next + 1 + random.below(INCREMENT_MAX)) % count;
          if (free.contains(next)) {
            free.remove(next);
            return next;
          }
        }
        return FreePorts.NONE;
      }
    };
  }
}
