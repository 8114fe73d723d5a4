package portsim.client;

import java.time.Duration;

/**
 * How objects go that their clients did not dispose of.
 *
 * @param collecting when they are found
 * @param time how long it takes to finalize one
 * @param onOneThread whether one is finalized after the other, as with DisableAsyncFinalization;
 *     otherwise threads of users help, and all found together are finalized together
 */
public record Finalization(Collecting collecting, Duration time, boolean onOneThread) {
  /** Nothing is ever collected. */
  public static final Finalization NEVER =
      new Finalization(new Collecting.Never(), Duration.ZERO, false);
}
