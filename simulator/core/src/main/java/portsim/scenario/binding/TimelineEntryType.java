package portsim.scenario.binding;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import portsim.scenario.Intervention;
import portsim.scenario.TimelineEntry;
import portsim.scenario.language.Shape;

/**
 * What is done to the world at an instant, perhaps again and again.
 *
 * @param names of the parts of the scenario
 * @param duration the time that the scenario takes
 */
record TimelineEntryType(ScenarioNames names, Duration duration)
    implements ValueType<TimelineEntry> {
  private static final Key<Duration> AT =
      Key.required("at", DurationType.ANY, "when it happens, such as 5m", "5m");

  private static final Key<Duration> EVERY =
      Key.absentable(
          "every",
          DurationType.POSITIVE,
          "the time from one time to the next; standard: once",
          "1h");

  @Override
  public @Nullable TimelineEntry read(Value value) {
    Key<Intervention> action = action();
    Fields fields = Fields.read(value, List.of(AT, EVERY, action));
    if (fields == null) {
      return null;
    }
    Duration at = fields.find(AT);
    if (at != null && at.compareTo(duration) >= 0) {
      String end = Times.text(duration);
      fields.error(AT, "must be before the end (" + end + "), got " + Times.text(at), "");
    }
    return fields.complete()
        ? new TimelineEntry(fields.get(AT), fields.find(EVERY), fields.get(action))
        : null;
  }

  @Override
  public Shape shape() {
    return Key.shape(List.of(AT, EVERY, action()));
  }

  private Key<Intervention> action() {
    return Key.required(
        "do", new InterventionType(names), "what is done, such as restart sql", "restart sql");
  }
}
