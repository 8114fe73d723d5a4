package portsim.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import portsim.benchmarks.baseline.Outcome;
import portsim.scenario.Scenario;

/** Times of engines that do different things could not be compared. */
class EnginesTest {
  @ParameterizedTest
  @EnumSource(Engine.class)
  void servesAsManyConstantCallsAsThereArePorts(Engine engine) {
    Outcome tenMinutes =
        engine.run(WorkloadFile.read("constant", "base", Map.of("duration", "10m")));

    // the third cycle of 4,801 calls begins at 9,602: 2 x 3,976 + 2,398 have a port
    assertThat(tenMinutes).isEqualTo(new Outcome(12_000, 10_350, 1_650));
  }

  static Stream<Arguments> drawnCalls() {
    return Stream.of(
        Arguments.of(1, List.of(Engine.RING_LOOP, Engine.LANES, Engine.EVENT_OBJECTS, Engine.SSJ)),
        Arguments.of(3, List.of(Engine.LANES, Engine.EVENT_OBJECTS, Engine.SSJ)));
  }

  @ParameterizedTest(name = "on {0} machines")
  @MethodSource("drawnCalls")
  void allComeToTheSameEndWhereCallsAreDrawn(int machines, List<Engine> others) {
    Map<String, String> sets =
        Map.of("duration", "70s", "hosts.client.count", Integer.toString(machines));
    Scenario scenario = WorkloadFile.read("random", "base", sets);
    Outcome expected = Engine.PORTSIM.run(scenario);

    assertThat(expected.failed()).isPositive();
    assertThat(others).allSatisfy(other -> assertThat(other.run(scenario)).isEqualTo(expected));
  }

  @ParameterizedTest
  @EnumSource(Work.class)
  void readsEachWork(Work work) {
    assertThat(work.scenario(false).workloads()).hasSize(1);
    assertThat(work.scenario(work.isQuick()).title()).isNotEmpty();
  }

  @Test
  void portsimRunsEverything() {
    assertThat(Arrays.stream(Work.values()))
        .allMatch(work -> work.engines().get(0) == Engine.PORTSIM);
  }
}
