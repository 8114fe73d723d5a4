package portsim.record;

/**
 * Why connections that are kept between calls were given up.
 *
 * @param stale they turned out to be closed by the other side when they were to be used again
 * @param idleClosed they were unused for too long
 * @param leaseClosed they were too old
 * @param surplusClosed the pool had no room for them
 * @param sessions security or reliable-messaging sessions, one for each channel
 */
public record Turnover(
    long stale, long idleClosed, long leaseClosed, long surplusClosed, long sessions) {
  public static final Turnover NONE = new Turnover(0, 0, 0, 0, 0);

  public Turnover plus(Turnover other) {
    return new Turnover(
        stale + other.stale,
        idleClosed + other.idleClosed,
        leaseClosed + other.leaseClosed,
        surplusClosed + other.surplusClosed,
        sessions + other.sessions);
  }
}
