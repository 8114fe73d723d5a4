package portsim.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tournament has the winner that asking all of them finds. */
class EventTournamentTest {
  private static final int STEPS = 5_000;

  private final EventTournament tournament = new EventTournament();
  private long order;

  @ParameterizedTest(name = "{0} players")
  @ValueSource(ints = {1, 2, 3, 31, 32, 33, 354})
  void theEarliestOfAllComesFirst(int players) {
    RandomStream random = RandomStream.of(players, "gaps");
    long[] nanos = new long[players];
    long[] orders = new long[players];
    for (int player = 0; player < players; player++) {
      nanos[player] = random.below(10);
      orders[player] = order++;
      tournament.add(nanos[player], orders[player]);
      assertFirst(nanos, orders, player + 1);
    }
    for (int step = 0; step < STEPS; step++) {
      int first = tournament.first();
      nanos[first] += random.below(players + 3); // so that many are due at the same instant
      orders[first] = order++;
      tournament.set(first, nanos[first], orders[first]);
      assertFirst(nanos, orders, players);
    }
  }

  private void assertFirst(long[] nanos, long[] orders, int players) {
    int first = 0;
    for (int player = 1; player < players; player++) {
      boolean tie = nanos[player] == nanos[first];
      if (tie ? orders[player] < orders[first] : nanos[player] < nanos[first]) {
        first = player;
      }
    }
    assertThat(tournament.first()).isEqualTo(first);
    assertThat(tournament.dueNanos()).isEqualTo(nanos[first]);
    assertThat(tournament.dueOrder).isEqualTo(orders[first]);
  }

  @Test
  void whoHasNoEventAnyMoreNeverComesFirst() {
    tournament.add(5, 0);
    tournament.add(7, 1);
    tournament.set(0, Upcoming.NEVER, 0);
    assertThat(tournament.first()).isEqualTo(1);

    tournament.set(1, Upcoming.NEVER, 0);
    assertThat(tournament.dueNanos()).isEqualTo(Upcoming.NEVER);
  }

  @Test
  void withoutPlayersNothingComes() {
    assertThat(tournament.dueNanos()).isEqualTo(Upcoming.NEVER);
  }
}
