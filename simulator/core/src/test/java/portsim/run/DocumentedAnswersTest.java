package portsim.run;

import static org.assertj.core.api.Assertions.assertThat;
import static portsim.run.ScenarioSketch.orders;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import portsim.client.SqlClientPool;
import portsim.network.Closing;
import portsim.network.port.Uniqueness;
import portsim.network.profile.SettingValue;
import portsim.record.Outage;
import portsim.record.Outages;
import portsim.record.PortTotals;
import portsim.record.RunRecord;
import portsim.record.Totals;
import portsim.run.ScenarioSketch.Call;

/**
 * The answers of the documentation, worked out by hand.
 *
 * <p>A call at t holds its port to t + 10 ms and withholds it to t + 240.01 s. Windows Server 2003
 * has 3976 ports. At 20/s they are taken by the calls 0 to 3975, the last at 198.75 s; call 3976 at
 * 198.8 s is the first to find none. The first port is free again at 240.01 s: call 4801 at 240.05
 * s takes it, and each call after it the port of the call 4801 before. So of 4801 calls 3976
 * succeed and 825 fail, again and again.
 */
class DocumentedAnswersTest {
  private static final Call TWENTY_A_SECOND = Call.rate(20, 1);
  private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

  private static PortTotals ports(Totals totals) {
    assertThat(totals.ports()).isNotNull();
    return totals.ports();
  }

  private static Outage outage(double from, double until) {
    return new Outage(Math.round(from * 1e9), Math.round(until * 1e9));
  }

  private static void assertNeverExhausted(RunRecord run) {
    assertThat(run.world().calls().failed()).isZero();
    assertThat(ports(run.world()).outages().count()).isZero();
    assertThat(ports(run.world()).outages().firstNanos()).isEqualTo(Outages.NEVER);
  }

  /** 12,000 calls are two cycles of 4801 and 2398 calls more: 2 x 3976 + 2398, 2 x 825. */
  @Test
  void poolingOffFailsForFortyOneSecondsAgainAndAgain() {
    RunRecord run = Simulation.run(orders(TEN_MINUTES, TWENTY_A_SECOND));

    Totals world = run.world();
    assertThat(world.calls().attempted()).isEqualTo(12_000);
    assertThat(world.calls().completed()).isEqualTo(10_350);
    assertThat(world.calls().failed()).isEqualTo(1_650);
    assertThat(world.calls().inProgress()).isZero();
    assertThat(world.connections().attempted()).isEqualTo(12_000);
    assertThat(world.connections().opened()).isEqualTo(10_350);
    assertThat(world.connections().closed()).isEqualTo(10_350);
    assertThat(world.connections().reused()).isZero();
    assertThat(world.connections().peakEstablished()).isEqualTo(1);

    PortTotals ports = ports(world);
    assertThat(ports.usable()).isEqualTo(3_976);
    assertThat(ports.peakInUse()).isEqualTo(3_976);
    assertThat(ports.peakTimeWait()).isEqualTo(3_976);
    assertThat(ports.outages().first())
        .containsExactly(outage(198.8, 240.05), outage(438.85, 480.1));
    assertThat(ports.outages().firstNanos()).isEqualTo(198_800_000_000L);
    assertThat(ports.outages().totalNanos()).isEqualTo(82_500_000_000L);
  }

  @Test
  void everyScopeOfTheOnlyWorkloadTellsTheSame() {
    RunRecord run = Simulation.run(orders(TEN_MINUTES, TWENTY_A_SECOND));

    assertThat(run.hosts().get("web")).isEqualTo(run.world());
    Totals workload = run.workloads().get("orders");
    Totals server = run.servers().get("sql");
    assertThat(workload.calls()).isEqualTo(run.world().calls()).isEqualTo(server.calls());
    assertThat(workload.connections())
        .isEqualTo(run.world().connections())
        .isEqualTo(server.connections());
    assertThat(ports(workload).outages()).isEqualTo(ports(run.world()).outages());
    assertThat(server.ports()).isNull();
    assertThat(run.endNanos()).isEqualTo(600_000_000_000L);
    assertThat(run.cancelled()).isFalse();
  }

  @Test
  void aPoolNeedsOneConnection() {
    RunRecord run =
        Simulation.run(orders(TEN_MINUTES, TWENTY_A_SECOND.with(SqlClientPool.STANDARD)));

    assertNeverExhausted(run);
    assertThat(run.world().calls().completed()).isEqualTo(12_000);
    assertThat(run.world().connections().opened()).isEqualTo(1);
    assertThat(run.world().connections().reused()).isEqualTo(11_999);
    assertThat(run.world().connections().closed()).isZero();
    assertThat(run.world().calls().waits().maxNanos()).isZero();
    assertThat(ports(run.world()).peakInUse()).isEqualTo(1);
  }

  /** KB 328476's settings: at 20/s and 30 s each, 600 connections are in TIME_WAIT at a time. */
  @Test
  void morePortsAndAShorterTimeWaitAreEnough() {
    RunRecord run =
        Simulation.run(
            ScenarioSketch.lasting(TEN_MINUTES)
                .host(
                    "web",
                    ScenarioSketch.windows2003(),
                    Map.of(
                        "MaxUserPort",
                        new SettingValue.Whole(20_000),
                        "TcpTimedWaitDelay",
                        new SettingValue.Whole(30)),
                    Duration.ZERO)
                .server("sql")
                .workload("orders", "web", "sql", TWENTY_A_SECOND)
                .scenario());

    assertNeverExhausted(run);
    assertThat(ports(run.world()).usable()).isEqualTo(18_976);
    assertThat(ports(run.world()).peakTimeWait()).isEqualTo(600);
  }

  /**
   * 20,000,000 calls are 4165 cycles of 4801 and 3835 calls more, which all succeed: 4165 x 3976 +
   * 3835 and 4165 x 825. Each of the 4165 outages lasts 825 calls: 41.25 s.
   */
  @Test
  void aMillionSecondsFailAsTheFirstTenMinutes() {
    RunRecord run = Simulation.run(orders(Duration.ofSeconds(1000000), TWENTY_A_SECOND));

    assertThat(run.world().calls().attempted()).isEqualTo(20_000_000);
    assertThat(run.world().calls().completed()).isEqualTo(16_563_875);
    assertThat(run.world().calls().failed()).isEqualTo(3_436_125);
    Outages outages = ports(run.world()).outages();
    assertThat(outages.count()).isEqualTo(4_165);
    assertThat(outages.totalNanos()).isEqualTo(4_165 * 41_250_000_000L);
    assertThat(outages.first()).hasSize(1_000);
    // The thousandth outage comes 999 cycles of 240.05 s after the first.
    assertThat(outages.first().get(999))
        .isEqualTo(outage(198.8 + 999 * 240.05, 240.05 + 999 * 240.05));
  }

  /** 3976 ports / 240.01 s = 16.565.../s. */
  @Test
  void sixteenAndAHalfASecondAreSustained() {
    RunRecord run = Simulation.run(orders(Duration.ofDays(1), Call.rate(165, 10)));

    assertNeverExhausted(run);
    // Call k at k / 16.5 s: the last in a day is k = 1,425,599. In use at once: those of
    // 240.01 s, which are 3960.165 on average, so 3961 at most.
    assertThat(run.world().calls().attempted()).isEqualTo(1_425_600);
    assertThat(ports(run.world()).peakInUse()).isEqualTo(3_961);
  }

  /** Call 3976 comes at 3976 / 16.6 s = 239.518 s, half a second before the first port is free. */
  @Test
  void sixteenPointSixASecondAreNot() {
    RunRecord run = Simulation.run(orders(Duration.ofDays(1), Call.rate(166, 10)));

    assertThat(ports(run.world()).outages().firstNanos()).isEqualTo(239_518_072_289L);
    // Calls 3976 to 3984 fail, the last at 240.0 s; call 3985 comes at 240.06 s.
    assertThat(ports(run.world()).outages().first().get(0).untilNanos())
        .isEqualTo(240_060_240_963L);
    assertThat(run.world().calls().failed()).isPositive();
  }

  @ParameterizedTest(name = "closed by {0}")
  @EnumSource(names = {"SERVER", "RESET"})
  void withoutTimeWaitOnePortIsEnough(Closing closing) {
    RunRecord run = Simulation.run(orders(TEN_MINUTES, TWENTY_A_SECOND.closes(closing)));

    assertNeverExhausted(run);
    assertThat(run.world().calls().completed()).isEqualTo(12_000);
    assertThat(ports(run.world()).peakInUse()).isEqualTo(1);
    assertThat(ports(run.world()).peakTimeWait()).isZero();
  }

  @Test
  void connectionsThatAreNeverClosedUseThePortsUpForGood() {
    RunRecord run = Simulation.run(orders(TEN_MINUTES, TWENTY_A_SECOND.closes(Closing.NEVER)));

    assertThat(run.world().connections().opened()).isEqualTo(3_976);
    assertThat(run.world().connections().closed()).isZero();
    assertThat(run.world().calls().completed()).isEqualTo(3_976);
    assertThat(run.world().calls().failed()).isEqualTo(12_000 - 3_976);
    assertThat(ports(run.world()).peakEstablished()).isEqualTo(3_976);
    assertThat(ports(run.world()).outages().first()).containsExactly(outage(198.8, 600));
  }

  /** 100 ports and never closed: what opens tells how many ports there are. */
  @ParameterizedTest(name = "unique per {0}: {1} connections to two servers")
  @CsvSource({"LOCAL_PORT, 100", "FOUR_TUPLE, 200"})
  void aSecondDestinationHelpsOnlyWhereTuplesAreUnique(Uniqueness uniqueness, int connections) {
    Call leak = TWENTY_A_SECOND.closes(Closing.NEVER);
    RunRecord run =
        Simulation.run(
            ScenarioSketch.lasting(TEN_MINUTES)
                .host("web", ScenarioSketch.custom(100, Duration.ofMinutes(1), uniqueness))
                .server("sql")
                .server("queue")
                .workload("orders", "web", "sql", leak)
                .workload("mails", "web", "queue", leak)
                .scenario());

    assertThat(run.world().connections().opened()).isEqualTo(connections);
    assertThat(ports(run.world()).usable()).isEqualTo(100);
    assertThat(run.servers().get("sql").connections().opened()).isEqualTo(connections / 2);
    assertThat(run.servers().get("queue").connections().opened()).isEqualTo(connections / 2);
  }

  /** Two workloads to one server share its tuples. */
  @Test
  void twoWorkloadsToOneServerShareItsTuples() {
    Call leak = TWENTY_A_SECOND.closes(Closing.NEVER);
    RunRecord run =
        Simulation.run(
            ScenarioSketch.lasting(TEN_MINUTES)
                .host(
                    "web", ScenarioSketch.custom(100, Duration.ofMinutes(1), Uniqueness.FOUR_TUPLE))
                .server("sql")
                .workload("orders", "web", "sql", leak)
                .workload("mails", "web", "sql", leak)
                .scenario());

    assertThat(run.world().connections().opened()).isEqualTo(100);
  }

  /** A handshake of 100 ms: each call waits for it, and keeps its port two round trips longer. */
  @Test
  void aRoundTripIsWaitedForAndKeepsThePort() {
    RunRecord run =
        Simulation.run(
            ScenarioSketch.lasting(TEN_MINUTES)
                .host("web", ScenarioSketch.windows2003(), Map.of(), Duration.ofMillis(100))
                .server("sql")
                .workload("orders", "web", "sql", TWENTY_A_SECOND)
                .scenario());

    assertThat(run.world().calls().waits().p50Nanos()).isEqualTo(100_000_000);
    assertThat(run.world().calls().waits().maxNanos()).isEqualTo(100_000_000);
    // The first port is free again at 0.1 + 0.01 + 0.1 + 240 = 240.21 s: call 4805 at 240.25 s.
    assertThat(ports(run.world()).outages().first().get(0)).isEqualTo(outage(198.8, 240.25));
  }
}
