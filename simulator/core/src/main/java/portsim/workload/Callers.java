package portsim.workload;

import java.time.Duration;
import java.util.Arrays;

/**
 * Who makes the calls of a workload, one by one. A user's token is taken at its first call and
 * renewed at the first call at which it is as old as a token becomes; a renewed token is a new
 * security context, and contexts are numbered from 0.
 */
public abstract class Callers {
  private static final int NONE = -1;

  private final long tokenLifetimeNanos;
  private int user;
  private int context;
  private int contexts;

  private int[] contextOf = new int[0];
  private long[] takenAtNanos = new long[0];

  Callers(Duration tokenLifetime) {
    tokenLifetimeNanos = tokenLifetime.toNanos();
  }

  /** Chooses the user of a call that a caller of the workload makes. */
  abstract int chooseUser(int caller);

  /**
   * Says who makes the next call.
   *
   * @param caller the number of the caller among those of the arrivals; 0 where they have none
   */
  public final void next(int caller, long nowNanos) {
    user = chooseUser(caller);
    context = tokenLifetimeNanos == 0 ? user : contextAt(nowNanos);
  }

  private int contextAt(long nowNanos) {
    if (user >= contextOf.length) {
      grow();
    }
    if (contextOf[user] == NONE || nowNanos - takenAtNanos[user] >= tokenLifetimeNanos) {
      contextOf[user] = contexts++;
      takenAtNanos[user] = nowNanos;
    }
    return contextOf[user];
  }

  private void grow() {
    int before = contextOf.length;
    int capacity = Math.max(user + 1, Math.max(16, before * 2));
    contextOf = Arrays.copyOf(contextOf, capacity);
    takenAtNanos = Arrays.copyOf(takenAtNanos, capacity);
    Arrays.fill(contextOf, before, capacity, NONE);
  }

  /** The user who makes the call, by number from 0. */
  public final int user() {
    return user;
  }

  /** The security context in which the call is made. */
  public final int context() {
    return context;
  }
}
