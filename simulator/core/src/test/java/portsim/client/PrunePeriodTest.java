package portsim.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portsim.engine.RandomStream;

class PrunePeriodTest {
  private static PrunePeriod period(long least, long greatest) {
    return new PrunePeriod(Duration.ofSeconds(least), Duration.ofSeconds(greatest));
  }

  /** SqlClient: 10 s times a whole number from 12 to 23. */
  @Test
  void isDrawnInStepsOfTenSecondsAllAlike() {
    Map<Long, Integer> drawn = new TreeMap<>();
    for (int seed = 0; seed < 12_000; seed++) {
      Duration each = period(120, 230).draw(RandomStream.of(seed, "pool/orders"));
      drawn.merge(each.toSeconds(), 1, Integer::sum);
    }

    assertThat(drawn)
        .containsOnlyKeys(120L, 130L, 140L, 150L, 160L, 170L, 180L, 190L, 200L, 210L, 220L, 230L);
    // A thousand each, give or take four standard deviations: 4 x the root of 917 = 121.
    assertThat(drawn.values()).allMatch(times -> 879 <= times && times <= 1_121);
  }

  @Test
  void isFixedWhereLeastIsGreatest() {
    for (int seed = 0; seed < 100; seed++) {
      assertThat(period(120, 120).draw(RandomStream.of(seed, "pool/orders")))
          .isEqualTo(Duration.ofMinutes(2));
    }
  }

  /** 15, 25 or 35 s: the grid begins at the least. */
  @Test
  void theStepsBeginAtTheLeast() {
    Map<Long, Integer> drawn = new TreeMap<>();
    for (int seed = 0; seed < 1_000; seed++) {
      Duration each = period(15, 35).draw(RandomStream.of(seed, "pool/orders"));
      drawn.merge(each.toSeconds(), 1, Integer::sum);
    }
    assertThat(drawn).containsOnlyKeys(15L, 25L, 35L);
  }

  /** Else the greatest would never be drawn. */
  @ParameterizedTest(name = "{0} s to {1} s")
  @CsvSource({"15, 18, PT15S, PT18S", "120, 235, PT2M, PT3M55S"})
  void refusesWhatItsStepsDoNotReach(
      long least, long greatest, String leastText, String greatestText) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> period(least, greatest))
        .withMessage(
            "a period goes up in steps of PT10S, got " + leastText + " to " + greatestText);
  }

  @ParameterizedTest(name = "{0} s to {1} s")
  @CsvSource({"0, 10, PT0S, PT10S", "-1, 10, PT-1S, PT10S", "20, 10, PT20S, PT10S"})
  void refusesWhatIsNoPeriod(long least, long greatest, String leastText, String greatestText) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> period(least, greatest))
        .withMessage(
            "a period needs 0 < least <= greatest, got " + leastText + " to " + greatestText);
  }
}
