package portsim.replay;

import org.jspecify.annotations.Nullable;

/**
 * How the server of a recorded run acts.
 *
 * @param backlog what it asks for when it listens
 * @param acceptsFromNanos when it begins to accept connections; {@link Long#MAX_VALUE} for never
 * @param closesAfterNanos how long after the client's FIN it closes its own side; {@link
 *     Long#MAX_VALUE} for never
 * @param egress what holds its packets back; null where nothing does
 */
public record ServerBehaviour(
    int backlog, long acceptsFromNanos, long closesAfterNanos, @Nullable Egress egress) {
  /**
   * A token bucket through which its packets leave (tc-tbf).
   *
   * @param bytesPerSecond the rate at which it fills
   * @param burstBytes what it holds
   */
  public record Egress(long bytesPerSecond, long burstBytes) {}
}
