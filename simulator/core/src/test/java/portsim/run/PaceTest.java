package portsim.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import portsim.run.ScenarioSketch.Call;
import portsim.scenario.Scenario;
import portsim.workload.Arrivals;

/** How often a run asks whether to go on. */
class PaceTest {
  private static final Duration DAYS = Duration.ofDays(3_000);

  /** A hundred calls at 20 a second take 5 s. */
  @Test
  void isTheTimeOfAHundredCallsWhereFewCome() {
    Scenario scenario = ScenarioSketch.orders(Duration.ofMinutes(10), Call.rate(20, 1));
    assertThat(new Pace(scenario).stepNanos()).isEqualTo(5_000_000_000L);
  }

  /** 600 s / 1000. */
  @Test
  void isAThousandthOfTheWholeWhereMoreCome() {
    Scenario scenario = ScenarioSketch.orders(Duration.ofMinutes(10), Call.rate(1_000, 1));
    assertThat(new Pace(scenario).stepNanos()).isEqualTo(600_000_000L);
  }

  /** 100,000 calls at 1,000,000 a second take 0.1 s. */
  @Test
  void isTheTimeOfAHundredThousandCallsWhereManyCome() {
    Scenario scenario = ScenarioSketch.orders(DAYS, Call.rate(1_000_000, 1));
    assertThat(new Pace(scenario).stepNanos()).isEqualTo(100_000_000L);
  }

  /** A thousandth of 3000 days has 259,200,000,000 of these calls. */
  @Test
  @Timeout(20)
  void aDenseRunCanBeStoppedAtOnce() {
    Scenario scenario = ScenarioSketch.orders(DAYS, Call.rate(1_000_000, 1));
    long stopNanos = Duration.ofSeconds(1).toNanos();

    assertThat(Simulation.run(scenario, now -> now < stopNanos).endNanos()).isEqualTo(stopNanos);
  }

  /**
   * 400,000 calls at once, whose rate nobody can tell: the steps become a fifth, and long again.
   */
  @Test
  void goesSlowerWhereMoreCallsComeThanCouldBeTold() {
    Arrivals burst = new Arrivals.At(Collections.nCopies(400_000, Duration.ofSeconds(5)));
    Scenario scenario = ScenarioSketch.orders(Duration.ofSeconds(1_000), Call.arriving(burst));
    List<Long> asked = new ArrayList<>();

    Simulation.run(scenario, now -> asked.add(now / 100_000_000));

    assertThat(asked).startsWith(0L, 10L, 20L, 30L, 40L, 50L, 52L, 56L, 64L, 74L, 84L);
  }
}
