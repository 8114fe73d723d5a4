package portsim.scenario.binding;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import portsim.client.RpcBindings;
import portsim.scenario.Workload;
import portsim.scenario.tree.Mapping;
import portsim.scenario.tree.Node;
import portsim.scenario.tree.Problems;

/** Workloads that hold objects together agree on what is the affair of their process. */
final class RpcProcesses {
  private static final String HINT =
      "give both the same; or another application, or process, to one of them";

  private final Mapping root;
  private final Problems problems;
  private final Map<Holder, Workload> firstOf = new LinkedHashMap<>();
  private boolean agree = true;

  /** A process of a host that holds objects of an application. */
  private record Holder(String host, String process, String application) {}

  private RpcProcesses(Mapping root, Problems problems) {
    this.root = root;
    this.problems = problems;
  }

  /** Tells whether they agree, and where they do not. */
  static boolean agree(Map<String, Workload> workloads, Mapping root, Problems problems) {
    RpcProcesses processes = new RpcProcesses(root, problems);
    workloads.values().forEach(processes::add);
    return processes.agree;
  }

  private void add(Workload workload) {
    if (workload.connections().underlying() instanceof RpcBindings rpc) {
      RpcBindings.Ends ends = rpc.ends();
      Holder holder = new Holder(workload.from(), ends.process(), ends.application());
      Workload first = firstOf.computeIfAbsent(holder, key -> workload);
      if (first.connections().underlying() instanceof RpcBindings other) {
        compare(workload, "linger", rpc.linger(), first, other.linger());
        compare(workload, "idleCleanup", rpc.idleCleanup(), first, other.idleCleanup());
      }
    }
  }

  private void compare(
      Workload workload, String key, Object value, Workload first, Object ofFirst) {
    if (!value.equals(ofFirst)) {
      Node connections = at(at(at(root, ScenarioKeys.WORKLOADS), workload.name()), "connections");
      Node own = at(connections, key);
      Node place = own == null ? connections : own;
      agree = false;
      problems.error(
          (place == null ? root : place).place(),
          "workloads."
              + workload.name()
              + ".connections."
              + key
              + " is not that of workloads."
              + first.name()
              + ", which holds objects of the same application in the same process",
          HINT);
    }
  }

  private static @Nullable Node at(@Nullable Node node, String key) {
    return node instanceof Mapping mapping ? mapping.get(key) : null;
  }
}
