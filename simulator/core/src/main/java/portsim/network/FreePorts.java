package portsim.network;

/**
 * The free ports of a range, by offset. A bit for each port, and above them a bit for each word of
 * 64 ports that is not empty: so finding the next free one looks at a few words, however many are
 * taken.
 */
final class FreePorts {
  static final int NONE = -1;

  private final long[] ports;
  private final long[] words;
  private int count;

  FreePorts(int capacity) {
    ports = new long[wordsFor(capacity)];
    words = new long[wordsFor(ports.length)];
  }

  private static int wordsFor(int bits) {
    return (bits + 63) >>> 6;
  }

  int count() {
    return count;
  }

  /** Counts the bits one by one instead of trusting the running count. */
  int recount() {
    int sum = 0;
    for (long word : ports) {
      sum += Long.bitCount(word);
    }
    return sum;
  }

  boolean contains(int offset) {
    return (ports[offset >>> 6] & 1L << offset) != 0;
  }

  void add(int offset) {
    int word = offset >>> 6;
    long before = ports[word];
    long after = before | 1L << offset;
    if (after == before) {
      throw new IllegalStateException("offset " + offset + " given back, but nobody holds it");
    }
    ports[word] = after;
    words[word >>> 6] |= 1L << word;
    count++;
  }

  void remove(int offset) {
    int word = offset >>> 6;
    ports[word] &= ~(1L << offset);
    if (ports[word] == 0) {
      words[word >>> 6] &= ~(1L << word);
    }
    count--;
  }

  /** The first free offset at or behind one, begun again at 0 behind the end; or {@link #NONE}. */
  int nextFrom(int offset) {
    if (count == 0) {
      return NONE;
    }
    int word = offset >>> 6;
    long rest = ports[word] & -1L << offset;
    if (rest == 0) {
      word = nextWord(word + 1);
      rest = ports[word];
    }
    return (word << 6) + Long.numberOfTrailingZeros(rest);
  }

  /** The first word that is not empty at or behind one, begun again at 0; there is one. */
  private int nextWord(int from) {
    int index = from >>> 6 < words.length ? from >>> 6 : 0;
    long rest = words[index] & -1L << from;
    while (rest == 0) {
      index = index + 1 < words.length ? index + 1 : 0;
      rest = words[index];
    }
    return (index << 6) + Long.numberOfTrailingZeros(rest);
  }
}
