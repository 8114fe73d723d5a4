package portsim.engine;

import java.util.Arrays;

/**
 * Numbers for the subjects of events, given out and taken back. Each carries a generation: an event
 * remembers the generation it was scheduled for and is dropped when it is due after the generation
 * has moved on. So cancelling costs nothing, and a number can be used again at once.
 */
public final class Subjects {
  private int[] generation = new int[64];
  private int[] free = new int[64];
  private int freeCount;
  private int used;

  /** Gives out a number: the one taken back last, or the next new one. */
  public int take() {
    if (freeCount > 0) {
      return free[--freeCount];
    }
    if (used == generation.length) {
      generation = Arrays.copyOf(generation, used * 2);
    }
    return used++;
  }

  /** Takes a number back; all events that are scheduled for it are void. */
  public void giveBack(int subject) {
    generation[subject]++;
    if (freeCount == free.length) {
      free = Arrays.copyOf(free, freeCount * 2);
    }
    free[freeCount++] = subject;
  }

  /** Voids all events that are scheduled for a subject. */
  public void cancelEvents(int subject) {
    generation[subject]++;
  }

  /** How many numbers were ever given out: all of them are below this. */
  public int bound() {
    return used;
  }

  /** How many numbers are given out now. */
  public int inUse() {
    return used - freeCount;
  }

  /** A subject and its present generation in one number, for an event to carry. */
  long ticket(int subject) {
    return (long) subject << 32 | (generation[subject] & 0xffff_ffffL);
  }

  /** Whether the generation of a ticket's subject is still that of the ticket. */
  boolean isValid(long ticket) {
    return generation[subject(ticket)] == (int) ticket;
  }

  static int subject(long ticket) {
    return (int) (ticket >>> 32);
  }
}
