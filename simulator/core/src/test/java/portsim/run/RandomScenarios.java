package portsim.run;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import portsim.client.Cloaking;
import portsim.client.Collecting;
import portsim.client.Component;
import portsim.client.ConnectionPolicy;
import portsim.client.Finalization;
import portsim.client.ObjectPool;
import portsim.client.ObjectUse;
import portsim.client.PerCall;
import portsim.client.PooledObjects;
import portsim.client.Proxies;
import portsim.client.PrunePeriod;
import portsim.client.Queueing;
import portsim.client.Queueing.Hours;
import portsim.client.Releasing;
import portsim.client.Retry;
import portsim.client.RpcBindings;
import portsim.client.ServerApplication;
import portsim.client.SqlClientPool;
import portsim.client.Threading;
import portsim.client.Threading.Connects;
import portsim.client.WcfPool;
import portsim.engine.RandomStream;
import portsim.network.Accepting;
import portsim.network.Closing;
import portsim.network.ListenerOptions;
import portsim.network.Overflow;
import portsim.network.port.PortSelection;
import portsim.network.port.Uniqueness;
import portsim.network.profile.Profile;
import portsim.run.ScenarioSketch.Call;
import portsim.scenario.Intervention;
import portsim.scenario.Scenario;
import portsim.workload.Arrivals;
import portsim.workload.Follows;
import portsim.workload.HoldingTime;
import portsim.workload.Identity;
import portsim.workload.Rate;
import portsim.workload.UserChoice;

/** Scenarios of every kind of part, with so few ports that most of them run out. */
final class RandomScenarios {
  private static final Duration DURATION = Duration.ofMinutes(5);
  private static final List<Duration> ROUND_TRIPS =
      List.of(Duration.ZERO, Duration.ZERO, Duration.ofMillis(1), Duration.ofMillis(100));

  /** From this seed on servers are slow, stopped and restarted. */
  private static final long FIRST_SEED_WITH_TIMELINE = 61;

  /**
   * From this seed on calls wait for threads, objects and locks, are recorded, and follow others.
   */
  private static final long FIRST_SEED_WITH_COMPONENTS = 161;

  private RandomScenarios() {}

  static Scenario scenario(long seed) {
    RandomStream random = RandomStream.of(seed, "scenario");
    ScenarioSketch sketch = ScenarioSketch.lasting(DURATION).seed(seed);
    int hosts = 1 + random.below(3);
    int servers = 1 + random.below(3);
    int workloads = 1 + random.below(5);
    for (int host = 0; host < hosts; host++) {
      addHost(sketch, "host" + host, random);
    }
    RandomStream operations = RandomStream.of(seed, "operations");
    for (int server = 0; server < servers; server++) {
      sketch.server("server" + server, listener(seed, operations));
    }
    String previous = "";
    for (int workload = 0; workload < workloads; workload++) {
      String from = "host" + random.below(hosts);
      String to = "server" + random.below(servers);
      Call call = call(random);
      if (seed >= FIRST_SEED_WITH_COMPONENTS) {
        call = call.through(component(operations));
        boolean follows = workload > 0 && operations.below(2) == 0;
        from = follows ? previous : from;
        call = follows ? following("workload" + (workload - 1), call, operations) : call;
      }
      sketch.workload("workload" + workload, from, to, call);
      previous = from;
    }
    for (int entry = 0; seed >= FIRST_SEED_WITH_TIMELINE && entry < 6; entry++) {
      Duration at = Duration.ofMillis(operations.below(300_000));
      Duration every = Duration.ofSeconds(10 + operations.below(200));
      sketch.at(at, every, intervention(hosts, servers, workloads, operations));
    }
    return sketch.scenario();
  }

  /** Scenarios whose calls wait for nothing on the way, on single machines and on fleets. */
  static Scenario straight(long seed) {
    RandomStream random = RandomStream.of(seed, "scenario");
    ScenarioSketch sketch = ScenarioSketch.lasting(DURATION).seed(seed).server("server");
    int hosts = 1 + random.below(12);
    for (int host = 0; host < hosts; host++) {
      sketch.fleet("host" + host, profile(random), 1 + random.below(2) * random.below(5));
    }
    int workloads = 1 + random.below(2 * hosts);
    for (int workload = 0; workload < workloads; workload++) {
      Call any = call(random);
      Arrivals arrivals =
          any.arrivals().think() == null
              ? any.arrivals()
              : new Arrivals.Poisson(new Rate(9, 1_000_000_000));
      Call call =
          new Call(
              arrivals,
              any.hold(),
              new PerCall(),
              any.identity(),
              new Retry.None(),
              any.closes(),
              Component.NONE);
      sketch.workload("workload" + workload, "host" + random.below(hosts), "server", call);
    }
    return sketch.scenario();
  }

  /**
   * Scenarios with nothing but fleets whose calls wait for nothing on the way. Many things happen
   * at the same instant: calls come to all machines at once, take no time or as long as TIME_WAIT.
   * With more than one fleet, each has its own TIME_WAIT, and calls take time or come by chance.
   */
  static Scenario fleets(long seed) {
    RandomStream random = RandomStream.of(seed, "scenario");
    ScenarioSketch sketch =
        ScenarioSketch.lasting(Duration.ofMinutes(1)).seed(seed).server("server");
    int fleets = 1 + (int) (seed % 3);
    for (int fleet = 0; fleet < fleets; fleet++) {
      String name = "host" + fleet;
      sketch.fleet(name, fleetProfile(random), 2 + random.below(30));
      boolean two = random.below(4) == 0;
      boolean alone = fleets == 1 && !two;
      sketch.workload("workload" + fleet, name, "server", fleetCall(random, alone));
      if (two) {
        sketch.workload("other" + fleet, name, "server", fleetCall(random, false));
      }
    }
    return sketch.scenario();
  }

  private static Profile fleetProfile(RandomStream random) {
    PortSelection selection =
        one(random, List.of(new PortSelection.Sequential(), new PortSelection.RandomStart()));
    Duration timeWait = Duration.ofSeconds(random.below(4));
    Uniqueness uniqueness = one(random, List.of(Uniqueness.values()));
    return ScenarioSketch.custom(1 + random.below(60), timeWait, uniqueness, selection);
  }

  private static Call fleetCall(RandomStream random, boolean mayTakeNoTime) {
    Rate rate = new Rate(1 + random.below(40), 1_000_000_000);
    HoldingTime drawn = new HoldingTime.Exponential(Duration.ofSeconds(2));
    HoldingTime fixed =
        one(
            random,
            List.of(
                new HoldingTime.Fixed(Duration.ofSeconds(1 + random.below(3))),
                new HoldingTime.Fixed(Duration.ofMillis(500))));
    HoldingTime none = new HoldingTime.Fixed(Duration.ZERO);
    HoldingTime shortest = new HoldingTime.Exponential(Duration.ofNanos(20));
    Call any = call(random);
    Call call =
        one(
            random,
            List.of(
                Call.arriving(new Arrivals.Poisson(rate)).hold(drawn),
                Call.arriving(new Arrivals.Poisson(rate)).hold(fixed),
                lockstep(random, rate)
                    .hold(
                        mayTakeNoTime
                            ? one(random, List.of(drawn, none, shortest, fixed))
                            : fixed)));
    return call.closes(any.closes());
  }

  /** Calls that come to all machines at the same instants. */
  private static Call lockstep(RandomStream random, Rate rate) {
    return Call.arriving(
        one(
            random,
            List.of(
                new Arrivals.Constant(rate),
                new Arrivals.Burst(1 + random.below(80), Duration.ofSeconds(1)))));
  }

  private static Profile profile(RandomStream random) {
    return ScenarioSketch.custom(
        1 + random.below(400),
        Duration.ofSeconds(1 + random.below(60)),
        one(random, List.of(Uniqueness.values())),
        one(random, List.of(new PortSelection.Sequential(), new PortSelection.RandomStart())));
  }

  private static void addHost(ScenarioSketch sketch, String name, RandomStream random) {
    sketch.host(name, profile(random), Map.of(), one(random, ROUND_TRIPS));
  }

  private static ListenerOptions listener(long seed, RandomStream random) {
    Overflow overflow = one(random, List.of(new Overflow.Reset(), Overflow.Drop.STANDARD));
    if (seed < FIRST_SEED_WITH_TIMELINE) {
      return ListenerOptions.standard(overflow);
    }
    Accepting paced = new Accepting.Paced(1 + random.below(40), Duration.ofSeconds(1));
    return new ListenerOptions(
        random.below(20),
        one(random, List.of(new Accepting.AtOnce(), paced)),
        overflow,
        random.below(10) > 0);
  }

  private static Intervention intervention(
      int hosts, int servers, int workloads, RandomStream random) {
    String server = "server" + random.below(servers);
    String workload = "workload" + random.below(workloads);
    return one(
        random,
        List.of(
            new Intervention.RestartServer(server),
            new Intervention.StopServer(server),
            new Intervention.StartServer(server),
            new Intervention.RebootHost("host" + random.below(hosts)),
            new Intervention.ChangeBacklog(server, random.below(10)),
            new Intervention.ChangeArrivals(
                workload, new Arrivals.Constant(new Rate(9, 1_000_000_000))),
            new Intervention.ChangeHold(workload, new HoldingTime.Fixed(Duration.ofMillis(50))),
            new Intervention.StopWorkload(workload),
            new Intervention.StartWorkload(workload)));
  }

  private static Call call(RandomStream random) {
    Rate rate = new Rate(1 + random.below(30), 1_000_000_000);
    Arrivals arrivals =
        one(
            random,
            List.of(
                new Arrivals.Constant(rate),
                new Arrivals.Poisson(rate),
                new Arrivals.Burst(1 + random.below(300), Duration.ofSeconds(20)),
                new Arrivals.Callers(1 + random.below(100), Duration.ofSeconds(10)),
                new Arrivals.Users(
                    1 + random.below(50), new HoldingTime.Exponential(Duration.ofSeconds(2))),
                new Arrivals.Users(
                    1 + random.below(50), new HoldingTime.Fixed(Duration.ofSeconds(1))),
                new Arrivals.Ramp(new Rate(0, 1), rate),
                new Arrivals.At(List.of(Duration.ZERO, Duration.ZERO, Duration.ofSeconds(200)))));
    Duration time = Duration.ofMillis(random.below(2_000));
    HoldingTime hold =
        one(
            random,
            List.of(
                new HoldingTime.Fixed(time),
                new HoldingTime.Exponential(time),
                new HoldingTime.Uniform(Duration.ZERO, time),
                new HoldingTime.Lognormal(time, 1)));
    ConnectionPolicy connections =
        one(
            random,
            List.of(
                new PerCall(),
                new PerCall(),
                pool(random),
                bindings(random),
                objects(random),
                wcf(random)));
    Identity identity =
        one(
            random,
            List.of(
                new Identity.Service(),
                new Identity.PerCall(),
                new Identity.Users(
                    1 + random.below(9), new UserChoice.Zipf(), Duration.ofSeconds(20))));
    Closing closes =
        one(
            random,
            List.of(Closing.CLIENT, Closing.CLIENT, Closing.SERVER, Closing.RESET, Closing.NEVER));
    Retry retry =
        one(
            random,
            List.of(
                new Retry.None(),
                new Retry.None(),
                new Retry.After(1 + random.below(3), Duration.ofMillis(random.below(3_000))),
                new Retry.Backoff(
                    5, Duration.ofMillis(100), Duration.ofSeconds(1), Retry.Jitter.FULL)));
    return new Call(arrivals, hold, connections, identity, retry, closes, Component.NONE);
  }

  private static Call following(String leader, Call call, RandomStream random) {
    Follows.Moment moment = one(random, List.of(Follows.Moment.values()));
    return call.at(new Follows(leader, moment, null, null));
  }

  private static Component component(RandomStream random) {
    Connects connects = one(random, List.of(Connects.values()));
    Threading threading =
        one(
            random,
            List.of(
                new Threading.Free(),
                new Threading.Apartment("main", Duration.ofMillis(random.below(9)), connects),
                new Threading.Synchronized(1 + random.below(9), connects),
                new Threading.Lock(Duration.ofMillis(1 + random.below(300)))));
    Accepting.Paced pace = new Accepting.Paced(1 + random.below(20), Duration.ofSeconds(1));
    Duration expires = Duration.ofSeconds(random.below(60));
    Hours hours = new Hours(Duration.ofMinutes(1), Duration.ofMinutes(3));
    Queueing queueing =
        one(
            random,
            List.of(
                Queueing.NONE,
                new Queueing(pace, 0, expires, null),
                new Queueing(null, 1 + random.below(9), null, hours)));
    return new Component(threading, queueing);
  }

  private static RpcBindings bindings(RandomStream random) {
    return new RpcBindings(
        one(random, List.of(Cloaking.values())),
        one(random, List.of(Proxies.values())),
        1 + random.below(3),
        1 + random.below(3),
        new RpcBindings.Ends("", "application", "server" + random.below(2)),
        random.below(2) > 0,
        one(
            random,
            List.of(
                new Releasing.Never(),
                new Releasing.AfterCall(),
                new Releasing.Every(Duration.ofSeconds(30)))),
        Duration.ofSeconds(5),
        new RpcBindings.IdleCleanup(Duration.ofSeconds(random.below(2) * 15L), random.below(9)),
        Duration.ofMillis(random.below(2) * 40L));
  }

  private static PooledObjects objects(RandomStream random) {
    int max = 1 + random.below(20);
    ObjectPool pool =
        new ObjectPool(
            random.below(5) > 0,
            random.below(max + 1),
            max,
            Duration.ofSeconds(random.below(15)),
            Duration.ofSeconds(random.below(2) * 20L),
            one(random, List.of(ObjectPool.Reuse.values())));
    ObjectUse use =
        new ObjectUse(
            one(random, List.of(ObjectUse.Connects.values())),
            one(random, List.of(ObjectUse.Done.values())),
            one(random, List.of(ObjectUse.Release.values())),
            random.below(3) == 0,
            Duration.ofMillis(random.below(2) * 300L),
            Duration.ofMillis(random.below(2) * 700L),
            Duration.ofMillis(random.below(2) * 200L),
            Duration.ofMillis(random.below(2) * 10L));
    Finalization finalization =
        new Finalization(
            one(
                random,
                List.of(
                    new Collecting.Never(),
                    new Collecting.Every(Duration.ofSeconds(10)),
                    new Collecting.Exponential(Duration.ofSeconds(10)))),
            Duration.ofMillis(random.below(2) * 500L),
            random.below(2) == 0);
    ServerApplication application =
        new ServerApplication(
            one(random, List.of(ServerApplication.Activation.values())),
            random.below(2) == 0,
            random.below(2) == 0,
            Duration.ofSeconds(5));
    ConnectionPolicy connections =
        one(random, List.of(new PerCall(), pool(random), bindings(random)));
    return new PooledObjects(pool, use, finalization, application, connections);
  }

  /** Its service has room for all connections, so that none waits in CLOSE_WAIT. */
  private static WcfPool wcf(RandomStream random) {
    return new WcfPool(
        random.below(12),
        Duration.ofSeconds(1 + random.below(60)),
        Duration.ofSeconds(1 + random.below(100)),
        one(random, List.of(WcfPool.LeaseCheck.values())),
        "default",
        new WcfPool.Channel(Duration.ofSeconds(5), Duration.ZERO, Duration.ZERO),
        new WcfPool.Service(Duration.ofSeconds(1 + random.below(60)), 1_000, 1));
  }

  private static SqlClientPool pool(RandomStream random) {
    int max = 1 + random.below(40);
    return new SqlClientPool(
        max,
        random.below(max + 1),
        Duration.ofSeconds(random.below(15)),
        Duration.ofSeconds(random.below(5)),
        new PrunePeriod(Duration.ofSeconds(5), Duration.ofSeconds(35)));
  }

  private static <T> T one(RandomStream random, List<? extends T> of) {
    return of.get(random.below(of.size()));
  }
}
