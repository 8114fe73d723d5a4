package portsim.network.port;

/**
 * The free ports of a range, by offset. A bit for each port, and above them a bit for each word of
 * 64 ports that is not empty: so finding the next free one looks at a few words, however many are
 * taken.
 */
class FreePorts {
  static final int NONE = -1;

  private final long[] ports;
  private final long[] words;

  /** How many are free. */
  int count;

  FreePorts(int capacity) {
    ports = new long[wordsFor(capacity)];
    words = new long[wordsFor(ports.length)];
  }

  private static int wordsFor(int bits) {
    return (bits + 63) >>> 6;
  }

  final int count() {
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
    return has(offset);
  }

  void add(int offset) {
    if (!put(offset)) {
      throw isFreeAlready(offset);
    }
  }

  static IllegalStateException isFreeAlready(int offset) {
    return new IllegalStateException("offset " + offset + " given back, but nobody holds it");
  }

  void remove(int offset) {
    drop(offset);
  }

  /** The first free offset at or behind one, begun again at 0 behind the end; or {@link #NONE}. */
  int nextFrom(int offset) {
    return nextAround(offset);
  }

  /** Takes the first free offset at or behind one, as {@link #nextFrom} finds it. */
  int takeFrom(int offset) {
    return takeAround(offset);
  }

  // The bits themselves, by place. Where ports stand in their own order, a place is an offset;
  // subclasses may order them in another way, and no call here depends on it.

  /** Whether there is a bit at a place. */
  final boolean has(int place) {
    return (ports[place >>> 6] & 1L << place) != 0;
  }

  /** Puts a bit to a place, and says whether there was none. */
  final boolean put(int place) {
    int word = place >>> 6;
    long before = ports[word];
    long after = before | 1L << place;
    if (after == before) {
      return false;
    }
    ports[word] = after;
    words[word >>> 6] |= 1L << word;
    count++;
    return true;
  }

  /** Takes the bit away from a place. */
  final void drop(int place) {
    int word = place >>> 6;
    long rest = ports[word] & ~(1L << place);
    ports[word] = rest;
    if (rest == 0) {
      words[word >>> 6] &= ~(1L << word);
    }
    count--;
  }

  /** The first place with a bit at or behind one, begun again behind the end; or {@link #NONE}. */
  final int nextAround(int place) {
    if (count == 0) {
      return NONE;
    }
    int next = nextPlace(place);
    return next == NONE ? nextPlace(0) : next;
  }

  /** Takes the bit away that {@link #nextAround} finds. */
  final int takeAround(int place) {
    int next = nextAround(place);
    if (next != NONE) {
      drop(next);
    }
    return next;
  }

  /** The first free place at or behind one; or {@link #NONE}. */
  final int nextPlace(int place) {
    int word = place >>> 6;
    if (word >= ports.length) {
      return NONE;
    }
    long rest = ports[word] & -1L << place;
    if (rest == 0) {
      word = nextWord(word + 1);
      if (word == NONE) {
        return NONE;
      }
      rest = ports[word];
    }
    return (word << 6) + Long.numberOfTrailingZeros(rest);
  }

  /** The first word that is not empty at or behind one; or {@link #NONE}. */
  private int nextWord(int from) {
    int index = from >>> 6;
    if (index >= words.length) {
      return NONE;
    }
    long rest = words[index] & -1L << from;
    while (rest == 0) {
      index++;
      if (index == words.length) {
        return NONE;
      }
      rest = words[index];
    }
    return (index << 6) + Long.numberOfTrailingZeros(rest);
  }
}
