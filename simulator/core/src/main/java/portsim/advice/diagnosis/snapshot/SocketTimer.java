package portsim.advice.diagnosis.snapshot;

/**
 * The timer of a socket, as {@code ss -o} and {@code /proc/net/tcp} show it.
 *
 * @param restMillis how long until it expires
 * @param expired how often it has already: of a SYN, how often that was sent again
 */
public record SocketTimer(Kind kind, long restMillis, int expired) {
  /** What a timer is for. */
  public enum Kind {
    RETRANSMISSION,
    KEEP_ALIVE,
    TIME_WAIT,
    WINDOW_PROBE,
    OTHER
  }
}
