package portsim.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portsim.client.RpcBindings.IdleCleanup;
import portsim.network.Closing;

/** Calls that need several bindings, whose context they need, and when a cleanup begins. */
class RpcCallsTest {
  private static RpcBindings rpc(int perContext, int perCall) {
    return rpc(perContext, perCall, IdleCleanup.OFF, Duration.ZERO);
  }

  private static RpcBindings rpc(
      int perContext, int perCall, IdleCleanup cleanup, Duration reauthentication) {
    return new RpcBindings(
        Cloaking.DYNAMIC,
        Proxies.SHARED,
        perContext,
        perCall,
        new RpcBindings.Ends("", "accounts", "com"),
        true,
        new Releasing.Never(),
        Duration.ofSeconds(60),
        cleanup,
        reauthentication);
  }

  @Test
  void aCallThatNeedsTwoBindingsOpensTwo() {
    PoolBench bench = new PoolBench(rpc(1, 2)).callBy(1, 0, 1).callBy(1, 2, 1);

    assertThat(bench.runUntil(10).diary())
        .containsExactly("0 established", "0 established", "0 call 0 opens", "2 call 1 reuses");
  }

  /** The context opens three, call 0 has two of them; call 1 has the third and one more. */
  @Test
  void aCallOpensOnlyWhatIsNotFree() {
    PoolBench bench = new PoolBench(rpc(3, 2)).callBy(1, 0, 1).callBy(1, 0.5, 1);

    assertThat(bench.runUntil(0.4).established()).isEqualTo(3);
    assertThat(bench.runUntil(10).established()).isEqualTo(4);
  }

  /** Three ports: call 1 gets one, which stays with its context, and so does call 2. */
  @Test
  void aCallFailsOnceWhereOneOfItsPortsIsMissing() {
    PoolBench bench =
        new PoolBench(rpc(1, 2), 3, Closing.CLIENT, Duration.ZERO, 1)
            .callBy(1, 0, 10)
            .callBy(2, 1, 1)
            .callBy(2, 2, 1);

    assertThat(bench.runUntil(5).diary())
        .containsExactly(
            "0 established",
            "0 established",
            "0 call 0 opens",
            "1 established",
            "1 no port",
            "1 call 1 finds no port",
            "2 no port",
            "2 call 2 finds no port");
    assertThat(bench.size()).isEqualTo(3);
  }

  @Test
  void aCallBeginsWhenTheLastOfItsBindingsIsReady() {
    PoolBench bench =
        new PoolBench(rpc(1, 2, IdleCleanup.OFF, Duration.ofMillis(5)))
            .callBy(1, 0, 1)
            .callBy(1, 0.5, 1);

    assertThat(bench.runUntil(10).callDiary())
        .containsExactly("0.005 call 0 opens", "0.505 call 1 opens");
  }

  @Test
  void aCallThatLosesTwoBindingsFailsOnce() {
    PoolBench bench =
        new PoolBench(rpc(1, 2)).callBy(1, 0, 100).restartServerAt(10).callBy(1, 11, 1);

    assertThat(bench.runUntil(20).callDiary())
        .containsExactly("0 call 0 opens", "10 call 0 loses its connection", "11 call 1 opens");
    assertThat(bench.size()).isEqualTo(2);
  }

  @Test
  void aCallWhoseConnectsAreRefusedFailsOnce() {
    PoolBench bench = new PoolBench(rpc(2, 2)).stopServerAt(0).callBy(1, 1, 1);

    assertThat(bench.runUntil(20).callDiary()).containsExactly("1 call 0 is REFUSED");
    assertThat(bench.size()).isZero();
  }

  /**
   * The third connection, at 250 s, is one too many: at 300 s those close that were used before 200
   * s, at 400 s the third, and at 600 s that of 450 s, for the cleanup goes on.
   */
  @Test
  void aCleanupBeginsAboveANumberOfConnectionsAndGoesOn() {
    PoolBench bench =
        new PoolBench(rpc(1, 1, new IdleCleanup(Duration.ofSeconds(100), 2), Duration.ZERO))
            .callBy(1, 0, 1)
            .callBy(2, 1, 1)
            .callBy(3, 250, 1)
            .callBy(4, 450, 1);

    assertThat(bench.runUntil(1_000).connectionDiary())
        .containsExactly(
            "0 established",
            "1 established",
            "250 established",
            "300 closed",
            "300 closed",
            "400 closed",
            "450 established",
            "600 closed");
  }

  /** Of user 3 with the security context 7; -1 is the process itself. */
  @ParameterizedTest(name = "{0} cloaking, proxies {1}, impersonation {2}: {3}")
  @CsvSource({
    "NONE, SHARED, true, -1",
    "DYNAMIC, SHARED, true, 7",
    "DYNAMIC, SHARED, false, -1",
    "STATIC, SHARED, true, -1",
    "STATIC, PER_USER, true, 3",
    "STATIC, PER_CALL, true, 7",
    "STATIC, PER_CALL, false, -1"
  })
  void theContextIsThatOfTheProxy(
      Cloaking cloaking, Proxies proxies, boolean impersonates, int context) {
    RpcBindings rpc =
        new RpcBindings(
            cloaking,
            proxies,
            1,
            1,
            new RpcBindings.Ends("", "accounts", "com"),
            impersonates,
            new Releasing.Never(),
            Duration.ZERO,
            IdleCleanup.OFF,
            Duration.ZERO);

    assertThat(rpc.contextOf(3, 7)).isEqualTo(context);
  }

  @Test
  void refusesACallWithoutABinding() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rpc(1, 0))
        .withMessage("a call needs at least one binding, got 0");
  }
}
