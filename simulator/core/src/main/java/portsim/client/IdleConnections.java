package portsim.client;

/**
 * The idle connections of a pool on two stacks, new and old. A sweep closes what is old and
 * declares the new old: so a connection is closed when it was unused for one to two periods.
 */
final class IdleConnections {
  private IntStack fresh = new IntStack();
  private IntStack old = new IntStack();

  boolean isEmpty() {
    return fresh.isEmpty() && old.isEmpty();
  }

  void push(int slot) {
    fresh.push(slot);
  }

  /** The connection that was used last. */
  int pop() {
    return fresh.isEmpty() ? old.pop() : fresh.pop();
  }

  boolean hasOld() {
    return !old.isEmpty();
  }

  int popOld() {
    return old.pop();
  }

  /** Takes out a connection that is gone. */
  void remove(int slot) {
    if (!fresh.remove(slot) && !old.remove(slot)) {
      throw new IllegalStateException("connection " + slot + " is not idle");
    }
  }

  /** Declares the new old; what a sweep could not close stays below. */
  void age() {
    while (!fresh.isEmpty()) {
      old.push(fresh.pop());
    }
  }
}
