package portsim.scenario.binding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import portsim.record.Metric;
import portsim.record.Metric.Scope;
import portsim.record.Vocabulary;
import portsim.scenario.Condition;
import portsim.scenario.Expectation;
import portsim.scenario.MetricPath;
import portsim.scenario.StatisticalExpectation;
import portsim.scenario.language.Declaration;
import portsim.scenario.language.Shape;
import portsim.scenario.tree.Mapping;
import portsim.scenario.tree.Scalar;

/**
 * The map from paths of the result, their chances and their means, to conditions.
 *
 * @param names those below {@code hosts.} and so on
 */
record ExpectationsType(ScenarioNames names) implements ValueType<Expected> {
  @Override
  public @Nullable Expected read(Value value) {
    if (!(value.node() instanceof Mapping mapping)) {
      return value.expected("a map from results to conditions", "such as calls.failed: 0");
    }
    List<Expectation> exact = new ArrayList<>();
    List<StatisticalExpectation> statistical = new ArrayList<>();
    mapping
        .entries()
        .forEach(
            (path, entry) -> {
              if (StatisticReader.isStatistic(path)) {
                add(readStatistic(path, entry, value), statistical);
              } else {
                add(readOne(path, entry, value), exact);
              }
            });
    boolean all = exact.size() + statistical.size() == mapping.entries().size();
    return all ? new Expected(exact, statistical) : null;
  }

  private static <T> void add(@Nullable T read, List<T> to) {
    if (read != null) {
      to.add(read);
    }
  }

  private @Nullable StatisticalExpectation readStatistic(
      String key, Mapping.Entry entry, Value in) {
    return new StatisticReader(path -> resolve(path, entry, in)).read(key, entry, in);
  }

  @Override
  public Shape shape() {
    List<Declaration> paths = new ArrayList<>();
    declare(Scope.WORLD, "", paths);
    declare(Scope.HOST, "hosts." + Declaration.NAME + ".", paths);
    declare(Scope.SERVER, "servers." + Declaration.NAME + ".", paths);
    declare(Scope.WORKLOAD, "workloads." + Declaration.NAME + ".", paths);
    declare(Scope.POOL, "pools." + Declaration.NAME + ".", paths);
    declare(Scope.QUEUE, "queues." + Declaration.NAME + ".", paths);
    declare(Scope.OBJECTS, "objects." + Declaration.NAME + ".", paths);
    paths.add(
        new Declaration(
            "p(" + Declaration.COMPARISON + ")",
            BoundsType.ofChance().shape(),
            false,
            "",
            "the chance that a run's result is such",
            "\"<= 0.01 @ 95%\"",
            ""));
    paths.add(
        new Declaration(
            "mean(" + Declaration.PATH + ")",
            new BoundsType(Metric.Unit.COUNT).shape(),
            false,
            "",
            "the mean of a result over all runs",
            "\"<= 3 @ 95%\"",
            ""));
    return new Shape.Keys(paths);
  }

  private static void declare(Scope scope, String prefix, List<Declaration> to) {
    for (Metric metric : Vocabulary.of(scope)) {
      ConditionType type = new ConditionType(metric);
      to.add(
          new Declaration(
              prefix + metric.path(), type.shape(), false, "", metric.about(), type.example(), ""));
    }
  }

  private @Nullable Expectation readOne(String path, Mapping.Entry entry, Value in) {
    MetricPath resolved = resolve(path, entry, in);
    if (resolved == null) {
      return null;
    }
    Value value = new Value(entry.value(), path, in.problems());
    Condition condition = new ConditionType(resolved.metric()).read(value);
    if (condition == null || !(entry.value() instanceof Scalar required)) {
      return null;
    }
    return new Expectation(path, resolved, required.text().strip(), condition, required.place());
  }

  private @Nullable MetricPath resolve(String path, Mapping.Entry entry, Value in) {
    if (path.startsWith("hosts.")) {
      return resolveNamed(Scope.HOST, names.hosts(), path, entry, in);
    }
    if (path.startsWith("servers.")) {
      return resolveNamed(Scope.SERVER, names.servers(), path, entry, in);
    }
    if (path.startsWith("workloads.")) {
      return resolveNamed(Scope.WORKLOAD, names.workloads(), path, entry, in);
    }
    if (path.startsWith("pools.")) {
      return resolvePool(path, entry, in);
    }
    if (path.startsWith("queues.")) {
      return resolveQueue(path, entry, in);
    }
    if (path.startsWith("objects.")) {
      return resolveObjects(path, entry, in);
    }
    return find(Scope.WORLD, "", path, entry, in);
  }

  private @Nullable MetricPath resolveObjects(String path, Mapping.Entry entry, Value in) {
    if (names.objects().isEmpty()) {
      String hint = "a workload has them with connections: { objects: ... }";
      in.problems().error(entry.keyPlace(), "no workload has objects", hint);
      return null;
    }
    return resolveNamed(Scope.OBJECTS, names.objects(), path, entry, in);
  }

  private @Nullable MetricPath resolvePool(String path, Mapping.Entry entry, Value in) {
    if (names.pools().isEmpty()) {
      String hint = "a workload has them with connections: { pool: ... } or { rpc: ... }";
      in.problems().error(entry.keyPlace(), "no workload keeps connections", hint);
      return null;
    }
    return resolveNamed(Scope.POOL, names.pools(), path, entry, in);
  }

  private @Nullable MetricPath resolveQueue(String path, Mapping.Entry entry, Value in) {
    if (names.queues().isEmpty()) {
      String hint = "a workload has one with threading: { ... } or queue: { ... }";
      in.problems().error(entry.keyPlace(), "no workload has a queue", hint);
      return null;
    }
    return resolveNamed(Scope.QUEUE, names.queues(), path, entry, in);
  }

  private static @Nullable MetricPath resolveNamed(
      Scope scope, Set<String> names, String path, Mapping.Entry entry, Value in) {
    int nameAt = path.indexOf('.') + 1;
    int nameEnd = path.indexOf('.', nameAt);
    String name = path.substring(nameAt, nameEnd < 0 ? path.length() : nameEnd);
    String kind = path.substring(0, nameAt - 1);
    if (names.isEmpty()) {
      return null; // that there are none is told elsewhere
    }
    if (!names.contains(name)) {
      in.problems()
          .error(
              entry.keyPlace(),
              "there is no '" + name + "' in " + kind,
              Suggestions.among(names, name, kind));
      return null;
    }
    return find(scope, name, path, entry, in);
  }

  /** Finds the metric of a path; below a host, server or workload the path begins with its name. */
  private static @Nullable MetricPath find(
      Scope scope, String name, String path, Mapping.Entry entry, Value in) {
    List<Metric> metrics = Vocabulary.of(scope);
    String prefix = name.isEmpty() ? "" : path.substring(0, path.indexOf('.') + 1) + name + ".";
    for (Metric metric : metrics) {
      if (path.equals(prefix + metric.path())) {
        return new MetricPath(scope, name, metric);
      }
    }
    List<String> paths = metrics.stream().map(metric -> prefix + metric.path()).toList();
    in.problems()
        .error(
            entry.keyPlace(),
            "no result has the path '" + path + "'",
            Suggestions.amongPaths(paths, path, prefix));
    return null;
  }
}
