package portsim.scenario.binding;

import java.util.ArrayList;
import java.util.List;
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
    ResultPaths paths = new ResultPaths(names, entry.keyPlace(), in.problems());
    return new StatisticReader(paths::resolve).read(key, entry, in);
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
    MetricPath resolved = new ResultPaths(names, entry.keyPlace(), in.problems()).resolve(path);
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
}
