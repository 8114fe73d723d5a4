package portsim.engine;

import java.util.Arrays;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Events that are due in any order, however many: the next few in a heap, all others in buckets, so
 * that adding and taking one costs about the same with ten as with a million.
 *
 * <p>The heap holds the events up to a horizon. What is due behind it is in the bucket of the
 * highest hexadecimal digit in which its instant differs from the horizon (a radix heap: Ahuja,
 * Mehlhorn, Orlin and Tarjan, 1990). When the heap is empty, the horizon moves to the first bucket:
 * one of few events goes to the heap, a larger one is dealt out to those below it.
 */
public final class EventBuckets extends PendingEvents {
  private static final int DIGIT_BITS = 4;
  private static final int DIGITS = 1 << DIGIT_BITS;
  private static final int LEVELS = Long.SIZE / DIGIT_BITS;

  /** A bucket of so many events is not dealt out any further. */
  private static final int FEW = 16;

  /** When the heap holds so many, its horizon is too far away. */
  private static final int MANY = 64;

  /** By level and digit; null where nothing is due. */
  private final Bucket[] buckets = new Bucket[LEVELS * DIGITS];

  /** A chain of buckets that were emptied, to be used again. */
  private @Nullable Bucket unused;

  /** The levels with events, a bit for each; and by level, the digits with events. */
  private int levels;

  private final int[] digits = new int[LEVELS];

  private EventHeap near = new EventHeap();
  private EventHeap spare = new EventHeap();
  private long horizonNanos;
  private int many = MANY;
  private int size;

  private static final class Bucket {
    long[] events = new long[FEW * PLACES];
    int end;
    @Nullable Bucket nextUnused;

    void add(long atNanos, long order, long what) {
      if (end == events.length) {
        events = Arrays.copyOf(events, end * 2);
      }
      events[end] = atNanos;
      events[end + 1] = order;
      events[end + 2] = what;
      end += PLACES;
    }
  }

  @Override
  public void add(long atNanos, long order, long what) {
    size++;
    if (atNanos > horizonNanos) {
      toBucket(atNanos, order, what);
      if (near.size() == 0) {
        moveHorizon();
      }
    } else {
      near.add(atNanos, order, what);
      if (near.size() > many) {
        bringHorizonNear();
      }
    }
    dueNanos = near.dueNanos;
    dueOrder = near.dueOrder;
  }

  @Override
  public long take() {
    long what = near.take();
    size--;
    if (near.size() == 0 && size > 0) {
      moveHorizon();
    }
    dueNanos = near.dueNanos;
    dueOrder = near.dueOrder;
    return what;
  }

  private void toBucket(long atNanos, long order, long what) {
    int level = level(atNanos);
    int digit = (int) (atNanos >>> (level * DIGIT_BITS)) & (DIGITS - 1);
    int number = level * DIGITS + digit;
    if (buckets[number] == null) {
      buckets[number] = emptyBucket();
    }
    buckets[number].add(atNanos, order, what);
    levels |= 1 << level;
    digits[level] |= 1 << digit;
  }

  private Bucket emptyBucket() {
    Bucket bucket = unused;
    if (bucket == null) {
      return new Bucket();
    }
    unused = bucket.nextUnused;
    return bucket;
  }

  /** The place of the highest digit in which an instant differs from the horizon. */
  private int level(long atNanos) {
    return (Long.SIZE - 1 - Long.numberOfLeadingZeros(atNanos ^ horizonNanos)) / DIGIT_BITS;
  }

  /** Empties the first buckets until there is an event in the heap. */
  private void moveHorizon() {
    many = MANY;
    while (near.size() == 0) {
      int level = Integer.numberOfTrailingZeros(levels);
      int digit = Integer.numberOfTrailingZeros(digits[level]);
      Bucket first = without(level, digit);
      horizonNanos = first.end <= FEW * PLACES ? latest(first) : beginning(level, digit);
      dealOut(first);
    }
  }

  /** Takes a bucket out. */
  private Bucket without(int level, int digit) {
    digits[level] &= ~(1 << digit);
    if (digits[level] == 0) {
      levels &= ~(1 << level);
    }
    Bucket bucket = buckets[level * DIGITS + digit];
    buckets[level * DIGITS + digit] = null;
    return bucket;
  }

  private static long latest(Bucket bucket) {
    long latest = 0;
    for (int at = 0; at < bucket.end; at += PLACES) {
      latest = Math.max(latest, bucket.events[at]);
    }
    return latest;
  }

  /** The first instant whose place is in a bucket. */
  private long beginning(int level, int digit) {
    long unit = 1L << (level * DIGIT_BITS);
    long above = -(unit << DIGIT_BITS);
    return (horizonNanos & above) + digit * unit;
  }

  private void dealOut(Bucket bucket) {
    for (int at = 0; at < bucket.end; at += PLACES) {
      deal(bucket.events[at], bucket.events[at + 1], bucket.events[at + 2]);
    }
    bucket.end = 0;
    bucket.nextUnused = unused;
    unused = bucket;
  }

  private void deal(long atNanos, long order, long what) {
    if (atNanos > horizonNanos) {
      toBucket(atNanos, order, what);
    } else {
      near.add(atNanos, order, what);
    }
  }

  /**
   * Moves the horizon back to the next event. The buckets whose digit differs then are dealt out
   * anew: all of them meet at the level at which the two horizons differ.
   */
  private void bringHorizonNear() {
    EventHeap all = near;
    near = spare;
    spare = all;
    long before = horizonNanos;
    horizonNanos = all.dueNanos;
    int upTo = before == horizonNanos ? 0 : level(before);
    for (int level = 0; level < upTo; level++) {
      while (digits[level] != 0) {
        dealOut(without(level, Integer.numberOfTrailingZeros(digits[level])));
      }
    }
    while (all.size() > 0) {
      long atNanos = all.dueNanos;
      long order = all.dueOrder;
      deal(atNanos, order, all.take());
    }
    many = Math.max(MANY, near.size() * 2);
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public void forEach(LongConsumer told) {
    near.forEach(told);
    for (Bucket bucket : buckets) {
      for (int at = 0; bucket != null && at < bucket.end; at += PLACES) {
        told.accept(bucket.events[at + 2]);
      }
    }
  }
}
