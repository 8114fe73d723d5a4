package portsim.scenario.binding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import portsim.record.Metric;
import portsim.scenario.Condition;
import portsim.scenario.question.Choice;
import portsim.scenario.tree.Mapping;

/**
 * Reads the answers to choose from: a map from what they say to what a number must be for them to
 * be right.
 */
record ChoicesReader(Metric metric) {
  private static final int MOST = 9;

  @Nullable List<Choice> read(Value value) {
    if (!(value.node() instanceof Mapping mapping)
        || mapping.entries().size() < 2
        || mapping.entries().size() > MOST) {
      return value.expected(
          "a map of 2 to " + MOST + " answers, each with its condition",
          "such as { none: 0, some: \"> 0\" }");
    }
    List<Choice> choices = new ArrayList<>();
    for (Map.Entry<String, Mapping.Entry> each : mapping.entries().entrySet()) {
      Value condition = value.child(each.getKey(), each.getValue());
      Condition read = new ConditionType(metric).read(condition);
      if (read != null) {
        choices.add(new Choice(each.getKey(), read));
      }
    }
    return choices.size() == mapping.entries().size() ? choices : null;
  }
}
