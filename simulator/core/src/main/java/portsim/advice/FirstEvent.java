package portsim.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import portsim.record.FailureCause;
import portsim.record.Metric;
import portsim.record.Numbers;
import portsim.record.Outage;
import portsim.record.Outages;
import portsim.record.PortTotals;
import portsim.record.RunRecord;
import portsim.record.Totals;
import portsim.run.Hindsight;
import portsim.run.Simulation;
import portsim.scenario.Condition;
import portsim.scenario.Expectation;
import portsim.scenario.MetricPath;
import portsim.scenario.Scenario;
import portsim.scenario.Workload;

/** Tells why an expectation is not met: the first event of the run that made it so. */
public final class FirstEvent {
  /** Numbers that fall, too: there is no first event from which on they are what they are. */
  private static final List<String> FALLING =
      List.of(
          "calls.inProgress",
          "calls.wait.p50",
          "calls.wait.p99",
          "calls.wait.mean",
          "identities.live",
          "size",
          "waiting",
          "live",
          "active");

  private static final long MICROSECOND = 1_000;
  private static final String EXHAUSTED_FOR = "ports.exhaustedFor";

  private final Scenario scenario;
  private final RunRecord run;
  private final MetricPath path;
  private final Condition condition;
  private final long actual;
  private final Hindsight hindsight;

  private FirstEvent(
      Scenario scenario, RunRecord run, Expectation expectation, Simulation.Control control) {
    this.scenario = scenario;
    this.run = run;
    path = expectation.path();
    condition = expectation.condition();
    actual = path.valueIn(run);
    hindsight = new Hindsight(scenario, control);
  }

  /**
   * Such as {@code port exhausted at 198.8 s: 3976 of 3976 held, oldest returns at 240.01 s}. This
   * runs the scenario again, several times.
   *
   * @param run the record of this scenario, which does not meet the expectation
   * @param control can stop it; then the text means nothing
   * @return empty where nothing can be told
   */
  public static String text(
      Scenario scenario, RunRecord run, Expectation expectation, Simulation.Control control) {
    return String.join("; ", new FirstEvent(scenario, run, expectation, control).parts());
  }

  private List<String> parts() {
    if (path.metric().unit() == Metric.Unit.INSTANT) {
      return List.of(actual == Outages.NEVER ? neverExhausted() : exhaustion());
    }
    String trouble = trouble();
    List<String> parts = new ArrayList<>();
    if (!FALLING.contains(path.metric().path()) && (trouble.isEmpty() || greatest() > 0)) {
      parts.add(isAbove() ? above() : below());
    }
    if (!trouble.isEmpty()) {
      parts.add(trouble);
    }
    return parts;
  }

  /** The most that is allowed; more than anything where it is too little, or just this. */
  private long greatest() {
    return condition instanceof Condition.Between between ? between.greatest() : Long.MAX_VALUE;
  }

  private boolean isAbove() {
    return actual > greatest();
  }

  private String above() {
    if (path.metric().unit() == Metric.Unit.DURATION && (greatest() + 1) % MICROSECOND == 0) {
      // The condition was "less than".
      return text(greatest() + 1) + " or more since " + reached(greatest() + 1);
    }
    String at = reached(greatest());
    return greatest() == 0 ? "the first at " + at : "above " + text(greatest()) + " since " + at;
  }

  /** When it came to a bound, or went beyond a count. */
  private String reached(long bound) {
    return path.metric().path().equals(EXHAUSTED_FOR)
        ? Numbers.seconds(exhaustedForNanos(bound)) + " s"
        : since(now -> path.valueIn(now) > greatest());
  }

  /** When the outages had lasted so long: between events, for it grows with the time. */
  private long exhaustedForNanos(long nanos) {
    Outages outages = Objects.requireNonNull(path.totals(run).ports()).outages();
    long rest = nanos;
    for (Outage outage : outages.first()) {
      if (rest <= outage.lengthNanos()) {
        return outage.fromNanos() + rest;
      }
      rest -= outage.lengthNanos();
    }
    return run.endNanos(); // only so many outages are kept
  }

  private String below() {
    return actual == 0
        ? "none to the end"
        : "came to "
            + text(actual)
            + " at "
            + since(now -> path.valueIn(now) >= actual)
            + " and no further";
  }

  private String text(long value) {
    return path.metric().unit() == Metric.Unit.COUNT
        ? Long.toString(value)
        : Numbers.seconds(value) + " s";
  }

  private String since(Predicate<RunRecord> so) {
    Hindsight.@Nullable Moment moment = hindsight.since(so);
    return moment == null ? "the end" : Numbers.seconds(moment.atNanos()) + " s";
  }

  /** What kept calls from completing, where the number is one of that. */
  private String trouble() {
    return switch (path.metric().path()) {
      case EXHAUSTED_FOR, "calls.failedBy.portExhausted" -> isExhausted() ? exhaustion() : "";
      case "calls.failed" -> firstTrouble();
      case "calls.completed", "connections.opened" -> isAbove() ? "" : firstTrouble();
      default -> "";
    };
  }

  private String firstTrouble() {
    boolean others = failed(run) > failedBy(FailureCause.PORT_EXHAUSTED, run);
    Hindsight.@Nullable Moment failure = others ? hindsight.since(now -> failed(now) > 0) : null;
    if (isExhausted() && (failure == null || firstExhaustion().atNanos() <= failure.atNanos())) {
      return exhaustion();
    }
    return failure == null ? "" : failure(failure);
  }

  private String failure(Hindsight.Moment first) {
    for (FailureCause cause : FailureCause.values()) {
      for (Workload workload : workloads().toList()) {
        if (of(workload, first.then()).calls().failedBy(cause) > 0) {
          String at = Numbers.seconds(first.atNanos());
          return "first call of " + workload.name() + " fails at " + at + " s: " + cause.phrase();
        }
      }
    }
    return "";
  }

  private boolean isExhausted() {
    return workloads().anyMatch(each -> ports(each).outages().count() > 0);
  }

  private Exhaustion firstExhaustion() {
    return Exhaustion.first(workloads(), run);
  }

  private String exhaustion() {
    return firstExhaustion().text(scenario, hindsight);
  }

  private String neverExhausted() {
    PortTotals ports = Objects.requireNonNull(path.totals(run).ports());
    String of = ports.usable() < ports.peakInUse() ? "" : " of " + ports.usable();
    String at = since(now -> peakInUse(now) >= ports.peakInUse());
    return "never exhausted: at most " + ports.peakInUse() + of + " in use, first at " + at;
  }

  private long peakInUse(RunRecord now) {
    return Objects.requireNonNull(path.totals(now).ports()).peakInUse();
  }

  /** The workloads that the number is of. */
  private Stream<Workload> workloads() {
    return scenario.workloads().values().stream()
        .filter(
            workload ->
                switch (path.scope()) {
                  case WORLD -> true;
                  case HOST -> workload.from().equals(path.name());
                  case SERVER -> workload.to().equals(path.name());
                  case WORKLOAD, POOL, QUEUE, OBJECTS -> workload.name().equals(path.name());
                });
  }

  private long failed(RunRecord now) {
    return workloads().mapToLong(each -> of(each, now).calls().failed()).sum();
  }

  private long failedBy(FailureCause cause, RunRecord now) {
    return workloads().mapToLong(each -> of(each, now).calls().failedBy(cause)).sum();
  }

  private PortTotals ports(Workload workload) {
    return Objects.requireNonNull(of(workload, run).ports());
  }

  private static Totals of(Workload workload, RunRecord now) {
    return Objects.requireNonNull(now.workloads().get(workload.name()));
  }
}
