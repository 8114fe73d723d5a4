package portsim.network;

/**
 * The free ports of a range, by offset. Finding the next free one takes the same few steps however
 * many are taken: each of three levels of bits says which words of the level below are not empty.
 */
final class FreePorts {
  static final int NONE = -1;
  private static final int LEVELS = 3;

  private final long[][] levels = new long[LEVELS][];
  private int count;

  FreePorts(int capacity) {
    int bits = capacity;
    for (int level = 0; level < LEVELS; level++) {
      int words = (bits + 63) >>> 6;
      levels[level] = new long[words];
      bits = words;
    }
  }

  int count() {
    return count;
  }

  /** Counts the bits one by one instead of trusting the running count. */
  int recount() {
    int sum = 0;
    for (long word : levels[0]) {
      sum += Long.bitCount(word);
    }
    return sum;
  }

  boolean contains(int offset) {
    return (levels[0][offset >>> 6] >>> offset & 1) != 0;
  }

  void add(int offset) {
    if (contains(offset)) {
      throw new IllegalStateException("offset " + offset + " given back, but nobody holds it");
    }
    count++;
    int bit = offset;
    for (long[] words : levels) {
      long before = words[bit >>> 6];
      words[bit >>> 6] = before | 1L << bit;
      if (before != 0) {
        return;
      }
      bit >>>= 6;
    }
  }

  void remove(int offset) {
    count--;
    int bit = offset;
    for (long[] words : levels) {
      words[bit >>> 6] &= ~(1L << bit);
      if (words[bit >>> 6] != 0) {
        return;
      }
      bit >>>= 6;
    }
  }

  /** The first free offset at or behind one, begun again at 0 behind the end; or {@link #NONE}. */
  int nextFrom(int offset) {
    int next = next(0, offset);
    return next == NONE && offset > 0 ? next(0, 0) : next;
  }

  private int next(int level, int from) {
    long[] words = levels[level];
    int index = from >>> 6;
    if (index >= words.length) {
      return NONE;
    }
    long rest = words[index] & -1L << from;
    if (rest != 0) {
      return (index << 6) + Long.numberOfTrailingZeros(rest);
    }
    if (level + 1 == LEVELS) {
      return NONE;
    }
    int above = next(level + 1, index + 1);
    return above == NONE ? NONE : (above << 6) + Long.numberOfTrailingZeros(words[above]);
  }
}
