package portsim.engine;

/**
 * The order of events of one instant as a single number: rank, then order of scheduling. The kind
 * of event rides along in the lowest bits, where it cannot change the order.
 */
final class EventOrder {
  private static final int KIND_BITS = 16;
  private static final int SEQUENCE_BITS = 45;
  static final int KINDS_MAX = 1 << KIND_BITS;

  /** The part of an order that a rank is: read for each event, so worked out once. */
  static final long RELEASE = of(Rank.RELEASE, 0, 0);

  static final long REQUEST = of(Rank.REQUEST, 0, 0);

  private EventOrder() {}

  static long of(Rank rank, long sequence, int kind) {
    return (long) rank.place() << (SEQUENCE_BITS + KIND_BITS) | sequence(sequence) | kind;
  }

  /** The part of an order that a sequence number is. */
  static long sequence(long sequence) {
    return sequence << KIND_BITS;
  }

  static int kind(long order) {
    return (int) order & (KINDS_MAX - 1);
  }
}
