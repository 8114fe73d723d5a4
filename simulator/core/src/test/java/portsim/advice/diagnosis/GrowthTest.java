package portsim.advice.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import portsim.advice.diagnosis.snapshot.Change;

/** Forecasts from two snapshots that are 10 s apart, with a TIME_WAIT of 61 s. */
class GrowthTest {
  private static final long SECOND = 1_000_000_000L;

  /** In how many seconds the free ports are gone; -1 for never. */
  private static double seconds(Change change, long stay, long wait, long free) {
    long nanos = Growth.of(change, 10 * SECOND, stay, wait, 61 * SECOND).takesNanos(free);
    return nanos == Long.MAX_VALUE ? -1 : Math.round(nanos / 1e6) / 1e3;
  }

  @Test
  void timeWaitThatLevelsOffBelowThePortsNeverEndsThem() {
    // 17.2 x 61 = 1,049 of 2,000
    assertThat(seconds(new Change(172, 172, 0, 0), 0, 516, 1_484)).isEqualTo(-1);
  }

  @Test
  void timeWaitThatNeedsMoreThanThePortsEndsThemWhileItFillsUp() {
    // 40 x 61 = 2,440 of 2,000; 800 / 40
    assertThat(seconds(new Change(400, 400, 0, 0), 0, 1_200, 800)).isEqualTo(20);
  }

  @Test
  void timeWaitFillsUpInItsLengthAtTheLatest() {
    // 40 x 61 = 2,440 of 2,000, at which it will be within 61 s; (400 - 396) / 10 s would take
    // 800 / 0.4 = 2,000 s
    assertThat(seconds(new Change(400, 400, 396, 0), 0, 1_200, 800)).isEqualTo(61);
  }

  @Test
  void whatTheGridOfTimeWaitShowsIsNoGrowth() {
    // 25 x 61 = 1,525, and 1,544 are there already
    assertThat(seconds(new Change(250, 250, 242, 0), 2, 1_544, 454)).isEqualTo(-1);
  }

  @Test
  void connectionsThatStayTakeTheirShareForAsLongAsItGoesOn() {
    // 1,000 / 10
    assertThat(seconds(new Change(100, 0, 0, 0), 900, 0, 1_000)).isEqualTo(100);
    // 28 of 200 stay: (1,000 - (1,049 - 516)) / 2.8
    assertThat(seconds(new Change(200, 172, 0, 0), 28, 516, 1_000)).isEqualTo(166.786);
    // before TIME_WAIT is full, both: 400 / (2.8 + 17.2)
    assertThat(seconds(new Change(200, 172, 0, 0), 28, 516, 400)).isEqualTo(20);
  }

  @Test
  void aFewMoreMayBeByChance() {
    // 12 of 20 heads are no sign of a coin that is not fair, and 40 of 50 are
    assertThat(seconds(new Change(12, 0, 0, 8), 100, 0, 1_000)).isEqualTo(-1);
    assertThat(seconds(new Change(40, 0, 0, 10), 100, 0, 300)).isEqualTo(100);
  }

  @Test
  void snapshotsFartherApartThanTimeWaitShowOnlyWhatIsLeft() {
    // all 600 came in the last 5 s: no more are there when it goes on
    long nanos =
        Growth.of(new Change(600, 600, 300, 0), 10 * SECOND, 0, 600, 5 * SECOND).takesNanos(100);
    assertThat(nanos).isEqualTo(Long.MAX_VALUE);
  }
}
