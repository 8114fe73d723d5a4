package portsim.scenario;

import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import portsim.workload.Follows;
import portsim.workload.Follows.Moment;
import portsim.workload.Rate;

/**
 * Works out what workloads that follow each other make of each other: how often those that follow
 * are called, and how long those that are followed keep their connections. All of them are calls of
 * existing workloads, and none follows itself.
 */
public final class Following {
  private final Map<String, Workload> workloads;
  private final Map<String, Host> hosts;
  private final Map<String, Workload> resolved = new LinkedHashMap<>();

  private Following(Map<String, Workload> workloads, Map<String, Host> hosts) {
    this.workloads = workloads;
    this.hosts = hosts;
  }

  /** The workloads with what follows from their order, in the order of the file. */
  public static Map<String, Workload> resolve(
      Map<String, Workload> workloads, Map<String, Host> hosts) {
    Following following = new Following(workloads, hosts);
    Map<String, Workload> inOrder = new LinkedHashMap<>();
    workloads.keySet().forEach(name -> inOrder.put(name, following.resolved(name)));
    return inOrder;
  }

  private Workload resolved(String name) {
    Workload known = resolved.get(name);
    if (known != null) {
      return known;
    }
    Workload workload = Objects.requireNonNull(workloads.get(name));
    Workload with = workload.enclosing(longest(workload, each -> each == Moment.WITHIN));
    if (workload.arrivals() instanceof Follows follows) {
      with = with.arriving(like(follows, resolved(follows.leader())));
    }
    resolved.put(name, with);
    return with;
  }

  /** Calls that come with each of the leader's come as often. */
  private Follows like(Follows follows, Workload leader) {
    boolean each = follows.moment() == Moment.WITHIN || follows.moment() == Moment.COMPLETED;
    boolean isKnown = each && leader.arrivals().think() == null;
    Rate rate = isKnown ? host(leader).peakRate(leader) : null;
    return new Follows(
        follows.leader(), follows.moment(), isKnown ? leader.arrivals() : null, rate);
  }

  /** How long the longest of the calls takes that follow one in such a way, on average. */
  private Duration longest(Workload leader, Predicate<Moment> how) {
    return workloads.values().stream()
        .filter(each -> moment(each, leader) != null)
        .filter(each -> how.test(Objects.requireNonNull(moment(each, leader))))
        .map(this::time)
        .max(Comparator.naturalOrder())
        .orElse(Duration.ZERO);
  }

  private static @Nullable Moment moment(Workload follower, Workload leader) {
    return follower.arrivals() instanceof Follows follows && follows.leader().equals(leader.name())
        ? follows.moment()
        : null;
  }

  /** From the arrival of a call until all that comes within and after it has completed. */
  private Duration time(Workload workload) {
    return host(workload)
        .callTime(workload)
        .plus(longest(workload, each -> each == Moment.WITHIN))
        .plus(longest(workload, each -> each == Moment.COMPLETED || each == Moment.ENDED));
  }

  private Host host(Workload workload) {
    return Objects.requireNonNull(hosts.get(workload.from()));
  }
}
