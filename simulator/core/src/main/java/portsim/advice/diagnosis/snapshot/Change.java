package portsim.advice.diagnosis.snapshot;

/**
 * What happened between two snapshots, as far as they show it: a connection that came and went
 * without a trace in between is in neither.
 *
 * @param opened connections that are new
 * @param closed connections that came to TIME_WAIT
 * @param expired those that left TIME_WAIT
 * @param vanished those that went without TIME_WAIT: the other side closed, or a reset
 */
public record Change(long opened, long closed, long expired, long vanished) {
  static final Change NONE = new Change(0, 0, 0, 0);

  Change plus(Change more) {
    return new Change(
        opened + more.opened,
        closed + more.closed,
        expired + more.expired,
        vanished + more.vanished);
  }
}
