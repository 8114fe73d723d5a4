package portsim.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import portsim.engine.RandomStream;
import portsim.network.Closing;
import portsim.network.port.Uniqueness;
import portsim.record.Outage;
import portsim.record.RunRecord;
import portsim.run.ScenarioSketch.Call;
import portsim.workload.HoldingTime;

/**
 * The whole simulator against ten lines: with constant arrivals and holds, ports come free in the
 * order in which they were taken, so that a queue of release times says which attempts fail.
 */
class QueueOfReleaseTimesTest {
  private static final Duration DURATION = Duration.ofMinutes(10);

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 100);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void agreesWithAQueueOfReleaseTimes(long seed) {
    RandomStream random = RandomStream.of(seed, "scenario");
    int ports = 1 + random.below(500);
    Duration timeWait = Duration.ofSeconds(1 + random.below(120));
    Duration rtt = Duration.ofMillis((long) random.below(2) * random.below(300));
    Duration hold = Duration.ofMillis(random.below(1_000));
    Duration gap = Duration.ofMillis(20 + random.below(500));
    Closing closing = List.of(Closing.CLIENT, Closing.SERVER, Closing.RESET).get(random.below(3));

    RunRecord run =
        Simulation.run(
            ScenarioSketch.lasting(DURATION)
                .host(
                    "web",
                    ScenarioSketch.custom(ports, timeWait, Uniqueness.LOCAL_PORT),
                    Map.of(),
                    rtt)
                .server("sql")
                .workload(
                    "orders",
                    "web",
                    "sql",
                    Call.every(gap).hold(new HoldingTime.Fixed(hold)).closes(closing))
                .scenario());

    Duration open = rtt.plus(hold);
    Duration keeps =
        switch (closing) {
          case CLIENT -> open.plus(rtt).plus(timeWait);
          case SERVER -> open.plus(rtt);
          case RESET, NEVER -> open;
        };
    List<Outage> expected = outages(ports, keeps.toNanos(), gap.toNanos());
    assertThat(run.world().ports().outages().first()).isEqualTo(expected);
    assertThat(run.world().calls().failed())
        .isEqualTo(
            expected.stream()
                .mapToLong(outage -> calls(outage.lengthNanos(), gap.toNanos()))
                .sum());
  }

  /** How many calls come in a time that begins with one. */
  private static long calls(long lengthNanos, long gapNanos) {
    return (lengthNanos + gapNanos - 1) / gapNanos;
  }

  private static List<Outage> outages(int ports, long keepsNanos, long gapNanos) {
    Deque<Long> releases = new ArrayDeque<>();
    List<Outage> outages = new ArrayList<>();
    long failing = -1;
    for (long now = 0; now < DURATION.toNanos(); now += gapNanos) {
      while (!releases.isEmpty() && releases.peek() <= now) {
        releases.remove();
      }
      boolean fails = releases.size() == ports;
      if (fails && failing < 0) {
        failing = now;
      } else if (!fails && failing >= 0) {
        outages.add(new Outage(failing, now));
        failing = -1;
      }
      if (!fails) {
        releases.add(now + keepsNanos);
      }
    }
    if (failing >= 0) {
      outages.add(new Outage(failing, DURATION.toNanos()));
    }
    return outages;
  }
}
