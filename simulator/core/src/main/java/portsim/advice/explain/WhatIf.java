package portsim.advice.explain;

import portsim.record.Outages;
import portsim.record.RunRecord;

/**
 * What another value of the scenario changes: shown by a run with it, not only asserted.
 *
 * @param path of the value, such as {@code hosts.web.settings.MaxUserPort}
 * @param value what it is set to; empty where the file's own is left out
 * @param before what happens without
 * @param after what happens with it
 * @param why it changes nothing, where that is known; or empty
 * @param needsRestart whether a real machine has to be restarted for it
 */
public record WhatIf(
    String path, String value, Result before, Result after, String why, boolean needsRestart) {
  /**
   * What a run comes to.
   *
   * @param failed calls
   * @param firstExhaustionNanos {@link Outages#NEVER} where the ports suffice
   * @param peakInUse the most ports in use at a time
   */
  public record Result(long attempted, long failed, long firstExhaustionNanos, long peakInUse) {
    static Result of(RunRecord run) {
      return new Result(
          run.world().calls().attempted(),
          run.world().calls().failed(),
          run.ports().outages().firstNanos(),
          run.ports().peakInUse());
    }
  }

  /** Whether nothing that a caller or the ports notice is any different. */
  public boolean changesNothing() {
    return before.equals(after);
  }
}
