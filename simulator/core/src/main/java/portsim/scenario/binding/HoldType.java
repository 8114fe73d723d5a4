package portsim.scenario.binding;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import portsim.scenario.binding.FamilyType.Form;
import portsim.workload.HoldingTime;

/** The forms of {@code hold}. */
final class HoldType {
  /** A draw is now and then thirty times the mean, and must not exceed the longest time by far. */
  private static final Duration MEAN_GREATEST = Duration.ofDays(1_000);

  private static final Key<Duration> EXPONENTIAL =
      Key.required(
          "exponential",
          new DurationType(Duration.ZERO, MEAN_GREATEST),
          "the mean of exponentially distributed times");

  static final FamilyType<HoldingTime> TYPE =
      new FamilyType<>(
          "10ms",
          HoldType::fixed,
          List.of(
              new Form<>(
                  EXPONENTIAL,
                  List.of(),
                  fields -> new HoldingTime.Exponential(fields.get(EXPONENTIAL)))));

  private HoldType() {}

  private static @Nullable HoldingTime fixed(Value value) {
    Duration time = DurationType.ANY.read(value);
    return time == null ? null : new HoldingTime.Fixed(time);
  }
}
