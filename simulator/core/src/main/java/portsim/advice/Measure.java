package portsim.advice;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import portsim.record.Metric;
import portsim.record.Metric.Scope;
import portsim.record.Metric.Unit;
import portsim.record.Outages;
import portsim.record.RunRecord;
import portsim.record.Totals;
import portsim.record.Vocabulary;

/**
 * A number of a result.
 *
 * @param path as expectations have it, such as {@code workloads.orders.calls.failed}
 * @param value a count, or nanoseconds
 */
public record Measure(String path, Unit unit, long value) {
  private static final int SECOND_PLACES = 9;

  /** All numbers of a record, in the order of results. */
  public static List<Measure> of(RunRecord run) {
    List<Measure> all = new ArrayList<>();
    add("", Scope.WORLD, run.world(), all);
    add("hosts.", Scope.HOST, run.hosts(), all);
    add("servers.", Scope.SERVER, run.servers(), all);
    add("workloads.", Scope.WORKLOAD, run.workloads(), all);
    add("pools.", Scope.POOL, run.pools(), all);
    add("queues.", Scope.QUEUE, run.queues(), all);
    add("objects.", Scope.OBJECTS, run.objects(), all);
    return all;
  }

  /**
   * A number as results have it in JSON: a whole number, decimal seconds, or null.
   *
   * @param text empty for null
   * @return null where it is no number that results have
   */
  public static @Nullable Measure parse(String path, String text) {
    Metric metric = metric(path);
    if (metric == null || (text.isEmpty() && metric.unit() != Unit.INSTANT)) {
      return null;
    }
    try {
      BigDecimal number = new BigDecimal(text.isEmpty() ? "0" : text);
      int places = metric.unit() == Unit.COUNT ? 0 : SECOND_PLACES;
      long value = number.movePointRight(places).longValueExact();
      return new Measure(path, metric.unit(), text.isEmpty() ? Outages.NEVER : value);
    } catch (NumberFormatException e) {
      return null;
    } catch (ArithmeticException e) {
      return null; // more digits than results have
    }
  }

  private static @Nullable Metric metric(String path) {
    String name = withoutScope(path);
    return Vocabulary.of(scope(path)).stream()
        .filter(each -> each.path().equals(name))
        .findFirst()
        .orElse(null);
  }

  private static Scope scope(String path) {
    return switch (path.substring(0, Math.max(0, path.indexOf('.')))) {
      case "hosts" -> Scope.HOST;
      case "servers" -> Scope.SERVER;
      case "workloads" -> Scope.WORKLOAD;
      case "pools" -> Scope.POOL;
      case "queues" -> Scope.QUEUE;
      case "objects" -> Scope.OBJECTS;
      default -> Scope.WORLD;
    };
  }

  /** The path without the scope and the name in it: that of the world's number of the same kind. */
  static String withoutScope(String path) {
    return scope(path) == Scope.WORLD
        ? path
        : path.substring(path.indexOf('.', path.indexOf('.') + 1) + 1);
  }

  private static void add(
      String prefix, Scope scope, Map<String, Totals> totals, List<Measure> all) {
    totals.forEach((name, each) -> add(prefix + name + ".", scope, each, all));
  }

  private static void add(String prefix, Scope scope, Totals totals, List<Measure> all) {
    for (Metric metric : Vocabulary.of(scope)) {
      long value = metric.value().applyAsLong(totals);
      all.add(new Measure(prefix + metric.path(), metric.unit(), value));
    }
  }
}
