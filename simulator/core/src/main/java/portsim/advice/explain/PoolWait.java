package portsim.advice.explain;

import java.util.ArrayList;
import java.util.List;
import portsim.client.PooledObjects;
import portsim.client.SqlClientPool;
import portsim.network.Closing;
import portsim.record.FailureCause;
import portsim.record.Numbers;
import portsim.record.journal.Failures;
import portsim.workload.Rate;

/** Why a call waited in vain for a pooled connection or object, or was not let in. */
final class PoolWait {
  private PoolWait() {}

  static List<Reason> forConnection(Failed failed) {
    List<Reason> chain = new ArrayList<>();
    String pool = "its pool";
    if (failed.workload().connections().underlying() instanceof SqlClientPool options) {
      boolean apart = options.keying() == SqlClientPool.Keying.IDENTITY && failed.identities() > 1;
      pool = apart ? "the pool of user " + Phrases.number(failed.user()) : "its pool";
      chain.add(asked(failed, pool, "connection"));
      chain.add(
          new Reason(
              Reason.Topic.TAKEN,
              "it had "
                  + Numbers.grouped(options.max())
                  + ", the most that it may have, all in use; "
                  + (failed.workload().closes() == Closing.NEVER
                      ? "the application never gives one back"
                      : served(failed, options.max()))));
    }
    chain.add(waited(failed, "connection"));
    chain.add(
        failed.seen(
            "so the call fails without a connection; ports have nothing to do with it", false));
    return chain;
  }

  static List<Reason> forObject(Failed failed) {
    List<Reason> chain = new ArrayList<>();
    chain.add(asked(failed, "the pool of its component", "object"));
    if (failed.workload().connections() instanceof PooledObjects objects) {
      chain.add(
          new Reason(
              Reason.Topic.TAKEN,
              "all "
                  + Phrases.count(objects.pool().max(), "object")
                  + " of the pool were a client's, or not collected yet"));
    }
    chain.add(waited(failed, "object"));
    chain.add(failed.seen("so the call fails without an object", false));
    return chain;
  }

  private static Reason asked(Failed failed, String pool, String thing) {
    return new Reason(
        Reason.Topic.NEED,
        "the call asked "
            + pool
            + " for "
            + (thing.equals("object") ? "an " : "a ")
            + thing
            + " at "
            + Phrases.seconds(failed.askedNanos()));
  }

  private static Reason waited(Failed failed, String thing) {
    return new Reason(
        Reason.Topic.RETURN,
        "it waited for "
            + Phrases.seconds(failed.nanos() - failed.askedNanos())
            + ", as long as it may, first come, first served, and no "
            + thing
            + " came to it");
  }

  /** How many calls such a pool serves. */
  private static String served(Failed failed, int max) {
    long useNanos = failed.host().callTime(failed.workload()).toNanos();
    return useNanos == 0
        ? "no call gave one back in time"
        : "calls that keep one for "
            + Phrases.seconds(useNanos)
            + " on average get at most "
            + Numbers.thousandths(new Rate(max, useNanos).thousandthsPerSecond())
            + "/s from it";
  }

  static List<Reason> blocked(Failed failed) {
    Failures failures = failed.journal().failures();
    int before = failed.number();
    do {
      before--;
    } while (before >= 0
        && (failures.cause(before) == FailureCause.BLOCKED
            || failures.holder(before) != failed.holderNumber()));
    String cause =
        before < 0
            ? "an open had failed before"
            : "an open had failed at "
                + Phrases.seconds(failures.nanos(before))
                + ": "
                + failures.cause(before).phrase();
    return List.of(
        new Reason(Reason.Topic.NEED, "no connection was idle in its pool"),
        new Reason(Reason.Topic.TAKEN, cause),
        new Reason(
            Reason.Topic.ERROR,
            "so the pool repeats that error for a while instead of trying again (its blocking"
                + " period), and the call gets it"));
  }
}
