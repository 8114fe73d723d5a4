package portsim.record;

import org.jspecify.annotations.Nullable;

/**
 * The SYNs that servers did not accept; one that is sent again counts again.
 *
 * @param backlogReset answered with a reset, for the backlog was full
 * @param backlogDropped not answered, for the backlog was full
 * @param down answered with a reset, for the server was down
 * @param silent sent to a server that never answers
 * @param firstReset null where there was none
 */
public record RefusedSyns(
    long backlogReset,
    long backlogDropped,
    long down,
    long silent,
    @Nullable FirstReset firstReset) {
  /** None. */
  public static final RefusedSyns NONE = new RefusedSyns(0, 0, 0, 0, null);

  public long resets() {
    return backlogReset + down;
  }

  public long unanswered() {
    return backlogDropped + silent;
  }
}
