package portsim.client;

import java.util.ArrayDeque;
import java.util.Deque;

/** Lets calls pass one at a time. The others wait, first come, first served. */
final class Gate {
  private final Runnable opens;
  private final Deque<Turn> waiting = new ArrayDeque<>();
  private boolean taken;

  /**
   * A gate that nobody is in.
   *
   * @param opens has {@link #next} called at the same instant, when all has been given back
   */
  Gate(Runnable opens) {
    this.opens = opens;
  }

  /** Whether a call passes at once; otherwise it is told when it is its turn. */
  boolean pass(Turn turn) {
    if (taken) {
      waiting.add(turn);
      return false;
    }
    taken = true;
    return true;
  }

  /** Who passed is through. */
  void leave() {
    opens.run();
  }

  /** Lets the next one pass that still wants to. */
  void next() {
    Turn turn = waiting.poll();
    while (turn != null && !turn.waits()) {
      turn = waiting.poll();
    }
    taken = turn != null;
    if (turn != null) {
      turn.come();
    }
  }
}
