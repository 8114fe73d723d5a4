package portsim.cli.report.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import portsim.client.ObjectPool;
import portsim.client.PooledObjects;
import portsim.client.SqlClientPool;
import portsim.network.Closing;
import portsim.record.CallTotals;
import portsim.record.FailureCause;
import portsim.record.Numbers;
import portsim.scenario.Workload;

/** Sentences on pools that let calls wait in vain. */
final class PoolShortage {
  private static final int TOLD = 2;

  private PoolShortage() {}

  static List<String> of(Outcome outcome) {
    List<Workload> workloads =
        outcome.result().scenario().workloads().values().stream()
            .filter(workload -> timeouts(workload, outcome) > 0)
            .toList();
    List<String> sentences = new ArrayList<>();
    workloads.stream().limit(TOLD).forEach(workload -> sentences.add(sentence(workload, outcome)));
    if (workloads.size() > TOLD) {
      sentences.add("So it is with " + Words.count(workloads.size() - TOLD, "more workload") + ".");
    }
    return sentences;
  }

  private static CallTotals calls(Workload workload, Outcome outcome) {
    return Objects.requireNonNull(outcome.result().run().workloads().get(workload.name())).calls();
  }

  private static long timeouts(Workload workload, Outcome outcome) {
    return calls(workload, outcome).failedBy(FailureCause.POOL_TIMEOUT)
        + calls(workload, outcome).failedBy(FailureCause.OBJECT_TIMEOUT);
  }

  private static String sentence(Workload workload, Outcome outcome) {
    boolean forObjects = calls(workload, outcome).failedBy(FailureCause.OBJECT_TIMEOUT) > 0;
    String cause = forObjects ? causeOfObjects(workload) : cause(workload);
    String calls =
        Numbers.grouped(timeouts(workload, outcome))
            + " of "
            + Words.count(calls(workload, outcome).attempted(), "call");
    if (workload.retry().times() > 0) {
      return cause + calls + " wait in vain, however often they try again.";
    }
    if (forObjects && workload.connections() instanceof PooledObjects objects) {
      return cause + calls + " wait " + inVain(objects.pool());
    }
    return workload.connections().underlying() instanceof SqlClientPool pool
        ? cause + calls + " wait " + inVain(pool)
        : cause + calls + " wait in vain.";
  }

  private static String cause(Workload workload) {
    return workload.closes() == Closing.NEVER
        ? workload.name() + " never gives a connection back to its pool: "
        : "The pool of " + workload.name() + " is too small: ";
  }

  private static String causeOfObjects(Workload workload) {
    boolean returns =
        workload.connections() instanceof PooledObjects objects
            && (objects.use().done().isSet() || objects.use().release().isPrompt());
    return returns
        ? "The object pool of " + workload.name() + " is too small: "
        : "The clients of " + workload.name() + " do not release their objects: ";
  }

  private static String inVain(ObjectPool pool) {
    String objects =
        pool.max() == 1
            ? "its only object and do not get it."
            : "one of its " + Words.count(pool.max(), "object") + " and get none.";
    return pool.creationTimeout().isZero()
        ? "not at all for " + objects
        : HumanTime.unbroken(pool.creationTimeout().toNanos()) + " for " + objects;
  }

  private static String inVain(SqlClientPool pool) {
    String which =
        pool.max() == 1
            ? "its only connection and do not get it."
            : "one of its " + Words.count(pool.max(), "connection") + " and get none.";
    return HumanTime.unbroken(pool.connectTimeout().toNanos()) + " for " + which;
  }
}
