package portsim.run;

import portsim.engine.EventCalendar;
import portsim.engine.EventChain;

/**
 * The events of one straight flow, or of several.
 *
 * <p>What an event is about is the port; and with it the number of the flow, and the place of the
 * connection's end among all that gives something back at that instant.
 */
abstract sealed class StraightEvents extends EventChain implements Flow
    permits StraightChain, SharedChain {
  private static final int NUMBER_SHIFT = 16;
  private static final int PLACE_SHIFT = 48;
  private static final int PORT = (1 << NUMBER_SHIFT) - 1;

  StraightEvents(EventCalendar calendar) {
    super(calendar);
  }

  /** Said again, so that what is in this package can call it. */
  @Override
  protected abstract void runBefore(long limitNanos, long limitOrder);

  static long about(int place, int number, int port) {
    return (long) place << PLACE_SHIFT | (long) number << NUMBER_SHIFT | port;
  }

  static int port(long about) {
    return (int) about & PORT;
  }

  static int number(long about) {
    return (int) (about >>> NUMBER_SHIFT);
  }

  static int place(long about) {
    return (int) (about >>> PLACE_SHIFT);
  }
}
