package portsim.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import portsim.client.ObjectUse.Connects;
import portsim.network.Closing;

/** The pool of a COM+ component: its filling, its queue, and what goes back to it. */
class ObjectPoolTest {
  private static final Duration HALF_A_SECOND = Duration.ofMillis(500);

  private static final ObjectUse CONNECTED =
      ObjectUse.STANDARD.connecting(Connects.CONSTRUCTOR).taking(HALF_A_SECOND, Duration.ZERO);

  private static PoolBench bench(ObjectPool pool, ObjectUse use) {
    return new PoolBench(objects(pool, use));
  }

  private static PooledObjects objects(ObjectPool pool, ObjectUse use) {
    return new PooledObjects(
        pool, use, Finalization.NEVER, ServerApplication.STANDARD, new PerCall());
  }

  @Test
  void theFirstCallWaitsForTheMinimum() {
    // Three constructors, one after the other, and only then the call.
    PoolBench bench =
        bench(ObjectPool.STANDARD.sized(3, 10), CONNECTED).call(1, 1).call(2, 1).runUntil(10);

    assertThat(bench.diary())
        .containsExactly(
            "1.5 established",
            "2 established",
            "2.5 established",
            "2.5 call 0 opens",
            "2.5 call 1 opens");
    assertThat(bench.objects().live()).isEqualTo(3);
  }

  @Test
  void furtherObjectsAreMadeAtTheSameTimeAndServeAgain() {
    PoolBench bench =
        bench(ObjectPool.STANDARD, CONNECTED)
            .call(0, 1)
            .call(0, 1)
            .call(3, 1)
            .call(3, 1)
            .runUntil(10);

    assertThat(bench.diary())
        .containsExactly(
            "0.5 established",
            "0.5 call 0 opens",
            "0.5 established",
            "0.5 call 1 opens",
            "3 call 2 reuses",
            "3 call 3 reuses");
  }

  @Test
  void atTheMaximumCallsWaitInLine() {
    PoolBench bench =
        bench(ObjectPool.STANDARD.sized(0, 1), CONNECTED)
            .call(0, 1)
            .call(0.1, 1)
            .call(0.2, 1)
            .runUntil(10);

    assertThat(bench.callDiary())
        .containsExactly("0.5 call 0 opens", "1.5 call 1 reuses", "2.5 call 2 reuses");
    assertThat(bench.objects().made()).isEqualTo(1);
    assertThat(bench.objects().waiting()).isZero();
  }

  @Test
  void aCallWaitsForAnObjectAsLongAsTheCreationTimeout() {
    // Call 1 is served at the last instant, call 2 would have to wait 1.5 s.
    ObjectPool pool = ObjectPool.STANDARD.sized(0, 1).waiting(Duration.ofSeconds(1));
    PoolBench bench =
        bench(pool, ObjectUse.STANDARD).call(0, 1).call(0, 2).call(1.5, 1).runUntil(10);

    assertThat(bench.callDiary())
        .containsExactly("0 call 0 opens", "1 call 1 opens", "2.5 call 2 gets no object");
  }

  @Test
  void withoutACreationTimeoutACallDoesNotWait() {
    ObjectPool pool = ObjectPool.STANDARD.sized(0, 1).waiting(Duration.ZERO);
    PoolBench bench = bench(pool, ObjectUse.STANDARD).call(0, 1).call(0.5, 1).runUntil(10);

    assertThat(bench.callDiary()).containsExactly("0 call 0 opens", "0.5 call 1 gets no object");
  }

  @Test
  void withoutAPoolEachCallHasAnObjectOfItsOwn() {
    ObjectPool none =
        new ObjectPool(false, 0, 1, Duration.ZERO, Duration.ZERO, ObjectPool.Reuse.ALWAYS);
    PoolBench bench = bench(none, CONNECTED).call(0, 1).call(0.1, 1).runUntil(10);

    assertThat(bench.diary())
        .containsExactly(
            "0.5 established",
            "0.5 call 0 opens",
            "0.6 established",
            "0.6 call 1 opens",
            "1.5 closed",
            "1.6 closed");
    assertThat(bench.objects().live()).isZero();
  }

  @Test
  void anObjectThatConnectsInItsMethodHasNoConnectionBetweenCalls() {
    PoolBench bench =
        bench(ObjectPool.STANDARD, ObjectUse.STANDARD).call(0, 1).call(5, 1).runUntil(10);

    assertThat(bench.connectionDiary())
        .containsExactly("0 established", "1 closed", "5 established", "6 closed");
    assertThat(bench.objects().made()).isEqualTo(1);
  }

  @Test
  void anObjectThatConnectsInActivateHasItsConnectionWhileItIsBound() {
    ObjectUse early =
        ObjectUse.STANDARD
            .connecting(Connects.ACTIVATE)
            .bound(Duration.ofSeconds(2), Duration.ofSeconds(3));
    PoolBench bench = bench(ObjectPool.STANDARD, early).call(1, 1).runUntil(10);

    assertThat(bench.diary()).containsExactly("1 established", "3 call 0 opens", "7 closed");
  }

  @Test
  void anObjectWithALostConnectionFailsAllItsCallsUnlessItCanNoLongerBePooled() {
    PoolBench always =
        bench(ObjectPool.STANDARD, CONNECTED).call(0, 1).restartServerAt(5).call(6, 1).call(7, 1);
    ObjectPool careful = ObjectPool.STANDARD.reusing(ObjectPool.Reuse.WHILE_CONNECTED);
    PoolBench asked = bench(careful, CONNECTED).call(0, 1).restartServerAt(5).call(6, 1).call(7, 1);

    assertThat(always.runUntil(10).callDiary())
        .containsExactly(
            "0.5 call 0 opens", "6 call 1 loses its connection", "7 call 2 loses its connection");
    assertThat(asked.runUntil(10).callDiary())
        .containsExactly("0.5 call 0 opens", "6 call 1 loses its connection", "7.5 call 2 opens");
    assertThat(asked.objects().discardedObjects()).isEqualTo(1);
  }

  @Test
  void whatIsNotPooledAgainKeepsItsConnectionUntilItIsCollected() {
    ObjectPool never = ObjectPool.STANDARD.reusing(ObjectPool.Reuse.NEVER);
    Finalization collected =
        new Finalization(new Collecting.Every(Duration.ofSeconds(4)), Duration.ofSeconds(1), false);
    PooledObjects objects =
        new PooledObjects(never, CONNECTED, collected, ServerApplication.STANDARD, new PerCall());
    PoolBench bench = new PoolBench(objects).call(0, 1).call(2, 1).runUntil(10);

    // Found at 4 s, finalized at 5 s.
    assertThat(bench.diary())
        .containsExactly(
            "0.5 established",
            "0.5 call 0 opens",
            "2.5 established",
            "2.5 call 1 opens",
            "5 closed",
            "5 closed");
  }

  @Test
  void aCleanUpDestroysWhatIsAboveTheMinimum() {
    ObjectPool pool =
        new ObjectPool(true, 1, 10, Duration.ZERO, Duration.ofSeconds(5), ObjectPool.Reuse.ALWAYS);
    PoolBench bench = bench(pool, CONNECTED).call(0, 1).call(0, 1).call(0, 1).runUntil(4);
    assertThat(bench.objects().live()).isEqualTo(3);

    bench.runUntil(5);
    assertThat(bench.objects().live()).isEqualTo(1);
    assertThat(bench.established()).isEqualTo(1);
  }

  @Test
  void aConstructorWithoutAPortFailsItsCallAndLetsTheNextOneTry() {
    PoolBench bench =
        new PoolBench(
                objects(
                    ObjectPool.STANDARD.sized(0, 2),
                    ObjectUse.STANDARD.connecting(Connects.CONSTRUCTOR)),
                1,
                Closing.CLIENT,
                Duration.ZERO,
                1)
            .call(0, 2)
            .call(1, 1)
            .call(3, 1)
            .runUntil(10);

    assertThat(bench.callDiary())
        .containsExactly("0 call 0 opens", "1 call 1 finds no port", "3 call 2 reuses");
    assertThat(bench.objects().live()).isEqualTo(1);
  }

  @Test
  void aRestartOfTheMachineLosesTheObjectsAndAllWhoWaitForThem() {
    PoolBench bench =
        bench(ObjectPool.STANDARD.sized(0, 1), CONNECTED)
            .call(0, 5)
            .call(1, 1)
            .rebootAt(3)
            .call(4, 1)
            .runUntil(10);

    assertThat(bench.diary())
        .containsExactly(
            "0.5 established",
            "0.5 call 0 opens",
            "3 call 1 loses its connection",
            "3 closed",
            "3 call 0 loses its connection",
            "4.5 established",
            "4.5 call 2 opens");
    assertThat(bench.objects().live()).isEqualTo(1);
    assertThat(bench.objects().processes()).isEqualTo(2);
  }
}
