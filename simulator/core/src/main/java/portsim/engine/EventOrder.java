package portsim.engine;

/**
 * The order of events of one instant as a single number: rank, then order of scheduling. The
 * handler's number rides along in the lowest bits, where it cannot change the order.
 */
final class EventOrder {
  private static final int HANDLER_BITS = 16;
  private static final int SEQUENCE_BITS = 45;
  static final int HANDLERS_MAX = 1 << HANDLER_BITS;

  private EventOrder() {}

  static long of(Rank rank, long sequence, int handler) {
    return (long) rank.place() << (SEQUENCE_BITS + HANDLER_BITS)
        | sequence << HANDLER_BITS
        | handler;
  }

  static int handler(long order) {
    return (int) order & (HANDLERS_MAX - 1);
  }
}
