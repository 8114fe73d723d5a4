package portsim.record.events;

import org.jspecify.annotations.Nullable;

/**
 * Where events part from those of an earlier run.
 *
 * @param same so many of the first are the same
 * @param differsBy the first of which it is certain that it differs
 * @param before how many there were in the earlier run
 * @param was the first that differs as it was; null where there was none, or it is not known
 * @param is the first that may differ as it is; null where there is none
 * @param fromNanos none of them differs before this instant
 * @param untilNanos one of them differs at this instant or before
 * @param order the place of {@code is} among all events of the run; the greatest number where it is
 *     null
 */
public record Difference(
    long same,
    long differsBy,
    long before,
    @Nullable Event was,
    @Nullable Event is,
    long fromNanos,
    long untilNanos,
    long order) {
  /** Whether the first event that differs is known, not only that it is one of several. */
  public boolean isExact() {
    return differsBy == same + 1;
  }
}
