package portsim.scenario.binding;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import portsim.scenario.binding.FamilyType.Form;
import portsim.scenario.tree.Listing;
import portsim.scenario.tree.Place;
import portsim.workload.Arrivals;
import portsim.workload.Rate;

/** The forms of {@code arrivals}. */
final class ArrivalsType {
  private static final Key<Rate> POISSON =
      Key.required("poisson", new RateType(), "the mean rate of independent arrivals", "20/s");

  private static final Key<Long> BURST =
      Key.required("burst", new WholeType(1, 100_000_000), "how many calls arrive at once", "500");

  private static final Key<Duration> EVERY =
      Key.required("every", DurationType.POSITIVE, "the time from burst to burst", "1m");

  private static final ListType<Duration> INSTANTS = new ListType<>(DurationType.ANY);

  private static final Key<List<Duration>> AT =
      Key.required(
          "at",
          ValueType.of(INSTANTS.shape(), ArrivalsType::instants),
          "the instants of single calls, in order",
          "[0, 1s, 1s]");

  static final FamilyType<Arrivals> TYPE =
      new FamilyType<>(
          "20/s",
          new RateType().as(Arrivals.Constant::new),
          List.of(
              new Form<>(POISSON, List.of(), fields -> new Arrivals.Poisson(fields.get(POISSON))),
              new Form<>(BURST, List.of(EVERY), ArrivalsType::burst),
              new Form<>(AT, List.of(), fields -> new Arrivals.At(fields.get(AT)))));

  private ArrivalsType() {}

  private static Arrivals burst(Fields fields) {
    return new Arrivals.Burst(fields.get(BURST).intValue(), fields.get(EVERY));
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
