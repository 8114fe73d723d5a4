package portsim.engine;

import java.util.Arrays;
import java.util.function.LongPredicate;

/**
 * What several did in the same slice of time: one after the other writes it down, and then all of
 * it is told in the order of time.
 *
 * <p>What happens at the same instant is told in the order of the places that it was given; and
 * what has the same place, in the order in which it was written down.
 */
public final class Interleaving {
  /** No slice is longer: 9 minutes. */
  public static final long LONGEST_NANOS = (1L << 39) - 1;

  /** Places are from 0 to this. */
  public static final int LAST_PLACE = (1 << 24) - 1;

  private static final int PLACE_BITS = Integer.bitCount(LAST_PLACE);

  /** So many bits are sorted by at a time, from the lowest on. */
  private static final int DIGIT_BITS = 12;

  private static final int DIGITS = 1 << DIGIT_BITS;

  /** So few are sorted one by one. */
  private static final int FEW = 64;

  private final int[] ends = new int[DIGITS];

  /** When things happened since the slice began, and in the lowest bits their places. */
  private long[] instants = new long[FEW];

  private int[] whats = new int[FEW];
  private long[] otherInstants = new long[FEW];
  private int[] otherWhats = new int[FEW];
  private int size;
  private int told;
  private long fromNanos;

  /** Is told what happened. */
  @FunctionalInterface
  public interface Listener {
    /** Something happened at an instant. */
    void happened(long nowNanos, int what);
  }

  /** Begins a slice. */
  public void begin(long nowNanos) {
    fromNanos = nowNanos;
    size = 0;
    told = 0;
  }

  /** How much is written down. */
  public int size() {
    return size;
  }

  /** Writes down what happened at an instant of the slice. */
  public void add(long nowNanos, int place, int what) {
    if (size == instants.length) {
      instants = Arrays.copyOf(instants, 2 * size);
      whats = Arrays.copyOf(whats, 2 * size);
    }
    instants[size] = (nowNanos - fromNanos) << PLACE_BITS | place;
    whats[size++] = what;
  }

  /**
   * Keeps what happened at some instants, by the time since the slice began, and forgets others.
   */
  public void keep(LongPredicate sinceNanos) {
    int kept = 0;
    for (int at = 0; at < size; at++) {
      if (sinceNanos.test(instants[at] >>> PLACE_BITS)) {
        instants[kept] = instants[at];
        whats[kept++] = whats[at];
      }
    }
    size = kept;
  }

  /** Tells what happened before an instant and was not told yet; all must have been sorted. */
  public void tell(long untilNanos, Listener listener) {
    while (told < size && fromNanos + (instants[told] >>> PLACE_BITS) < untilNanos) {
      listener.happened(fromNanos + (instants[told] >>> PLACE_BITS), whats[told]);
      told++;
    }
  }

  /** Puts what was written down in its order. */
  public void sort() {
    if (size <= FEW) {
      sortFew();
      return;
    }
    makeRoom();
    long all = 0;
    for (int at = 0; at < size; at++) {
      all |= instants[at];
    }
    for (int shift = 0; shift < Long.SIZE && all >>> shift != 0; shift += DIGIT_BITS) {
      sortByDigit(shift);
    }
  }

  private void makeRoom() {
    if (otherInstants.length < size) {
      otherInstants = new long[instants.length];
      otherWhats = new int[instants.length];
    }
  }

  /** Puts each between those before it; equal ones stay in their order. */
  private void sortFew() {
    for (int next = 1; next < size; next++) {
      long instant = instants[next];
      int what = whats[next];
      int hole = next;
      while (hole > 0 && instants[hole - 1] > instant) {
        instants[hole] = instants[hole - 1];
        whats[hole] = whats[hole - 1];
        hole--;
      }
      instants[hole] = instant;
      whats[hole] = what;
    }
  }

  private void sortByDigit(int shift) {
    Arrays.fill(ends, 0);
    for (int at = 0; at < size; at++) {
      ends[digit(instants[at], shift)]++;
    }
    if (ends[digit(instants[0], shift)] == size) {
      return; // all have the same digit
    }
    int end = 0;
    for (int digit = 0; digit < DIGITS; digit++) {
      int count = ends[digit];
      ends[digit] = end;
      end += count;
    }
    for (int at = 0; at < size; at++) {
      int to = ends[digit(instants[at], shift)]++;
      otherInstants[to] = instants[at];
      otherWhats[to] = whats[at];
    }
    swap();
  }

  private void swap() {
    long[] sortedInstants = otherInstants;
    int[] sortedWhats = otherWhats;
    otherInstants = instants;
    otherWhats = whats;
    instants = sortedInstants;
    whats = sortedWhats;
  }

  private static int digit(long instant, int shift) {
    return (int) (instant >>> shift) & (DIGITS - 1);
  }
}
