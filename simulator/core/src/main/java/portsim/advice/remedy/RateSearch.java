package portsim.advice.remedy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import portsim.advice.capacity.Quantity;
import portsim.advice.capacity.Threshold;
import portsim.advice.capacity.ThresholdSearch;
import portsim.advice.capacity.Trial;
import portsim.scenario.Scenario;
import portsim.scenario.ScenarioFile;
import portsim.scenario.Workload;
import portsim.scenario.binding.Setter;
import portsim.scenario.tree.Problems;

/** Looks for the greatest rate with which no call fails, where no formula tells it. */
final class RateSearch {
  /** Scenarios with more calls are not run again and again. */
  private static final long CALLS_MAX = 50_000;

  private static final BigDecimal FACTOR = BigDecimal.TEN;
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
  private static final int DIGITS = 2;

  /** Runs a scenario. */
  interface Runner {
    /** Null where the user has had enough. */
    @Nullable Course course(String what, Scenario scenario);
  }

  private final Patient patient;
  private final Runner runner;
  private final List<String> path;
  private final @Nullable Quantity rate;
  private boolean cancelled;

  RateSearch(Patient patient, Runner runner) {
    this.patient = patient;
    this.runner = runner;
    List<Workload> workloads = patient.workloads();
    path = workloads.size() == 1 ? path(workloads.get(0)) : List.of();
    String text = path.isEmpty() ? null : patient.template().text(path);
    Quantity quantity = text == null ? null : Quantity.of(text);
    boolean few = patient.run().world().calls().attempted() <= CALLS_MAX;
    rate = few && quantity != null && quantity.unit().startsWith("/") ? quantity : null;
  }

  /** Where the rate of a workload stands. */
  private List<String> path(Workload workload) {
    List<String> arrivals = List.of("workloads", workload.name(), "arrivals");
    if (patient.template().text(arrivals) != null) {
      return arrivals;
    }
    List<String> random = new ArrayList<>(arrivals);
    random.add("poisson");
    return random;
  }

  boolean isCancelled() {
    return cancelled;
  }

  /** The greatest rate with a remedy; null where it is not found. */
  @Nullable Sustained of(Remedy remedy, Course course) {
    if (rate == null) {
      return null;
    }
    ThresholdSearch search = new ThresholdSearch(value -> trial(remedy, value), DIGITS);
    boolean holds = course.failed() == 0 && course.forecast().isNever();
    Quantity far = rate.with(holds ? rate.number().multiply(FACTOR) : rate.number().divide(FACTOR));
    Threshold threshold = search.between(rate, far);
    Quantity greatest = threshold.holds();
    if (greatest == null || threshold.cancelled()) {
      return null;
    }
    boolean found = threshold.fails() != null;
    return new Sustained(
        found ? Sustained.Basis.SEARCH : Sustained.Basis.AT_LEAST,
        thousandths(found ? greatest : far));
  }

  private Trial.Outcome trial(Remedy remedy, Quantity value) {
    List<Setter> setters = new ArrayList<>(remedy.changes());
    setters.add(new Setter(path, Changes.text(value.text())));
    ScenarioFile file = patient.template().with(setters, new Problems());
    if (file == null) {
      return Trial.Outcome.INVALID;
    }
    Course course = runner.course(remedy.name() + ", " + value.text(), file.base());
    cancelled |= course == null;
    if (course == null) {
      return Trial.Outcome.CANCELLED;
    }
    boolean holds = course.failed() == 0 && course.forecast().isNever();
    return holds ? Trial.Outcome.HOLDS : Trial.Outcome.FAILS;
  }

  /** Of a rate such as 20/s or 30/m. */
  private static long thousandths(Quantity rate) {
    long perUnit =
        switch (rate.unit().replace(" ", "")) {
          case "/ms" -> 1_000_000;
          case "/s" -> 1_000;
          case "/m" -> -60;
          case "/h" -> -3_600;
          default -> -86_400;
        };
    BigDecimal number = rate.number();
    BigDecimal thousandths =
        perUnit > 0
            ? number.multiply(BigDecimal.valueOf(perUnit))
            : number.multiply(THOUSAND).divide(BigDecimal.valueOf(-perUnit), RoundingMode.FLOOR);
    return thousandths.longValue();
  }
}
