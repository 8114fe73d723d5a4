package portsim.cli.recordings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portsim.replay.RecordedAttempt;
import portsim.replay.RecordedCase;
import portsim.replay.Replay;

/** The order in which ports are taken: by its rules, and as it was recorded. */
class PortOrderTest {
  private static final int FIRST = 40_000;

  /** What chi-square exceeds by chance once in a thousand times, by degrees of freedom. */
  private static final double CRITICAL_7 = 24.32;

  private static final double CRITICAL_8 = 26.12;
  private static final double CRITICAL_9 = 27.88;

  private static RecordedCase recorded(String name) {
    return Recordings.all().stream()
        .filter(each -> each.name().equals(name))
        .map(each -> each.result().replayed())
        .findFirst()
        .orElseThrow();
  }

  private static int[] recordedPorts(String name) {
    return recorded(name).attempts().stream()
        .mapToInt(RecordedAttempt::port)
        .filter(port -> port > 0)
        .toArray();
  }

  private static int[] simulatedPorts(String name, long seed) {
    return Replay.run(recorded(name), seed).simulatedPorts().stream()
        .mapToInt(port -> port)
        .filter(port -> port > 0)
        .toArray();
  }

  /** A connect takes ports of the low end's parity first, a bind to port 0 the others. */
  @ParameterizedTest
  @CsvSource({
    "E11_connect_200p_evenlow, 0",
    "E11_connect_200p_oddlow, 0",
    "E11_connect_200p_lo, 0",
    "E11_connect_2000p, 0",
    "E6_veth_100p_hold, 0",
    "E11_bind0_200p_evenlow, 1",
    "E11_bind0_200p_oddlow, 1",
    "E11_bind0_2000p, 1"
  })
  void takesOnePortOfTwoFirst(String name, int parity) {
    for (int[] ports : List.of(recordedPorts(name), simulatedPorts(name, 1))) {
      int low = IntStream.of(ports).min().orElseThrow();
      assertThat(IntStream.of(ports).limit(ports.length / 2).map(port -> (port - low) % 2))
          .containsOnly(parity);
    }
  }

  /** While no port is in the way, the next is 2, 4 ... 16 further, each as likely as the others. */
  @Test
  void goesOnByRandomSteps() {
    String name = "E11_connect_churn_2000p";
    assertUniform(steps(recordedPorts(name)), 8, step -> step / 2 - 1, CRITICAL_7);
    LongStream.rangeClosed(1, 20)
        .forEach(
            seed ->
                assertUniform(
                    steps(simulatedPorts(name, seed)), 8, step -> step / 2 - 1, CRITICAL_7));
  }

  /** With IP_LOCAL_PORT_RANGE both parities are alike: 1, 2 ... 8 further. */
  @Test
  void goesOnByStepsOfAnyParityInARangeOfItsOwn() {
    String name = "E15_sockrange_2000_order";
    assertUniform(first(200, recordedPorts(name)), 8, step -> step - 1, CRITICAL_7);
    LongStream.rangeClosed(1, 20)
        .forEach(
            seed ->
                assertUniform(
                    first(200, simulatedPorts(name, seed)), 8, step -> step - 1, CRITICAL_7));
  }

  /** The more ports are held, the more are in the way: the steps grow as they were recorded. */
  @Test
  void skipsPortsThatAreHeldAsRecorded() {
    String name = "E11_connect_2000p";
    int[] expected = histogram(first(1_000, recordedPorts(name)), 9, PortOrderTest::stepOrMore);
    for (long seed = 1; seed <= 20; seed++) {
      int[] counts =
          histogram(first(1_000, simulatedPorts(name, seed)), 9, PortOrderTest::stepOrMore);
      assertThat(chiSquare(expected, counts)).as("seed %s", seed).isLessThan(CRITICAL_8);
    }
  }

  private static int stepOrMore(int step) {
    return Math.min(step / 2 - 1, 8);
  }

  /** A bind to port 0 begins anywhere: a tenth of the range is as likely as any other. */
  @Test
  void bindsAnywhere() {
    String name = "E11_bind0_churn_2000p";
    assertUniform(recordedPorts(name), 10, port -> (port - FIRST) / 200, CRITICAL_9);
    LongStream.rangeClosed(1, 20)
        .forEach(
            seed ->
                assertUniform(
                    simulatedPorts(name, seed), 10, port -> (port - FIRST) / 200, CRITICAL_9));
  }

  /** With SO_REUSEADDR the lower half of the range comes first. */
  @Test
  void bindsInTheLowerHalfFirstWithReuseAddress() {
    String name = "E11_bind0reuse_200p";
    for (int[] ports : List.of(recordedPorts(name), simulatedPorts(name, 1))) {
      assertThat(IntStream.of(ports).limit(100)).allMatch(port -> port < FIRST + 100);
    }
  }

  /** How far each port is from the one before, but for the few that begin again at the low end. */
  private static int[] steps(int[] ports) {
    return IntStream.range(1, ports.length)
        .map(i -> ports[i] - ports[i - 1])
        .filter(step -> step > 0 && step <= 64)
        .toArray();
  }

  private static int[] first(int count, int[] ports) {
    return steps(IntStream.of(ports).limit(count).toArray());
  }

  private static int[] histogram(int[] values, int bins, IntUnaryOperator bin) {
    int[] counts = new int[bins];
    for (int value : values) {
      int at = bin.applyAsInt(value);
      if (at >= 0 && at < bins) {
        counts[at]++;
      }
    }
    return counts;
  }

  private static void assertUniform(int[] values, int bins, IntUnaryOperator bin, double critical) {
    int[] counts = histogram(values, bins, bin);
    int sum = IntStream.of(counts).sum();
    assertThat(sum).as("of %s", values.length).isGreaterThanOrEqualTo(values.length * 98 / 100);
    double chiSquare = 0;
    for (int count : counts) {
      double expected = (double) sum / bins;
      chiSquare += (count - expected) * (count - expected) / expected;
    }
    assertThat(chiSquare).isLessThan(critical);
  }

  /** Whether two samples come from one distribution. */
  private static double chiSquare(int[] one, int[] other) {
    double ofOne = IntStream.of(one).sum();
    double ofOther = IntStream.of(other).sum();
    double chiSquare = 0;
    for (int i = 0; i < one.length; i++) {
      double difference =
          one[i] * Math.sqrt(ofOther / ofOne) - other[i] * Math.sqrt(ofOne / ofOther);
      chiSquare += one[i] + other[i] == 0 ? 0 : difference * difference / (one[i] + other[i]);
    }
    return chiSquare;
  }
}
