package portsim.scenario.binding;

import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import portsim.record.Metric;
import portsim.scenario.Condition;
import portsim.scenario.MetricPath;
import portsim.scenario.Statistic;
import portsim.scenario.StatisticalExpectation;
import portsim.scenario.binding.BoundsType.Bounds;
import portsim.scenario.tree.Mapping;
import portsim.scenario.tree.Scalar;

/**
 * Reads expectations of many runs, such as {@code p(calls.failed > 0): "<= 0.01 @ 95%"}.
 *
 * @param paths finds the result of a path; null, and a problem, where there is none
 */
record StatisticReader(Function<String, @Nullable MetricPath> paths) {
  private static final Pattern FORM = Pattern.compile("(p|mean)\\((.*)\\)");
  private static final Pattern COMPARED = Pattern.compile("([^\\s<>=!]+)\\s*=?\\s*(.*)");

  /** Whether a key is of this kind, and not the path of a result. */
  static boolean isStatistic(String key) {
    return FORM.matcher(key).matches();
  }

  @Nullable StatisticalExpectation read(String key, Mapping.Entry entry, Value in) {
    Matcher form = FORM.matcher(key);
    if (!form.matches() || !(entry.value() instanceof Scalar required)) {
      return new Value(entry.value(), key, in.problems()).expected("bounds", "");
    }
    String inner = form.group(2).strip();
    boolean isChance = form.group(1).equals("p");
    Statistic statistic = isChance ? chance(inner, entry, in) : mean(inner, entry, in);
    if (statistic == null) {
      return null;
    }
    Bounds bounds = type(statistic).read(new Value(required, key, in.problems()));
    return bounds == null
        ? null
        : new StatisticalExpectation(
            key,
            statistic,
            required.text().strip(),
            bounds.demanded(),
            bounds.percent(),
            required.place());
  }

  private static BoundsType type(Statistic statistic) {
    return statistic instanceof Statistic.Mean mean
        ? new BoundsType(mean.path().metric().unit())
        : BoundsType.ofChance();
  }

  private @Nullable Statistic chance(String inner, Mapping.Entry entry, Value in) {
    Matcher compared = COMPARED.matcher(inner);
    if (!compared.matches() || compared.group(2).isEmpty()) {
      in.problems()
          .error(
              entry.keyPlace(),
              "p(" + inner + ") compares nothing",
              "p(...) takes a result and a condition, such as p(calls.failed > 0)");
      return null;
    }
    MetricPath path = paths.apply(compared.group(1));
    if (path == null) {
      return null;
    }
    Scalar text = new Scalar(entry.keyPlace(), compared.group(2), false);
    Value value = new Value(text, compared.group(1), in.problems());
    Condition condition = new ConditionType(path.metric()).read(value);
    return condition == null ? null : new Statistic.Chance(path, condition);
  }

  private @Nullable Statistic mean(String inner, Mapping.Entry entry, Value in) {
    MetricPath path = paths.apply(inner);
    if (path != null && path.metric().unit() == Metric.Unit.INSTANT) {
      in.problems()
          .error(
              entry.keyPlace(),
              "mean(" + inner + ") is of an instant that may never come",
              "such as p(" + inner + " < 1h)");
      return null;
    }
    return path == null ? null : new Statistic.Mean(path);
  }
}
