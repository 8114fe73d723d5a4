package portsim.engine;

import java.util.Arrays;

/**
 * The events of many that have one each, and another when that is over. They meet in pairs, the
 * winners in pairs again, up to the last match: who has another event meets only those anew who are
 * on the way there, which are few of many.
 */
public final class EventTournament extends Upcoming {
  private int players;

  /** The matches of the first round are this and the next ones; the winner of n plays in n / 2. */
  private int firstRound = 1;

  /** By match, the winner's event: when it is due, and its order. */
  private long[] nanos = {NEVER, NEVER};

  private long[] orders = new long[2];

  /** By match, the winner's number. */
  private int[] winners = new int[2];

  /** Adds a player, whose event comes at an instant; they are numbered from 0. */
  public void add(long atNanos, long order) {
    if (players == firstRound) {
      makeRoom();
    }
    int player = players++;
    winners[firstRound + player] = player;
    set(player, atNanos, order);
  }

  private void makeRoom() {
    long[] wereNanos = Arrays.copyOfRange(nanos, firstRound, 2 * firstRound);
    long[] wereOrders = Arrays.copyOfRange(orders, firstRound, 2 * firstRound);
    firstRound *= 2;
    nanos = new long[2 * firstRound];
    orders = new long[2 * firstRound];
    winners = new int[2 * firstRound];
    Arrays.fill(nanos, NEVER);
    for (int player = 0; player < players; player++) {
      winners[firstRound + player] = player;
      set(player, wereNanos[player], wereOrders[player]);
    }
  }

  /** The number of the player with the earliest event. */
  public int first() {
    return winners[1];
  }

  /** Says when the next event of a player comes; {@link #NEVER} when none does. */
  public void set(int player, long atNanos, long order) {
    int match = firstRound + player;
    nanos[match] = atNanos;
    orders[match] = order;
    while (match > 1) {
      int winner = winner(match, match ^ 1);
      match >>= 1;
      nanos[match] = nanos[winner];
      orders[match] = orders[winner];
      winners[match] = winners[winner];
    }
    dueNanos = nanos[1];
    dueOrder = orders[1];
  }

  /** Which of two matches has the earlier winner: a processor cannot foresee it, so no branch. */
  private int winner(int one, int other) {
    long oneNanos = nanos[one];
    long otherNanos = nanos[other];
    if (oneNanos == otherNanos) {
      return orders[one] < orders[other] ? one : other;
    }
    return oneNanos < otherNanos ? one : other;
  }
}
