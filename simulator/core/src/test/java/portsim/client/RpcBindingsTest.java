package portsim.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import portsim.network.Closing;

/** The bindings of DCOM proxies, their answers worked out by hand: instants are seconds. */
class RpcBindingsTest {
  private static final Duration LINGER = Duration.ofSeconds(60);
  private static final RpcBindings.Ends ENDS = new RpcBindings.Ends("", "accounts", "com");

  private static RpcBindings rpc(Cloaking cloaking, Releasing releasing) {
    return rpc(cloaking, 1, releasing, Duration.ZERO, Duration.ZERO);
  }

  private static RpcBindings rpc(
      Cloaking cloaking,
      int perContext,
      Releasing releasing,
      Duration idleCleanup,
      Duration reauthentication) {
    return new RpcBindings(
        cloaking,
        Proxies.SHARED,
        perContext,
        1,
        ENDS,
        true,
        releasing,
        LINGER,
        new RpcBindings.IdleCleanup(idleCleanup, 0),
        reauthentication);
  }

  @Test
  void dynamicCloakingOpensABindingForEachContext() {
    PoolBench bench =
        new PoolBench(rpc(Cloaking.DYNAMIC, new Releasing.Never()))
            .callBy(1, 0, 0.1)
            .callBy(2, 1, 0.1)
            .callBy(1, 2, 0.1);

    assertThat(bench.runUntil(1_000).diary())
        .containsExactly(
            "0 established",
            "0 call 0 opens",
            "1 established",
            "1 call 1 opens",
            "2 call 2 reuses");
    assertThat(bench.identities()).isEqualTo(2);
  }

  @Test
  void withoutCloakingAllContextsShareABinding() {
    for (Cloaking cloaking : new Cloaking[] {Cloaking.NONE, Cloaking.STATIC}) {
      PoolBench bench =
          new PoolBench(rpc(cloaking, new Releasing.Never()))
              .callBy(1, 0, 0.1)
              .callBy(2, 1, 0.1)
              .callBy(3, 2, 0.1);

      assertThat(bench.runUntil(1_000).callDiary())
          .containsExactly("0 call 0 opens", "1 call 1 reuses", "2 call 2 reuses");
      assertThat(bench.identities()).isEqualTo(1);
    }
  }

  @Test
  void aBindingServesOneCallAtATime() {
    PoolBench bench =
        new PoolBench(rpc(Cloaking.DYNAMIC, new Releasing.Never())).call(0, 1).call(0.5, 1);

    assertThat(bench.runUntil(10).callDiary())
        .containsExactly("0 call 0 opens", "0.5 call 1 opens");
  }

  @Test
  void aNewContextOpensAllItsBindingsAtOnce() {
    PoolBench bench =
        new PoolBench(rpc(Cloaking.DYNAMIC, 3, new Releasing.Never(), Duration.ZERO, Duration.ZERO))
            .callBy(1, 0, 1)
            .callBy(1, 0.5, 1)
            .callBy(2, 1, 1);

    assertThat(bench.runUntil(0.4).established()).isEqualTo(3);
    assertThat(bench.runUntil(0.9).established()).isEqualTo(3);
    assertThat(bench.runUntil(2).established()).isEqualTo(6);
  }

  /** The last object is released at 10.5 s, and the connections close 60 s later. */
  @Test
  void allConnectionsCloseALingerAfterTheLastRelease() {
    PoolBench bench =
        new PoolBench(rpc(Cloaking.DYNAMIC, new Releasing.AfterCall()))
            .callBy(1, 0, 0.5)
            .callBy(2, 10, 0.5);

    assertThat(bench.runUntil(100).connectionDiary())
        .containsExactly("0 established", "10 established", "70.5 closed", "70.5 closed");
    assertThat(bench.size()).isZero();
    assertThat(bench.identities()).isZero();
  }

  /** One object that is not released keeps them all: call 0 has its own until 200 s. */
  @Test
  void oneObjectKeepsAllConnectionsOfTheApplication() {
    PoolBench bench =
        new PoolBench(rpc(Cloaking.DYNAMIC, new Releasing.AfterCall()))
            .callBy(1, 0, 200)
            .callBy(2, 10, 0.5);

    assertThat(bench.runUntil(300).connectionDiary())
        .containsExactly("0 established", "10 established", "260 closed", "260 closed");
  }

  @Test
  void anAcquisitionWithinTheLingerKeepsTheConnections() {
    PoolBench bench =
        new PoolBench(rpc(Cloaking.DYNAMIC, new Releasing.AfterCall()))
            .callBy(1, 0, 0.5)
            .callBy(1, 60, 0.5);

    assertThat(bench.runUntil(200).diary())
        .containsExactly("0 established", "0 call 0 opens", "60 call 1 reuses", "120.5 closed");
  }

  @Test
  void objectsThatAreNeverReleasedKeepTheirConnections() {
    PoolBench bench = new PoolBench(rpc(Cloaking.DYNAMIC, new Releasing.Never())).callBy(1, 0, 0.5);

    assertThat(bench.runUntil(1_000_000).established()).isEqualTo(1);
  }

  /** Released at 30 s; at 60 s call 1 has an object in use; at 90 s that is released too. */
  @Test
  void aCollectorReleasesWhatNoCallUses() {
    PoolBench bench =
        new PoolBench(rpc(Cloaking.DYNAMIC, new Releasing.Every(Duration.ofSeconds(30))))
            .callBy(1, 0, 0.5)
            .callBy(2, 55, 10);

    assertThat(bench.runUntil(300).connectionDiary())
        .containsExactly("0 established", "55 established", "150 closed", "150 closed");
  }

  /** Used until 0.5 and 110.1: at 200 the first was not used since 100; at 300 the second. */
  @Test
  void idleCleanupClosesWhatWasNotUsedSinceThePreviousOne() {
    PoolBench bench =
        new PoolBench(
                rpc(
                    Cloaking.DYNAMIC,
                    1,
                    new Releasing.Never(),
                    Duration.ofSeconds(100),
                    Duration.ZERO))
            .callBy(1, 0, 0.5)
            .callBy(2, 110, 0.1);

    assertThat(bench.runUntil(500).connectionDiary())
        .containsExactly("0 established", "110 established", "200 closed", "300 closed");
  }

  @Test
  void aNewBindingAuthenticatesBeforeItServes() {
    PoolBench bench =
        new PoolBench(
                rpc(
                    Cloaking.DYNAMIC,
                    1,
                    new Releasing.Never(),
                    Duration.ZERO,
                    Duration.ofMillis(5)))
            .callBy(1, 0, 1)
            .callBy(1, 2, 1);

    assertThat(bench.runUntil(10).callDiary())
        .containsExactly("0.005 call 0 opens", "2 call 1 reuses");
  }

  @Test
  void aRestartOfTheApplicationFreesAllPortsAndItBeginsAnew() {
    PoolBench bench =
        new PoolBench(rpc(Cloaking.DYNAMIC, new Releasing.Never()))
            .callBy(1, 0, 0.5)
            .callBy(2, 1, 100)
            .restartServerAt(10)
            .callBy(1, 11, 0.5);

    assertThat(bench.runUntil(200).diary())
        .containsExactly(
            "0 established",
            "0 call 0 opens",
            "1 established",
            "1 call 1 opens",
            "10 closed",
            "10 closed",
            "10 call 1 loses its connection",
            "11 established",
            "11 call 2 opens");
  }

  @Test
  void aCallThatFindsNoPortReleasesItsObject() {
    PoolBench bench =
        new PoolBench(
                rpc(Cloaking.DYNAMIC, new Releasing.AfterCall()),
                1,
                Closing.CLIENT,
                Duration.ZERO,
                1)
            .callBy(1, 0, 1)
            .callBy(2, 0.5, 1);

    assertThat(bench.runUntil(100).diary())
        .containsExactly(
            "0 established",
            "0 call 0 opens",
            "0.5 no port",
            "0.5 call 1 finds no port",
            "61 closed");
  }

  @Test
  void refusesAContextWithoutABinding() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> rpc(Cloaking.NONE, 0, new Releasing.Never(), Duration.ZERO, Duration.ZERO))
        .withMessage("a context needs at least one binding, got 0");
  }
}
