package portsim.advice.diagnosis.snapshot;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The four-tuples of a snapshot with their states, as 60 bits of a hash each: that two of a million
 * have the same is less likely than one in a million.
 */
final class TupleSet {
  /** No machine comes near, unless it serves very many; 16 MiB. */
  static final int SIZE_MAX = 1 << 20;

  private static final int FIRST_CAPACITY = 1 << 10;
  private static final long STATE_MASK = 15;
  private static final List<SocketState> STATES = List.of(SocketState.values());

  private long[] slots = new long[FIRST_CAPACITY];
  private int size;
  private boolean complete = true;

  /** Whether all that were to be added are here. */
  boolean isComplete() {
    return complete;
  }

  /** Adds a four-tuple, and returns the state in which it was here already; null if it was not. */
  @Nullable SocketState add(SocketLine line) {
    if (size == SIZE_MAX) {
      complete = false;
      return null;
    }
    long key = key(line);
    int at = find(key);
    if (slots[at] != 0) {
      return state(slots[at]);
    }
    slots[at] = key | STATES.indexOf(line.state());
    size++;
    if (size * 2L > slots.length) {
      grow();
    }
    return null;
  }

  /** The state of a four-tuple; null if it is not here. */
  @Nullable SocketState find(SocketLine line) {
    long found = slots[find(key(line))];
    return found == 0 ? null : state(found);
  }

  private static SocketState state(long slot) {
    return STATES.get((int) (slot & STATE_MASK));
  }

  private int find(long key) {
    int at = (int) (key >>> 32) & (slots.length - 1);
    while (slots[at] != 0 && (slots[at] & ~STATE_MASK) != key) {
      at = (at + 1) & (slots.length - 1);
    }
    return at;
  }

  private void grow() {
    long[] old = slots;
    slots = new long[old.length * 2];
    for (long slot : old) {
      if (slot != 0) {
        slots[find(slot & ~STATE_MASK)] = slot;
      }
    }
  }

  private static long key(SocketLine line) {
    long hash = mixed(line.local().port() * 65_536L + line.remote().port());
    hash = mixed(hash ^ text(line.local().address()));
    hash = mixed(hash + text(line.remote().address())) & ~STATE_MASK;
    return hash == 0 ? STATE_MASK + 1 : hash;
  }

  private static long text(String text) {
    long hash = text.length();
    for (int i = 0; i < text.length(); i++) {
      hash = mixed(hash + text.charAt(i));
    }
    return hash;
  }

  /** The finalizer of SplitMix64: every bit of what goes in changes half of those that come out. */
  private static long mixed(long value) {
    long bits = value + 0x9E3779B97F4A7C15L;
    bits = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
    bits = (bits ^ (bits >>> 27)) * 0x94D049BB133111EBL;
    return bits ^ (bits >>> 31);
  }
}
