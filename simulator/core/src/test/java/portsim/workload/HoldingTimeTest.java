package portsim.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import portsim.engine.RandomStream;

class HoldingTimeTest {
  private static final Duration MEAN = Duration.ofMillis(50);

  @Test
  void fixedTimesAreAllTheSameAndDrawNothing() {
    HoldingTime fixed = new HoldingTime.Fixed(MEAN);
    RandomStream random = RandomStream.of(1, "hold/orders");

    assertThat(fixed.drawNanos(random)).isEqualTo(50_000_000);
    assertThat(fixed.mean()).isEqualTo(MEAN);
    assertThat(fixed.isConstant()).isTrue();
    assertThat(random.bits()).isEqualTo(RandomStream.of(1, "hold/orders").bits());
  }

  @Test
  void exponentialTimesHaveTheirMeanAndTheSameStandardDeviation() {
    HoldingTime exponential = new HoldingTime.Exponential(MEAN);
    RandomStream random = RandomStream.of(1, "hold/orders");
    int draws = 1_000_000;
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < draws; i++) {
      double drawn = exponential.drawNanos(random) / 50e6;
      sum += drawn;
      squares += drawn * drawn;
    }

    double mean = sum / draws;
    assertThat(mean).isCloseTo(1, within(4 / Math.sqrt(draws)));
    assertThat(squares / draws - mean * mean).isCloseTo(1, within(4 * Math.sqrt(8.0 / draws)));
    assertThat(exponential.mean()).isEqualTo(MEAN);
    assertThat(exponential.isConstant()).isFalse();
  }
}
