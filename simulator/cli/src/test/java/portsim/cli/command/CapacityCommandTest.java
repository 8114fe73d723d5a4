package portsim.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code portsim capacity}. */
class CapacityCommandTest {
  private static final String POOLING_OFF = "../../scenarios/sql-server/pooling-off.yaml";
  private static final String RATE = "workloads.orders.arrivals";

  @Test
  void findsTheRateThatThePortsSustain() {
    // 3976 ports / (240 s + 10 ms) = 16.56598 connections a second
    assertThat(CommandRun.of("capacity", POOLING_OFF, "--of", RATE).fine())
        .contains("so that calls.failed = 0", "holds up to   16.565/s", "fails from    16.566/s")
        .contains("3,976 ports of web, each kept for 240.01 s, sustain 16.565 connections/s;");
  }

  @ParameterizedTest
  @CsvSource({
    // 20/s x 240.01 s = 4800.2 ports: 4801 from 1025 on end at 5825
    "hosts.web.settings.MaxUserPort, 5000..65534, 5825, 5824",
    // with 3976 ports, 20/s come back in time if each is kept for at most 198.8 s
    "hosts.web.settings.TcpTimedWaitDelay, 30..240, 198, 199",
  })
  void findsTheLeastChangeThatHelps(String path, String between, String holds, String fails) {
    String json =
        CommandRun.of("capacity", POOLING_OFF, "--of", path, "--between", between, "--json").fine();
    assertThat(json)
        .contains("\"found\":true,\"holds\":\"" + holds + "\",\"fails\":\"" + fails + "\"");
  }

  @Test
  void aValueThatOnlyTheVariantCanHaveIsSetInItAlone() {
    String[] command = {
      "capacity",
      POOLING_OFF,
      "--variant",
      "pooled",
      "--of",
      "workloads.orders.connections.max",
      "--between",
      "1..100",
      "--json"
    };
    // a call each 50 ms takes 10 ms: one connection serves all
    CommandRun enough = CommandRun.of(command);
    assertThat(enough.code()).isEqualTo(ExitCode.INCONCLUSIVE);
    assertThat(enough.out()).contains("\"begin\":\"1\",\"beginHolds\":true", "\"fails\":null");
  }

  @Test
  void theLeastPoolInWhichNoCallWaitsIsFound() {
    // a call each 50 ms takes 120 ms: three are there at once
    String json =
        CommandRun.of(
                "capacity",
                POOLING_OFF,
                "--variant",
                "pooled",
                "--of",
                "workloads.orders.connections.max",
                "--between",
                "1..100",
                "--set",
                "workloads.orders.hold=120ms",
                "--budget",
                "calls.wait.p99 = 0",
                "--json")
            .fine();
    assertThat(json).contains("\"found\":true,\"holds\":\"3\",\"fails\":\"2\"");
  }

  @Test
  void theBudgetSaysWhatGoingWellMeans() {
    // at 16.567/s and above some call fails; with 20/s 1650 do
    String json =
        CommandRun.of(
                "capacity", POOLING_OFF, "--of", RATE, "--budget", "calls.failed <= 1650", "--json")
            .fine();
    assertThat(json)
        .contains("\"budget\":\"calls.failed <= 1650\"", "\"begin\":\"20/s\",\"beginHolds\":true")
        .contains("\"found\":true,\"holds\":\"20");
  }

  @Test
  void aThresholdThatIsNotThereIsNotMadeUp() {
    CommandRun run =
        CommandRun.of("capacity", POOLING_OFF, "--of", "workloads.orders.hold", "--digits", "2");
    assertThat(run.code()).isEqualTo(ExitCode.INCONCLUSIVE);
    assertThat(run.out()).contains("It holds with no value that was tried");
  }

  @ParameterizedTest
  @CsvSource({
    "workloads.orders.from, is 'web', 1",
    "workloads.orders.arivals, there is no number at workloads.orders.arivals, 1",
    "hosts.web.settings.MaxUserPort, or say --between A..B, 1",
  })
  void aPathWithoutANumberIsExplained(String path, String told, int exit) {
    assertThat(CommandRun.of("capacity", POOLING_OFF, "--of", path).refused(exit)).contains(told);
  }

  @Test
  void aBudgetThatNoResultMeetsIsShownWithItsPlace() {
    assertThat(
            CommandRun.of("capacity", POOLING_OFF, "--of", RATE, "--budget", "calls.faild = 0")
                .refused(ExitCode.INVALID_SCENARIO))
        .contains("--budget: no result has the path 'calls.faild'", "did you mean 'calls.failed'?");
  }

  @ParameterizedTest
  @CsvSource({"calls.failed", "calls.failed =", "p(calls.failed > 0)"})
  void aBudgetWithoutAConditionIsToldSo(String budget) {
    assertThat(
            CommandRun.of("capacity", POOLING_OFF, "--of", RATE, "--budget", budget)
                .refused(ExitCode.USAGE))
        .contains("--budget '" + budget + "': the condition is missing", "'calls.failed = 0'");
  }

  @Test
  void anUnknownVariantIsNamed() {
    assertThat(
            CommandRun.of("capacity", POOLING_OFF, "--of", RATE, "--variant", "poold")
                .refused(ExitCode.USAGE))
        .contains("there is no variant 'poold'", "base, ", "pooled");
  }
}
