package portsim.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What was scheduled first comes first: a connection's end so long ago as it was held, that of a
 * TIME_WAIT so long ago as it lasts.
 */
class ReleasePlacesTest {
  private final ReleasePlaces places = new ReleasePlaces();

  /** TIME_WAITs of 60 and 240 ns, whose places are 3 and 1. */
  @ParameterizedTest(name = "held for {0}: {1}")
  @CsvSource({"0, 4", "59, 4", "60, 4", "61, 2", "240, 2", "241, 0"})
  void endsOfConnectionsStandAmongThoseOfTimeWaitsByTheirAge(long heldNanos, int place) {
    places.add(240);
    places.add(60);
    places.add(240);

    assertThat(places.ofTimeWaitEnd(60)).isEqualTo(3);
    assertThat(places.ofTimeWaitEnd(240)).isEqualTo(1);
    assertThat(places.ofEnd(heldNanos)).isEqualTo(place);
  }

  @Test
  void allReleasesComeBeforeRequests() {
    for (int length = 0; length < ReleasePlaces.LENGTHS_MAX; length++) {
      places.add(length);
    }

    assertThat(places.ofEnd(0)).isLessThan(ReleasePlaces.FIRST_REQUEST);
  }
}
