package portsim.network.port;

/**
 * Free ports that are looked for by parity: the even offsets stand before the odd ones, so that a
 * search for one parity does not step over ports of the other.
 */
final class ParityPorts extends FreePorts {
  private static final int WORD = 64;

  /** Where the odd offsets begin: at a word of their own. */
  private final int odd;

  private int evenCount;

  ParityPorts(int capacity) {
    super(2 * half(capacity));
    odd = half(capacity);
  }

  private static int half(int capacity) {
    return ((capacity + 1) / 2 + WORD - 1) / WORD * WORD;
  }

  private int place(int offset) {
    return (offset >>> 1) + (-(offset & 1) & odd);
  }

  @Override
  boolean contains(int offset) {
    return has(place(offset));
  }

  @Override
  void add(int offset) {
    if (!put(place(offset))) {
      throw isFreeAlready(offset);
    }
    evenCount += ~offset & 1;
  }

  @Override
  void remove(int offset) {
    drop(place(offset));
    evenCount -= ~offset & 1;
  }

  /** How many are free of the same parity as an offset. */
  int countOfParity(int offset) {
    return (offset & 1) == 0 ? evenCount : count() - evenCount;
  }

  /** The first free offset of an offset's own parity, at it or behind it; or {@link #NONE}. */
  int nextOfParity(int offset) {
    if (offset >>> 1 >= odd) {
      return NONE;
    }
    int place = nextPlace(place(offset));
    if ((offset & 1) != 0) {
      return place == NONE ? NONE : 2 * (place - odd) + 1;
    }
    return place == NONE || place >= odd ? NONE : 2 * place;
  }

  /** The first free offset at or behind one; or {@link #NONE}. */
  int nextUp(int offset) {
    int same = nextOfParity(offset);
    int other = nextOfParity(offset + 1);
    return same == NONE || (other != NONE && other < same) ? other : same;
  }

  @Override
  int nextFrom(int offset) {
    int next = nextUp(offset);
    return next == NONE ? nextUp(0) : next;
  }

  @Override
  int takeFrom(int offset) {
    int next = nextFrom(offset);
    if (next != NONE) {
      remove(next);
    }
    return next;
  }
}
