package portsim.scenario.binding;

import java.time.Duration;
import java.util.List;
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
          "the mean of exponentially distributed times",
          "50ms");

  /** Wide enough for any call, and each nanosecond within can be drawn. */
  private static final Key<DurationRangeType.Range> UNIFORM =
      Key.required(
          "uniform",
          new DurationRangeType(Duration.ZERO, Duration.ofDays(100)),
          "the least and the greatest of evenly distributed times",
          "10ms..50ms");

  /** The mean of log-normal times is up to 2981 times the median, and must not be too long. */
  private static final Key<Duration> LOGNORMAL =
      Key.required(
          "lognormal",
          new DurationType(Duration.ZERO, Duration.ofDays(10)),
          "the median of log-normally distributed times",
          "50ms");

  private static final Key<Double> SIGMA =
      Key.required(
          "sigma",
          new NumberType(0, HoldingTime.Lognormal.SIGMA_MAX),
          "the standard deviation of the logarithm of the time",
          "1");

  static final FamilyType<HoldingTime> TYPE =
      new FamilyType<>(
          "10ms",
          DurationType.ANY.as(HoldingTime.Fixed::new),
          List.of(
              new Form<>(
                  EXPONENTIAL,
                  List.of(),
                  fields -> new HoldingTime.Exponential(fields.get(EXPONENTIAL))),
              new Form<>(UNIFORM, List.of(), HoldType::uniform),
              new Form<>(
                  LOGNORMAL,
                  List.of(SIGMA),
                  fields -> new HoldingTime.Lognormal(fields.get(LOGNORMAL), fields.get(SIGMA)))));

  private HoldType() {}

  private static HoldingTime uniform(Fields fields) {
    DurationRangeType.Range range = fields.get(UNIFORM);
    return new HoldingTime.Uniform(range.least(), range.greatest());
  }
}
