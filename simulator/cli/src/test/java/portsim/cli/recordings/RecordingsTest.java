package portsim.cli.recordings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import portsim.cli.report.Agreement;
import portsim.replay.RecordedCase;
import portsim.replay.Replay;
import portsim.replay.ReplayResult;

/**
 * The model against all recordings: how many attempts must have the outcome that the kernel gave
 * them. The model is told the input alone.
 */
class RecordingsTest {
  private static final int SEEDS = 100;

  /** A group of cases, the share of its attempts that must agree, and that of each single case. */
  static Stream<Arguments> groups() {
    return Stream.of(
        group(
            "pinned, one rule, the client closes",
            each -> each.pinned() && each.isOfOneRuleAndClosedByTheClient(),
            0.999,
            0.995),
        group(
            "plain connects",
            each -> each.isPlain() && !each.experiment().equals("E12"),
            0.998,
            0.99),
        group("bound sockets", each -> !each.isPlain(), 0.99, 0.99),
        group("reuse of TIME_WAIT", each -> each.experiment().equals("E3"), 0.99, 0.99),
        group("resets", each -> each.experiment().equals("E7"), 0.99, 0.99),
        group(
            "the server closes first, or nobody",
            each -> each.experiment().equals("E8"),
            0.99,
            0.99),
        group("tcp_max_tw_buckets", each -> each.experiment().equals("E9"), 0.99, 0.99),
        group("ip_local_reserved_ports", each -> each.experiment().equals("E10"), 0.99, 0.99),
        group(
            "a listener that does not accept", each -> each.experiment().equals("E12"), 0.99, 0.99),
        group("mixed", each -> each.experiment().equals("E14"), 0.99, 0.99),
        group("IP_LOCAL_PORT_RANGE", each -> each.experiment().equals("E15"), 0.99, 0.99),
        group("FIN_WAIT_2", each -> each.experiment().equals("E16"), 0.99, 0.99),
        group("all", each -> true, 0.998, 0.99));
  }

  private static Arguments group(
      String name, Predicate<Recording> belongs, double shareMin, double shareOfCaseMin) {
    return Arguments.of(name, belongs, shareMin, shareOfCaseMin);
  }

  @ParameterizedTest(name = "{0}: {2}, each case {3}")
  @MethodSource("groups")
  void agree(String name, Predicate<Recording> belongs, double shareMin, double shareOfCaseMin) {
    List<ReplayResult> results =
        Recordings.all().stream()
            .filter(belongs.and(each -> !each.isDecidedByChance()))
            .map(Recording::result)
            .toList();
    assertThat(results).isNotEmpty();
    assertThat(results.stream().filter(result -> result.agreement() < shareOfCaseMin))
        .extracting(result -> result.replayed().name() + ": " + Agreement.percent(result))
        .isEmpty();
    int attempts = results.stream().mapToInt(ReplayResult::attempts).sum();
    int agreed = results.stream().mapToInt(ReplayResult::agreed).sum();
    assertThat((double) agreed / attempts).isGreaterThanOrEqualTo(shareMin);
  }

  static Stream<Recording> cases() {
    return Recordings.all().stream().filter(each -> !each.isDecidedByChance());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyOutcomeIsAsFrequentAsRecorded(Recording recording) {
    assertThat(recording.difference())
        .as(
            "%s: recorded %s, simulated %s",
            recording.name(), recording.result().recorded(), recording.result().simulated())
        .isLessThanOrEqualTo(recording.allowance());
  }

  static Stream<Recording> casesDecidedByChance() {
    return Recordings.all().stream().filter(Recording::isDecidedByChance);
  }

  @ParameterizedTest
  @MethodSource("casesDecidedByChance")
  void whereChanceDecidesSomeSeedGivesWhatWasRecorded(Recording recording) {
    RecordedCase recorded = recording.result().replayed();
    TreeSet<String> simulated = new TreeSet<>();
    LongStream.rangeClosed(1, SEEDS)
        .mapToObj(seed -> Replay.run(recorded, seed).simulated())
        .map(Recording::outcomes)
        .forEach(simulated::add);
    assertThat(simulated)
        .as("%s", recording.name())
        .contains(Recording.outcomes(recording.result().recorded()));
  }

  @Test
  void thereAreMany() {
    assertThat(Recordings.all()).hasSizeGreaterThanOrEqualTo(148);
    assertThat(casesDecidedByChance()).hasSizeGreaterThanOrEqualTo(4);
  }
}
