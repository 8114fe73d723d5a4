package portsim.client;

import java.util.function.Consumer;

/** The turn of one call at a gate, from its wish to its end. */
final class Turn {
  private enum State {
    NOT_ASKED,
    WAITS,
    HAS_IT,
    OVER
  }

  final int call;
  final int user;
  final int context;
  private final Gate gate;
  private final Consumer<Turn> begin;
  private State state = State.NOT_ASKED;
  private int lease;
  private boolean reused;

  /** Whether the call has asked for its connection. */
  private boolean asked;

  /**
   * A wish that is not uttered yet.
   *
   * @param begin hears that a turn has come for which the call had to wait
   */
  Turn(int call, int user, int context, Gate gate, Consumer<Turn> begin) {
    this.call = call;
    this.user = user;
    this.context = context;
    this.gate = gate;
    this.begin = begin;
  }

  /** Whether the turn comes at once. */
  boolean ask() {
    boolean passes = gate.pass(this);
    state = passes ? State.HAS_IT : State.WAITS;
    return passes;
  }

  boolean waits() {
    return state == State.WAITS;
  }

  void come() {
    state = State.HAS_IT;
    begin.accept(this);
  }

  /** Ends it, or takes the wish back. */
  void end() {
    if (state == State.HAS_IT) {
      gate.leave();
    }
    state = State.OVER;
  }

  void setAsked() {
    asked = true;
  }

  boolean hasAsked() {
    return asked;
  }

  void setConnection(int newLease, boolean newReused) {
    lease = newLease;
    reused = newReused;
  }

  int lease() {
    return lease;
  }

  boolean reused() {
    return reused;
  }
}
