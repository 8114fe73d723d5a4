package portsim.run;

/**
 * Outages that machines have in common. While these run one after the other they are written down.
 *
 * @param common where they go in the order of time
 * @param number of these in the log
 */
record SlicedOutages(FleetLog log, OutageLogs common, int number) implements OutageListener {
  @Override
  public void begin(long nowNanos) {
    if (log.isWriting()) {
      log.outageBegan(number, nowNanos);
    } else {
      common.begin(nowNanos);
    }
  }

  @Override
  public void end(long nowNanos) {
    if (log.isWriting()) {
      log.outageEnded(number, nowNanos);
    } else {
      common.end(nowNanos);
    }
  }
}
