package portsim.run;

import org.jspecify.annotations.Nullable;

/** A call that follows another, or that others follow, from its beginning to its end. */
final class LinkedCall {
  final LinkedFlow flow;
  final int call;

  /** The call that does not end before this one; null where there is none. */
  final @Nullable LinkedCall enclosing;

  private int within;
  private boolean doomed;
  private boolean over;

  LinkedCall(LinkedFlow flow, int call, @Nullable LinkedCall enclosing) {
    this.flow = flow;
    this.call = call;
    this.enclosing = enclosing;
  }

  /** Another call comes within this one. */
  void enclose() {
    within++;
  }

  /** A call within this one has ended. */
  void partEnded(boolean completed) {
    within--;
    doomed |= !completed;
    if (within == 0 && !over) {
      flow.partsEndedOf(this);
    }
  }

  /** Whether a call within it has failed, or the call that it is within is no more. */
  boolean isDoomed() {
    return doomed || (enclosing != null && enclosing.over);
  }

  void end() {
    over = true;
  }
}
