package portsim.scenario.binding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import portsim.client.Component;
import portsim.scenario.tree.Mapping;
import portsim.scenario.tree.Node;
import portsim.scenario.tree.Scalar;
import portsim.workload.Arrivals;
import portsim.workload.Follows;
import portsim.workload.Follows.Moment;

/**
 * Which workloads follow which, for who reads one of them.
 *
 * @param leaders whom each that follows another follows
 * @param hosts the host that each is from
 */
record LinkKeys(Map<String, String> leaders, Map<String, String> hosts) {
  static final LinkKeys NONE = new LinkKeys(Map.of(), Map.of());

  static LinkKeys of(Mapping root) {
    Map<String, String> leaders = new LinkedHashMap<>();
    Map<String, String> hosts = new LinkedHashMap<>();
    if (root.get(ScenarioKeys.WORKLOADS) instanceof Mapping workloads) {
      workloads
          .entries()
          .forEach(
              (name, entry) -> {
                if (entry.value() instanceof Mapping workload) {
                  put(name, text(workload.get("from")), hosts);
                  put(name, leader(workload.get("arrivals")), leaders);
                }
              });
    }
    return new LinkKeys(leaders, hosts);
  }

  private static void put(String name, @Nullable String text, Map<String, String> to) {
    if (text != null) {
      to.put(name, text);
    }
  }

  private static @Nullable String leader(@Nullable Node arrivals) {
    if (!(arrivals instanceof Mapping mapping)) {
      return null;
    }
    String within = text(mapping.get(ArrivalsType.WITHIN.name()));
    return within == null ? text(mapping.get(ArrivalsType.AFTER.name())) : within;
  }

  private static @Nullable String text(@Nullable Node node) {
    return node instanceof Scalar scalar ? scalar.text().strip() : null;
  }

  /** Checks that a workload can follow whom it follows. */
  void check(String name, Fields fields, Key<Arrivals> arrivals, ScenarioNames names) {
    if (!(fields.find(arrivals) instanceof Follows follows)) {
      return;
    }
    String leader = follows.leader();
    List<String> chain = chain(name);
    if (!names.workloads().contains(leader)) {
      String hint = Suggestions.among(names.workloads(), leader, "workloads");
      fields.error(arrivals, "follows no workload: '" + leader + "'", hint);
    } else if (chain.contains(name)) {
      if (!isFirst(name, chain, names)) {
        return; // it is told of another
      }
      String way = chain.size() == 1 ? "" : ", by way of " + through(chain);
      String hint = "the first call needs arrivals of its own, such as 20/s";
      fields.error(arrivals, "follows itself" + way, hint);
    } else if (!hosts.getOrDefault(name, "").equals(hosts.getOrDefault(leader, ""))) {
      String from = hosts.getOrDefault(leader, "another host");
      String hint = "let both come from the same host, for each machine follows its own calls";
      fields.error(arrivals, "follows " + leader + ", which is from " + from, hint);
    }
  }

  private static boolean isFirst(String name, List<String> chain, ScenarioNames names) {
    return name.equals(names.workloads().stream().filter(chain::contains).findFirst().orElse(name));
  }

  private static String through(List<String> chain) {
    return Suggestions.list(chain.subList(0, chain.size() - 1));
  }

  /** Whom it follows, whom that follows, and so on, until one comes again. */
  private List<String> chain(String name) {
    List<String> chain = new ArrayList<>();
    String next = leaders.get(name);
    while (next != null && !chain.contains(next)) {
      chain.add(next);
      next = next.equals(name) ? null : leaders.get(next);
    }
    return chain;
  }

  /** A recorded call returns at once, so that nothing waits for its end. */
  static void checkQueue(Fields fields, Key<Arrivals> arrivals, @Nullable Component component) {
    boolean within =
        fields.find(arrivals) instanceof Follows follows && follows.moment() == Moment.WITHIN;
    if (within && component != null && component.isQueued()) {
      fields.error(
          arrivals,
          "is within calls that wait for these; but with a queue a call returns when recorded",
          "let these come after the others: { after: ... }");
    }
  }
}
