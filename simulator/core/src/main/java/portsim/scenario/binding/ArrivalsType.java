package portsim.scenario.binding;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import portsim.scenario.binding.FamilyType.Form;
import portsim.scenario.tree.Listing;
import portsim.scenario.tree.Place;
import portsim.workload.Arrivals;
import portsim.workload.Follows;
import portsim.workload.Follows.Moment;
import portsim.workload.HoldingTime;
import portsim.workload.Rate;
import portsim.workload.RateCurve;
import portsim.workload.TraceTimes;

/** The forms of {@code arrivals}. */
final class ArrivalsType {
  private static final Key<Rate> POISSON =
      Key.required("poisson", RateType.POSITIVE, "the mean rate of independent arrivals", "20/s");

  private static final Key<Long> BURST =
      Key.required("burst", new WholeType(1, 100_000_000), "how many calls arrive at once", "500");

  private static final Key<Duration> EVERY =
      Key.required("every", DurationType.POSITIVE, "the time from burst to burst", "1m");

  private static final ListType<Duration> INSTANTS = new ListType<>(DurationType.ANY);

  private static final Key<Long> CALLERS =
      Key.required(
          "callers",
          new WholeType(1, 100_000_000),
          "how many callers call at the start, and again and again",
          "200");

  private static final Key<Duration> CALLS_EVERY =
      Key.required(
          "every", DurationType.POSITIVE, "the time from a caller's call to its next", "10s");

  private static final Key<Long> USERS =
      Key.required(
          "users",
          new WholeType(1, 10_000_000),
          "how many users call at the start, and again when they have thought",
          "40");

  static final Key<HoldingTime> THINK =
      Key.required(
          "think",
          ValueType.of(HoldType.TYPE.shape(), ArrivalsType::think),
          "the time from the end of a user's call to its next",
          "1s");

  private static final Key<RateRangeType.Range> RAMP =
      Key.required(
          "ramp", new RateRangeType(), "the rates at the start and at the stop", "1/s..50/s");

  private static final Key<RateCurve> CURVE =
      Key.required(
          "curve",
          new CurveType(),
          "the rates at times after the start, between which they change linearly",
          "{ 0: 5/s, 8h: 40/s, 18h: 5/s }");

  private static final Key<List<Duration>> AT =
      Key.required(
          "at",
          ValueType.of(INSTANTS.shape(), ArrivalsType::instants),
          "the instants of single calls, in order",
          "[0, 1s, 1s]");

  private static final Key<TraceTimes> TRACE =
      Key.required(
          "trace",
          ValueType.of(TextType.ANY.shape(), value -> value.traces().read(value)),
          "a CSV file with the times of recorded calls, beside the scenario",
          "calls.csv");

  static final Key<Reference> WITHIN =
      Key.required(
          "within",
          Reference.TYPE,
          "the workload whose calls these are part of: one comes when the work of such a call is"
              + " done, which keeps its connection until this one has ended",
          "orders");

  static final Key<Reference> AFTER =
      Key.required(
          "after", Reference.TYPE, "the workload whose calls these come after, each one", "orders");

  private static final Key<Moment> WHEN =
      Key.optional(
          "when",
          new ChoiceType<>("ends of calls", momentsByKey()),
          Moment.COMPLETED.key(),
          "which calls are followed: those that completed, those that failed, or all that ended",
          Moment.FAILED.key());

  static final FamilyType<Arrivals> TYPE =
      new FamilyType<>(
          "20/s",
          RateType.POSITIVE.as(Arrivals.Constant::new),
          List.of(
              new Form<>(POISSON, List.of(), fields -> new Arrivals.Poisson(fields.get(POISSON))),
              new Form<>(BURST, List.of(EVERY), ArrivalsType::burst),
              new Form<>(CALLERS, List.of(CALLS_EVERY), ArrivalsType::callers),
              new Form<>(USERS, List.of(THINK), ArrivalsType::users),
              new Form<>(RAMP, List.of(), ArrivalsType::ramp),
              new Form<>(CURVE, List.of(), fields -> new Arrivals.Curve(fields.get(CURVE))),
              new Form<>(AT, List.of(), fields -> new Arrivals.At(fields.get(AT))),
              new Form<>(TRACE, List.of(), fields -> new Arrivals.Trace(fields.get(TRACE))),
              new Form<>(WITHIN, List.of(), ArrivalsType::within),
              new Form<>(AFTER, List.of(WHEN), ArrivalsType::after)));

  private ArrivalsType() {}

  private static Arrivals burst(Fields fields) {
    return new Arrivals.Burst(fields.get(BURST).intValue(), fields.get(EVERY));
  }

  private static Arrivals callers(Fields fields) {
    return new Arrivals.Callers(fields.get(CALLERS).intValue(), fields.get(CALLS_EVERY));
  }

  private static Arrivals users(Fields fields) {
    return new Arrivals.Users(fields.get(USERS).intValue(), fields.get(THINK));
  }

  private static Arrivals within(Fields fields) {
    return new Follows(fields.get(WITHIN).name(), Moment.WITHIN, null, null);
  }

  private static Arrivals after(Fields fields) {
    return new Follows(fields.get(AFTER).name(), fields.get(WHEN), null, null);
  }

  private static Map<String, Moment> momentsByKey() {
    Map<String, Moment> byKey = new LinkedHashMap<>();
    for (Moment moment : List.of(Moment.COMPLETED, Moment.FAILED, Moment.ENDED)) {
      byKey.put(moment.key(), moment);
    }
    return byKey;
  }

  private static Arrivals ramp(Fields fields) {
    return new Arrivals.Ramp(fields.get(RAMP).first(), fields.get(RAMP).last());
  }

  /** Users who do not think at all would call without end at the same instant. */
  private static @Nullable HoldingTime think(Value value) {
    HoldingTime think = HoldType.TYPE.read(value);
    return think != null && think.mean().isZero()
        ? value.error(value.path() + " must be above 0", "a user who never thinks calls for ever")
        : think;
  }

  private static @Nullable List<Duration> instants(Value value) {
    List<Duration> times = INSTANTS.read(value);
    if (times == null || !(value.node() instanceof Listing listing)) {
      return times;
    }
    for (int i = 1; i < times.size(); i++) {
      if (times.get(i).compareTo(times.get(i - 1)) < 0) {
        String back = " goes back from " + Times.text(times.get(i - 1));
        String to = " to " + Times.text(times.get(i));
        Place place = listing.items().get(i).place();
        value.problems().error(place, value.path() + back + to, "list the instants in order");
        return null;
      }
    }
    return times;
  }
}
