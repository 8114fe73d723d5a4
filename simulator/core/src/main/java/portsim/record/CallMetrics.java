package portsim.record;

import static portsim.record.Metric.Unit.COUNT;
import static portsim.record.Metric.Unit.DURATION;

import java.util.List;
import java.util.function.ToLongFunction;

/** The metrics of calls. */
final class CallMetrics {
  static final List<Metric> ALL =
      List.of(
          calls("attempted", "calls that arrived", CallTotals::attempted),
          calls("completed", "calls that got a connection and ended", CallTotals::completed),
          calls("failed", "calls that failed, whatever the cause", CallTotals::failed),
          calls("inProgress", "calls that the end of the run cut off", CallTotals::inProgress),
          calls(
              "failedBy.portExhausted",
              "calls whose connect found no local port",
              calls -> calls.failedBy(FailureCause.PORT_EXHAUSTED)),
          calls(
              "failedBy.refused",
              "calls whose connect the server answered with a reset",
              calls -> calls.failedBy(FailureCause.REFUSED)),
          calls(
              "failedBy.timedOut",
              "calls whose connect the server did not answer",
              calls -> calls.failedBy(FailureCause.TIMED_OUT)),
          calls(
              "failedBy.poolTimeout",
              "calls that no pooled connection came free for within the connect timeout",
              calls -> calls.failedBy(FailureCause.POOL_TIMEOUT)),
          calls(
              "failedBy.objectTimeout",
              "calls that no pooled object came free for within the creation timeout",
              calls -> calls.failedBy(FailureCause.OBJECT_TIMEOUT)),
          calls(
              "failedBy.blocked",
              "calls that got the error of an earlier open, in the blocking period of a pool",
              calls -> calls.failedBy(FailureCause.BLOCKED)),
          calls(
              "failedBy.reset",
              "calls whose connection the server closed, or whose machine restarted",
              calls -> calls.failedBy(FailureCause.RESET)),
          calls(
              "failedBy.expired",
              "recorded calls that had expired when they were to be played",
              calls -> calls.failedBy(FailureCause.EXPIRED)),
          calls(
              "failedBy.aborted",
              "calls that had a connection, and failed with another call of their transaction",
              calls -> calls.failedBy(FailureCause.ABORTED)),
          waits("p50", "the median wait for a connection", WaitTimes::p50Nanos),
          waits("p99", "the wait that 99 of 100 calls do not exceed", WaitTimes::p99Nanos),
          waits("max", "the longest wait for a connection", WaitTimes::maxNanos),
          waits("mean", "the mean wait of the calls that got a connection", WaitTimes::meanNanos),
          calls(
              "waited",
              "calls that got a connection after a wait",
              calls -> calls.waits().waited()));

  private CallMetrics() {}

  private static Metric calls(String name, String about, ToLongFunction<CallTotals> value) {
    return new Metric(
        "calls." + name,
        COUNT,
        Vocabulary.EVERYWHERE,
        about,
        totals -> value.applyAsLong(totals.calls()));
  }

  private static Metric waits(String name, String about, ToLongFunction<WaitTimes> value) {
    return new Metric(
        "calls.wait." + name,
        DURATION,
        Vocabulary.EVERYWHERE,
        about,
        totals -> value.applyAsLong(totals.calls().waits()));
  }
}
