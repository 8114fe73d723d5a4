package portsim.run;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import portsim.client.Retry;
import portsim.client.WcfPool;
import portsim.engine.RandomStream;
import portsim.network.Closing;
import portsim.network.port.Uniqueness;
import portsim.run.ScenarioSketch.Call;
import portsim.scenario.Intervention;
import portsim.scenario.Scenario;
import portsim.workload.Arrivals;
import portsim.workload.HoldingTime;
import portsim.workload.Identity;
import portsim.workload.Rate;

/** Clients of WCF services of every kind, some of which share their pools. */
final class WcfWorlds {
  private static final Duration DURATION = Duration.ofMinutes(5);

  private WcfWorlds() {}

  /** A world in which nobody restarts anything, and nothing takes a round trip. */
  static ScenarioSketch quiet(long seed) {
    return world(seed, Duration.ZERO, new Retry.None());
  }

  /** A world in which servers and machines restart, and opening takes time. */
  static Scenario stormy(long seed) {
    RandomStream random = RandomStream.of(seed, "storm");
    Duration rtt = Duration.ofMillis(random.below(2) * 150L);
    ScenarioSketch sketch = world(seed, rtt, new Retry.After(2, Duration.ofSeconds(1)));
    for (int entry = 0; entry < 5; entry++) {
      Duration at = Duration.ofMillis(random.below(200_000));
      Duration every = Duration.ofSeconds(10 + random.below(90));
      Intervention any =
          one(
              random,
              List.of(
                  new Intervention.RestartServer("one"),
                  new Intervention.RestartServer("two"),
                  new Intervention.StopServer("one"),
                  new Intervention.StartServer("one"),
                  new Intervention.RebootHost("web")));
      sketch.at(at, every, any);
    }
    return sketch.scenario();
  }

  private static ScenarioSketch world(long seed, Duration rtt, Retry retry) {
    RandomStream random = RandomStream.of(seed, "world");
    Duration timeWait = Duration.ofSeconds(1 + random.below(60));
    Uniqueness unique = one(random, List.of(Uniqueness.values()));
    ScenarioSketch sketch =
        ScenarioSketch.lasting(DURATION)
            .seed(seed)
            .host(
                "web",
                ScenarioSketch.custom(20 + random.below(200), timeWait, unique),
                Map.of(),
                rtt)
            .server("one")
            .server("two");
    int workloads = 1 + random.below(4);
    for (int number = 0; number < workloads; number++) {
      WcfPool pool = pool(random);
      Call call =
          new Call(
              arrivals(random),
              new HoldingTime.Exponential(Duration.ofMillis(random.below(5_000))),
              pool,
              new Identity.PerCall(),
              retry,
              one(random, List.of(Closing.CLIENT, Closing.SERVER, Closing.RESET)));
      sketch.workload("orders" + number, "web", one(random, List.of("one", "two")), call);
    }
    return sketch;
  }

  private static Arrivals arrivals(RandomStream random) {
    Rate rate = new Rate(1 + random.below(20), 1_000_000_000);
    return one(
        random,
        List.of(
            new Arrivals.Poisson(rate),
            new Arrivals.Burst(1 + random.below(30), Duration.ofSeconds(15)),
            new Arrivals.Users(
                1 + random.below(20), new HoldingTime.Exponential(Duration.ofSeconds(9)))));
  }

  /** Of few values each, so that some are equal. */
  private static WcfPool pool(RandomStream random) {
    return new WcfPool(
        one(random, List.of(0, 3, 10)),
        one(random, List.of(Duration.ZERO, Duration.ofSeconds(8), Duration.ofMinutes(2))),
        one(random, List.of(Duration.ofSeconds(20), WcfPool.NEVER)),
        one(random, List.of(WcfPool.LeaseCheck.values())),
        "default",
        new WcfPool.Channel(
            Duration.ofMillis(one(random, List.of(800, 320))),
            Duration.ofMillis(random.below(2) * 50L),
            Duration.ofMillis(random.below(2) * 300L)),
        new WcfPool.Service(
            one(random, List.of(Duration.ofSeconds(5), WcfPool.NEVER)),
            one(random, List.of(2, 100)),
            1 + random.below(2)));
  }

  private static <T> T one(RandomStream random, List<? extends T> of) {
    return of.get(random.below(of.size()));
  }
}
