package portsim.scenario;

import java.time.Duration;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A world to simulate and what is expected of it.
 *
 * @param about what it shows, possibly empty
 * @param sources the documents that it rests on
 * @param duration the virtual time that it takes
 * @param sample the interval of the series
 * @param hosts by name, in the order of the file; so are servers and workloads
 * @param timeline what is done to them, in the order of the file
 * @param expectations of the one run with this seed
 * @param repetition what is expected of many runs
 */
public record Scenario(
    String title,
    String about,
    List<String> sources,
    Duration duration,
    long seed,
    Duration sample,
    Map<String, Host> hosts,
    Map<String, Server> servers,
    Map<String, Workload> workloads,
    List<TimelineEntry> timeline,
    List<Expectation> expectations,
    Repetition repetition) {
  public Scenario {
    sources = List.copyOf(sources);
    hosts = inOrder(hosts);
    servers = inOrder(servers);
    workloads = inOrder(workloads);
    timeline = List.copyOf(timeline);
    expectations = List.copyOf(expectations);
  }

  /** A scenario of which nothing is expected but of the one run. */
  public Scenario(
      String title,
      String about,
      List<String> sources,
      Duration duration,
      long seed,
      Duration sample,
      Map<String, Host> hosts,
      Map<String, Server> servers,
      Map<String, Workload> workloads,
      List<TimelineEntry> timeline,
      List<Expectation> expectations) {
    this(
        title,
        about,
        sources,
        duration,
        seed,
        sample,
        hosts,
        servers,
        workloads,
        timeline,
        expectations,
        Repetition.NONE);
  }

  /** The same with other draws of chance. */
  public Scenario withSeed(long other) {
    return new Scenario(
        title,
        about,
        sources,
        duration,
        other,
        sample,
        hosts,
        servers,
        workloads,
        timeline,
        expectations,
        repetition);
  }

  /** The same with other machines, servers and workloads. */
  Scenario with(
      Map<String, Host> otherHosts,
      Map<String, Server> otherServers,
      Map<String, Workload> otherWorkloads) {
    return new Scenario(
        title,
        about,
        sources,
        duration,
        seed,
        sample,
        otherHosts,
        otherServers,
        otherWorkloads,
        timeline,
        expectations,
        repetition);
  }

  /** Whether another seed could give another result, as far as its calls and timers go. */
  public boolean isRandom() {
    return workloads.values().stream()
            .anyMatch(
                each ->
                    each.arrivals().isRandom()
                        || !each.hold().isConstant()
                        || each.retry().isRandom())
        || hosts.values().stream().anyMatch(Host::drawsTimerPhase);
  }

  private static <T> Map<String, T> inOrder(Map<String, T> map) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }

  /** The round trips of its hosts that take time, the longest first. */
  public List<Duration> roundTrips() {
    return hosts.values().stream()
        .map(Host::rtt)
        .filter(rtt -> !rtt.isZero())
        .distinct()
        .sorted(Comparator.reverseOrder())
        .toList();
  }
}
