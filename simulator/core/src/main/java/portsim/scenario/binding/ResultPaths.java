package portsim.scenario.binding;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import portsim.record.Metric;
import portsim.record.Metric.Scope;
import portsim.record.Vocabulary;
import portsim.scenario.MetricPath;
import portsim.scenario.tree.Place;
import portsim.scenario.tree.Problems;

/**
 * The way from the path of a number to this number of a scenario's result.
 *
 * @param names those below {@code hosts.} and so on
 * @param place where a path stands that leads nowhere
 */
record ResultPaths(ScenarioNames names, Place place, Problems problems) {
  /** The number at a path; null, and a problem, where there is none. */
  @Nullable MetricPath resolve(String path) {
    if (path.startsWith("hosts.")) {
      return resolveNamed(Scope.HOST, names.hosts(), path);
    }
    if (path.startsWith("servers.")) {
      return resolveNamed(Scope.SERVER, names.servers(), path);
    }
    if (path.startsWith("workloads.")) {
      return resolveNamed(Scope.WORKLOAD, names.workloads(), path);
    }
    if (path.startsWith("pools.")) {
      return resolvePool(path);
    }
    if (path.startsWith("queues.")) {
      return resolveQueue(path);
    }
    if (path.startsWith("objects.")) {
      return resolveObjects(path);
    }
    return find(Scope.WORLD, "", path);
  }

  private @Nullable MetricPath resolveObjects(String path) {
    if (names.objects().isEmpty()) {
      String hint = "a workload has them with connections: { objects: ... }";
      problems.error(place, "no workload has objects", hint);
      return null;
    }
    return resolveNamed(Scope.OBJECTS, names.objects(), path);
  }

  private @Nullable MetricPath resolvePool(String path) {
    if (names.pools().isEmpty()) {
      String hint = "a workload has them with connections: { pool: ... } or { rpc: ... }";
      problems.error(place, "no workload keeps connections", hint);
      return null;
    }
    return resolveNamed(Scope.POOL, names.pools(), path);
  }

  private @Nullable MetricPath resolveQueue(String path) {
    if (names.queues().isEmpty()) {
      String hint = "a workload has one with threading: { ... } or queue: { ... }";
      problems.error(place, "no workload has a queue", hint);
      return null;
    }
    return resolveNamed(Scope.QUEUE, names.queues(), path);
  }

  private @Nullable MetricPath resolveNamed(Scope scope, Set<String> known, String path) {
    int nameAt = path.indexOf('.') + 1;
    int nameEnd = path.indexOf('.', nameAt);
    String name = path.substring(nameAt, nameEnd < 0 ? path.length() : nameEnd);
    String kind = path.substring(0, nameAt - 1);
    if (known.isEmpty()) {
      return null; // that there are none is told elsewhere
    }
    if (!known.contains(name)) {
      String hint = Suggestions.among(known, name, kind);
      problems.error(place, "there is no '" + name + "' in " + kind, hint);
      return null;
    }
    return find(scope, name, path);
  }

  /** Finds the metric of a path; below a host, server or workload the path begins with its name. */
  private @Nullable MetricPath find(Scope scope, String name, String path) {
    List<Metric> metrics = Vocabulary.of(scope);
    String prefix = name.isEmpty() ? "" : path.substring(0, path.indexOf('.') + 1) + name + ".";
    for (Metric metric : metrics) {
      if (path.equals(prefix + metric.path())) {
        return new MetricPath(scope, name, metric);
      }
    }
    List<String> paths = metrics.stream().map(metric -> prefix + metric.path()).toList();
    String hint = Suggestions.amongPaths(paths, path, prefix);
    problems.error(place, "no result has the path '" + path + "'", hint);
    return null;
  }
}
