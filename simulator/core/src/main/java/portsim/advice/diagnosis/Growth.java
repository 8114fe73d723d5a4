package portsim.advice.diagnosis;

import portsim.advice.diagnosis.snapshot.Change;
import portsim.statistics.ConfidenceIntervals;

/**
 * How the ports in use become more. Those in TIME_WAIT do so only until it has filled up: after its
 * length as many leave it as enter it. Connections that stay become more for as long as it goes on.
 *
 * @param staying of those that are not in TIME_WAIT, in thousandths a second; 0 where they become
 *     fewer, or more only by chance
 * @param waiting of those in TIME_WAIT, in thousandths a second; 0 where they do not become more
 * @param toCome so many more are in TIME_WAIT when it has filled up
 * @param timeWaitNanos when it has filled up at the latest
 */
record Growth(long staying, long waiting, long toCome, long timeWaitNanos) {
  private static final double NANOS_IN_THOUSANDTHS = 1e12;
  private static final double ALPHA = 0.05;

  /**
   * The growth that two snapshots tell.
   *
   * @param nanos the time between them
   * @param stay how many are in the later one, but not in TIME_WAIT
   * @param wait how many are in TIME_WAIT there
   */
  static Growth of(Change change, long nanos, long stay, long wait, long timeWaitNanos) {
    long more = change.opened() - change.closed() - change.vanished();
    long staying = isMoreThanChance(change, stay, more) ? perSecond(more, nanos) : 0;
    long waiting = perSecond(Math.max(0, change.closed() - change.expired()), nanos);
    // Those that came and went again in between are in neither snapshot.
    double seenNanos = Math.min(nanos, timeWaitNanos);
    long level = Math.round(change.closed() * (timeWaitNanos / seenNanos));
    long toCome = waiting == 0 ? 0 : Math.max(0, level - wait);
    return new Growth(staying, waiting, toCome, timeWaitNanos);
  }

  /**
   * Whether more came to stay than went, as sure as 95 %. If that were chance, each of both would
   * be one that came as likely as one that went. No more can have come than are there.
   */
  private static boolean isMoreThanChance(Change change, long stay, long more) {
    long came = Math.min(change.opened(), stay);
    long went = came - more;
    return more > 0
        && went >= 0
        && ConfidenceIntervals.ofChance(came, came + went, ALPHA).least() > 0.5;
  }

  private static long perSecond(long count, long nanos) {
    return Math.round(count * NANOS_IN_THOUSANDTHS / nanos);
  }

  /** In which time so many free ports are gone; {@link Long#MAX_VALUE} for never. */
  long takesNanos(long free) {
    long together = staying + waiting;
    if (together == 0) {
      return Long.MAX_VALUE;
    }
    long nanos = nanos(free, together);
    if (toCome >= free) {
      return Math.min(nanos, timeWaitNanos);
    }
    if (nanos(toCome, Math.max(1, waiting)) >= nanos) {
      return nanos;
    }
    return staying == 0 ? Long.MAX_VALUE : nanos(free - toCome, staying);
  }

  private static long nanos(long count, long perSecond) {
    return (long) (count * NANOS_IN_THOUSANDTHS / perSecond);
  }
}
