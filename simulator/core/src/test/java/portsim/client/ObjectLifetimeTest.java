package portsim.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import portsim.client.ObjectUse.Connects;
import portsim.client.ObjectUse.Done;
import portsim.client.ObjectUse.Release;
import portsim.client.ServerApplication.Activation;

/** How objects go back to their pool, and how long their process lives. */
class ObjectLifetimeTest {
  private static final ObjectPool ONE = ObjectPool.STANDARD.sized(0, 1);
  private static final ObjectUse KEEPS_CONNECTION =
      ObjectUse.STANDARD.connecting(Connects.CONSTRUCTOR);
  private static final Finalization EACH_4_S =
      new Finalization(new Collecting.Every(Duration.ofSeconds(4)), Duration.ZERO, false);

  private static PoolBench bench(ObjectUse use, Finalization finalization) {
    return new PoolBench(
        new PooledObjects(ONE, use, finalization, ServerApplication.STANDARD, new PerCall()));
  }

  private static PoolBench bench(ServerApplication application, ConnectionPolicy connections) {
    return new PoolBench(
        new PooledObjects(
            ObjectPool.STANDARD.sized(2, 10),
            KEEPS_CONNECTION,
            Finalization.NEVER,
            application,
            connections));
  }

  private static ServerApplication shutDownAfter(Duration time) {
    return new ServerApplication(Activation.SERVER, false, false, time);
  }

  @ParameterizedTest(name = "{0}: served after {1} s")
  @CsvSource({
    "DISPOSE, 1",
    "RELEASE_COM_OBJECT, 1",
    "RELEASE, 1",
    "SET_TO_NULL, 4", // the first collection
  })
  void withoutJustInTimeActivationTheClientGivesAnObjectBack(Release release, String served) {
    PoolBench bench =
        bench(ObjectUse.STANDARD.released(release), EACH_4_S).call(0, 1).call(0.5, 1).runUntil(20);

    assertThat(bench.callDiary()).containsExactly("0 call 0 opens", served + " call 1 opens");
  }

  @ParameterizedTest
  @EnumSource(names = {"OFF", "NOT_SET"})
  void anObjectThatIsNeverReleasedNeverComesBack(Done done) {
    ObjectUse use = ObjectUse.STANDARD.released(Release.NEVER).activated(done);
    PoolBench bench = bench(use, EACH_4_S).call(0, 1).call(0.5, 1).runUntil(300);

    assertThat(bench.callDiary()).containsExactly("0 call 0 opens", "60.5 call 1 gets no object");
    assertThat(bench.objects().active()).isEqualTo(1);
  }

  @Test
  void whereNothingIsCollectedDisposeIsTheOnlyWayBack() {
    ObjectUse use = ObjectUse.STANDARD.released(Release.SET_TO_NULL);
    PoolBench bench = bench(use, Finalization.NEVER).call(0, 1).call(0.5, 1).runUntil(300);

    assertThat(bench.callDiary()).containsExactly("0 call 0 opens", "60.5 call 1 gets no object");
  }

  @ParameterizedTest
  @EnumSource(names = {"AUTO_COMPLETE", "DEACTIVATE_ON_RETURN", "SET_COMPLETE", "SET_ABORT"})
  void justInTimeActivationGivesAnObjectBackWhateverItsClientDoes(Done done) {
    ObjectUse use = ObjectUse.STANDARD.released(Release.NEVER).activated(done);
    PoolBench bench = bench(use, Finalization.NEVER).call(0, 1).call(0.5, 1).runUntil(20);

    assertThat(bench.callDiary()).containsExactly("0 call 0 opens", "1 call 1 opens");
    assertThat(bench.objects().active()).isZero();
  }

  @ParameterizedTest(name = "one thread {0}: {1} and {2} s")
  @CsvSource({"false, 7, 7", "true, 7, 10"})
  void oneThreadFinalizesOneObjectAfterTheOther(boolean onOneThread, int first, int second) {
    // Both are found at 4 s, and take 3 s each.
    Finalization slow =
        new Finalization(
            new Collecting.Every(Duration.ofSeconds(4)), Duration.ofSeconds(3), onOneThread);
    PooledObjects objects =
        new PooledObjects(
            ObjectPool.STANDARD.sized(0, 2),
            ObjectUse.STANDARD.released(Release.SET_TO_NULL),
            slow,
            ServerApplication.STANDARD,
            new PerCall());
    PoolBench bench =
        new PoolBench(objects).call(0, 1).call(0, 1).call(5, 20).call(5, 20).runUntil(20);

    assertThat(bench.callDiary())
        .containsExactly(
            "0 call 0 opens", "0 call 1 opens", first + " call 2 opens", second + " call 3 opens");
    assertThat(bench.objects().returnedByCollector()).isEqualTo(2);
  }

  @Test
  void aUserWhoKeepsAReferenceKeepsTheObjectUnlessItIsActivatedJustInTime() {
    PooledObjects kept =
        new PooledObjects(
            ObjectPool.STANDARD,
            KEEPS_CONNECTION.kept(),
            Finalization.NEVER,
            ServerApplication.STANDARD,
            new PerCall());
    PooledObjects justInTime =
        new PooledObjects(
            ObjectPool.STANDARD,
            KEEPS_CONNECTION.kept().activated(Done.AUTO_COMPLETE),
            Finalization.NEVER,
            ServerApplication.STANDARD,
            new PerCall());

    assertThat(threeUsersTwice(kept).objects().made()).isEqualTo(3);
    assertThat(threeUsersTwice(kept).established()).isEqualTo(3);
    assertThat(threeUsersTwice(kept).objects().active()).isEqualTo(3);
    assertThat(threeUsersTwice(justInTime).objects().made()).isEqualTo(1);
    assertThat(threeUsersTwice(justInTime).objects().active()).isZero();
  }

  /** One call after the other. */
  private static PoolBench threeUsersTwice(PooledObjects objects) {
    PoolBench bench = new PoolBench(objects);
    for (int call = 0; call < 6; call++) {
      bench.callBy(call % 3, call, 0.5);
    }
    return bench.runUntil(20);
  }

  @Test
  void aProcessWithoutClientsIsShutDownAndItsPoolFilledAnew() {
    // Idle from 1 s, shut down at 61 s. A call at 50 s keeps it alive until 51 s + 60 s.
    ServerApplication application = shutDownAfter(Duration.ofSeconds(60));
    PoolBench bench = bench(application, new PerCall()).call(0, 1).call(50, 1).call(200, 1);

    bench.runUntil(110);
    assertThat(bench.established()).isEqualTo(2);
    bench.runUntil(111);
    assertThat(bench.established()).isZero();
    assertThat(bench.objects().live()).isZero();
    bench.runUntil(210);
    assertThat(bench.callDiary())
        .containsExactly("0 call 0 opens", "50 call 1 reuses", "200 call 2 opens");
    assertThat(bench.objects().processes()).isEqualTo(2);
    assertThat(bench.opened()).isEqualTo(4);
  }

  @Test
  void aLibraryAndAnApplicationThatRunsForeverAreNotShutDown() {
    ServerApplication library =
        new ServerApplication(Activation.LIBRARY, false, false, Duration.ofMinutes(3));

    for (ServerApplication each :
        new ServerApplication[] {library, shutDownAfter(ServerApplication.FOREVER)}) {
      PoolBench bench = bench(each, new PerCall()).call(0, 1).runUntil(10_000);
      assertThat(bench.established()).isEqualTo(2);
    }
  }

  @Test
  void aProcessThatHasEndedKeepsNoConnectionInThePoolOfItsDriver() {
    PooledObjects objects =
        new PooledObjects(
            ObjectPool.STANDARD,
            ObjectUse.STANDARD,
            Finalization.NEVER,
            shutDownAfter(Duration.ofSeconds(60)),
            SqlClientPool.STANDARD);
    PoolBench bench = new PoolBench(objects).call(0, 1).runUntil(60);
    assertThat(bench.established()).isEqualTo(1);

    // Its pool would close it after 120 s at the earliest.
    bench.runUntil(61);
    assertThat(bench.established()).isZero();
    assertThat(bench.size()).isZero();
    assertThat(bench.identities()).isZero();
  }

  @Test
  void aPreloadedApplicationIsReadyWhenItsFirstCallComes() {
    ServerApplication preloaded =
        new ServerApplication(Activation.SERVER, false, true, Duration.ofMinutes(3));
    PoolBench bench = bench(preloaded, new PerCall()).call(5, 1).runUntil(10);

    assertThat(bench.diary()).containsExactly("0 established", "0 established", "5 call 0 opens");
  }

  @ParameterizedTest(name = "{0}, impersonates {1}: {2} pools")
  @CsvSource({"SERVER, false, 1", "SERVER, true, 3", "LIBRARY, false, 3"})
  void theIdentityOfTheProcessOrOfTheCallerHasThePool(
      Activation activation, boolean impersonates, int pools) {
    PooledObjects objects =
        new PooledObjects(
            ObjectPool.STANDARD,
            ObjectUse.STANDARD,
            Finalization.NEVER,
            new ServerApplication(activation, impersonates, false, Duration.ofMinutes(3)),
            SqlClientPool.STANDARD);

    assertThat(threeUsersTwice(objects).identities()).isEqualTo(pools);
    assertThat(threeUsersTwice(objects).established()).isEqualTo(pools);
  }
}
