package portsim.run;

import portsim.engine.Interleaving;

/** Levels that machines have in common which run one after the other; this is for one of them. */
final class SlicedLevels implements RouteLevels {
  private final FleetLog log;
  private final int number;
  private final long timeWaitNanos;

  /** When a call got its connection last, and how many did before it at the same instant. */
  private long callNanos = -1;

  private int callsBefore;

  /**
   * Begins with no connections.
   *
   * @param number of the levels in the log
   * @param timeWaitNanos how long a TIME_WAIT lasts
   */
  SlicedLevels(FleetLog log, int number, long timeWaitNanos) {
    this.log = log;
    this.number = number;
    this.timeWaitNanos = timeWaitNanos;
  }

  @Override
  public int placeOfEnd(long heldNanos) {
    return log.places().ofEnd(heldNanos);
  }

  @Override
  public void opened(long nowNanos) {
    callsBefore = nowNanos == callNanos ? callsBefore + 1 : 0;
    callNanos = nowNanos;
    log.opened(number, nowNanos, placeOfCall());
  }

  @Override
  public void closed(long nowNanos, int place) {
    log.closed(number, nowNanos, placeNow(nowNanos, place));
  }

  @Override
  public void timeWaitBegan(long nowNanos, int place) {
    log.timeWaitBegan(number, nowNanos, placeNow(nowNanos, place));
  }

  @Override
  public void timeWaitEnded(long nowNanos) {
    int place = log.places().ofTimeWaitEnd(timeWaitNanos);
    log.timeWaitEnded(number, nowNanos, placeNow(nowNanos, place));
  }

  /** What a call brings about at once comes before any other call. */
  private int placeNow(long nowNanos, int place) {
    return nowNanos == callNanos ? placeOfCall() : place;
  }

  /** Of calls that come to several machines at one instant, each has its first, then its second. */
  private int placeOfCall() {
    return Math.min(ReleasePlaces.FIRST_REQUEST + callsBefore, Interleaving.LAST_PLACE);
  }
}
