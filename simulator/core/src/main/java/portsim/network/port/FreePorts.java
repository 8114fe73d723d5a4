package portsim.network.port;

/**
 * The free ports of a range, by offset. A bit for each port, and above them two bits for each word
 * of 64 ports: whether any of its even ports is free, and any of its odd ones. So finding the next
 * free one looks at a few words, however many are taken.
 */
final class FreePorts {
  static final int NONE = -1;

  private static final long EVEN = 0x5555_5555_5555_5555L;

  private final long[] ports;

  /** By 64 words, of which there is a free even port, and behind that, a free odd one. */
  private final long[] words;

  private int count;
  private int evenCount;

  FreePorts(int capacity) {
    ports = new long[wordsFor(capacity)];
    words = new long[2 * wordsFor(ports.length)];
  }

  private static int wordsFor(int bits) {
    return (bits + 63) >>> 6;
  }

  int count() {
    return count;
  }

  /** How many are free of the same parity as an offset. */
  int countOfParity(int offset) {
    return (offset & 1) == 0 ? evenCount : count - evenCount;
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
    long added = 1L << offset;
    if ((before & added) != 0) {
      throw new IllegalStateException("offset " + offset + " given back, but nobody holds it");
    }
    ports[word] = before | added;
    if ((before & ports(offset)) == 0) {
      words[at(word, offset)] |= 1L << word;
    }
    count++;
    evenCount += ~offset & 1;
  }

  void remove(int offset) {
    int word = offset >>> 6;
    long rest = ports[word] & ~(1L << offset);
    ports[word] = rest;
    if ((rest & ports(offset)) == 0) {
      words[at(word, offset)] &= ~(1L << word);
    }
    count--;
    evenCount -= ~offset & 1;
  }

  /** Where the words of an offset's parity are told of, 64 at a time. */
  private static int at(int word, int offset) {
    return ((word >>> 6) << 1) | (offset & 1);
  }

  /** The bits of a word that are of the same parity as an offset. */
  private static long ports(int offset) {
    return EVEN << (offset & 1);
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
    int at = at(from, 0) < words.length ? at(from, 0) : 0;
    long rest = (words[at] | words[at + 1]) & -1L << from;
    while (rest == 0) {
      at = at + 2 < words.length ? at + 2 : 0;
      rest = words[at] | words[at + 1];
    }
    return (at << 5) + Long.numberOfTrailingZeros(rest);
  }

  /** The first free offset of an offset's own parity, at it or behind it; or {@link #NONE}. */
  int nextOfParity(int offset) {
    int word = offset >>> 6;
    if (word >= ports.length) {
      return NONE;
    }
    long parity = ports(offset);
    long rest = ports[word] & parity & -1L << offset;
    if (rest == 0) {
      word = nextWordUp(word + 1, offset & 1);
      if (word == NONE) {
        return NONE;
      }
      rest = ports[word] & parity;
    }
    return (word << 6) + Long.numberOfTrailingZeros(rest);
  }

  private int nextWordUp(int from, int parity) {
    int at = at(from, parity);
    if (at >= words.length) {
      return NONE;
    }
    long rest = words[at] & -1L << from;
    while (rest == 0) {
      at += 2;
      if (at >= words.length) {
        return NONE;
      }
      rest = words[at];
    }
    return ((at >>> 1) << 6) + Long.numberOfTrailingZeros(rest);
  }

  /** The first free offset at or behind one; or {@link #NONE}. */
  int nextUp(int offset) {
    int same = nextOfParity(offset);
    int other = nextOfParity(offset + 1);
    return same == NONE || (other != NONE && other < same) ? other : same;
  }
}
