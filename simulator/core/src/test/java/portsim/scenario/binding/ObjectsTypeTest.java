package portsim.scenario.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static portsim.scenario.binding.Trees.map;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import portsim.client.Collecting;
import portsim.client.ConnectionPolicy;
import portsim.client.Finalization;
import portsim.client.ObjectPool;
import portsim.client.ObjectUse;
import portsim.client.PerCall;
import portsim.client.PooledObjects;
import portsim.client.ServerApplication;
import portsim.client.SqlClientPool;
import portsim.scenario.tree.Mapping;
import portsim.scenario.tree.Problems;

/** What a scenario says of the objects of Enterprise Services. */
class ObjectsTypeTest {
  private static @Nullable ConnectionPolicy read(Mapping connections) {
    Problems problems = new Problems();
    ConnectionPolicy read =
        ConnectionsType.TYPE.read(new Value(connections, "connections", problems));
    assertThat(problems.hasErrors()).as(Trees.messages(problems)).isFalse();
    return read;
  }

  @Test
  void whatIsNotSaidIsTheProductsOwn() {
    assertThat(read(map("objects", map())))
        .isEqualTo(
            new PooledObjects(
                ObjectPool.STANDARD,
                ObjectUse.STANDARD,
                Finalization.NEVER,
                ServerApplication.STANDARD,
                new PerCall()));
    assertThat(ObjectPool.STANDARD.max()).isEqualTo(1_048_576);
    assertThat(ObjectPool.STANDARD.creationTimeout()).isEqualTo(Duration.ofSeconds(60));
    assertThat(ServerApplication.STANDARD.shutdownAfter()).isEqualTo(Duration.ofMinutes(3));
  }

  @Test
  void eachKeyIsBound() {
    Mapping pool =
        map(
            "minPoolSize",
            "2",
            "maxPoolSize",
            "10",
            "creationTimeout",
            "20s",
            "cleanUp",
            "5m",
            "canBePooled",
            "while-connected",
            "objectPooling",
            "true");
    Mapping use =
        map(
            "connectsIn",
            "activate",
            "justInTimeActivation",
            "set-abort",
            "release",
            "release-com-object",
            "keptByUser",
            "true",
            "bindsEarly",
            "1s",
            "releasesLate",
            "2s",
            "construct",
            "3s",
            "activate",
            "4s");
    Mapping process =
        map(
            "garbageCollection",
            map("exponential", "30s"),
            "finalization",
            "5s",
            "disableAsyncFinalization",
            "true",
            "impersonates",
            "true",
            "preload",
            "true",
            "shutdownAfter",
            "12m",
            "activation",
            "server");
    Mapping all = MergePatch.apply(MergePatch.apply(pool, use), process);

    assertThat(read(map("objects", all, "connections", map("pool", "sqlclient"))))
        .isEqualTo(
            new PooledObjects(
                new ObjectPool(
                    true,
                    2,
                    10,
                    Duration.ofSeconds(20),
                    Duration.ofMinutes(5),
                    ObjectPool.Reuse.WHILE_CONNECTED),
                new ObjectUse(
                    ObjectUse.Connects.ACTIVATE,
                    ObjectUse.Done.SET_ABORT,
                    ObjectUse.Release.RELEASE_COM_OBJECT,
                    true,
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(3),
                    Duration.ofSeconds(4)),
                new Finalization(
                    new Collecting.Exponential(Duration.ofSeconds(30)),
                    Duration.ofSeconds(5),
                    true),
                new ServerApplication(
                    ServerApplication.Activation.SERVER, true, true, Duration.ofMinutes(12)),
                SqlClientPool.STANDARD));
  }

  @Test
  void wordsStandForTheEndsOfRanges() {
    Mapping words = map("cleanUp", "off", "garbageCollection", "never", "shutdownAfter", "never");
    assertThat(read(map("objects", words)))
        .isInstanceOfSatisfying(
            PooledObjects.class,
            objects -> {
              assertThat(objects.pool().cleanUp()).isZero();
              assertThat(objects.finalization()).isEqualTo(Finalization.NEVER);
              assertThat(objects.application().shutdownAfter())
                  .isEqualTo(ServerApplication.FOREVER);
            });
  }
}
