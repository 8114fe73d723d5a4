package portsim.advice.diagnosis;

import org.jspecify.annotations.Nullable;
import portsim.advice.diagnosis.Hypothesis.Draft;
import portsim.advice.diagnosis.Hypothesis.Likelihood;
import portsim.advice.diagnosis.snapshot.Change;
import portsim.advice.diagnosis.snapshot.Changes;
import portsim.advice.diagnosis.snapshot.Destination;
import portsim.advice.diagnosis.snapshot.SocketState;
import portsim.record.Numbers;

/** The patterns that are in how many ports are in use, and in which state. */
final class PortPatterns {
  /** From here on a shortage is near, in percent of the ports. */
  private static final long NEAR = 50;

  /** Below this nobody would notice, in percent of the ports. */
  private static final long FAR = 10;

  private static final long MANY = 100;
  private static final long NANOS_PER_SECOND = 1_000_000_000L;

  private static final String TWO_SNAPSHOTS =
      "a second snapshot a minute later: it tells what is opened and what only stays";

  private PortPatterns() {}

  /** Most ports are in TIME_WAIT. */
  static @Nullable Hypothesis churn(Case seen) {
    long waiting = seen.in(SocketState.TIME_WAIT);
    Destination most = seen.most(SocketState.TIME_WAIT);
    if (most == null || waiting * 2 < seen.all() || waiting < MANY) {
      return null;
    }
    Draft draft = new Draft();
    draft.supports(seen.ofAll(waiting) + " are in TIME_WAIT, most to " + most.endpoint().text());
    RateEstimate rate = seen.scopes().get(0).closeRate();
    if (rate != null) {
      draft.supports(
          rate(rate)
              + " connections are closed a second by this machine: from "
              + Numbers.grouped(rate.count())
              + " "
              + rate.basis());
    }
    draft.supports(seen.ports());
    long established = seen.in(SocketState.ESTABLISHED);
    if (established * 10 < waiting) {
      draft.supports(
          few(established) + " ESTABLISHED: a connection lives much shorter than its TIME_WAIT");
    } else {
      draft.contradicts(
          Numbers.grouped(established) + " are ESTABLISHED, as a pool would have them");
    }
    if (seen.pressurePercent() < NEAR) {
      draft.contradicts("ports are left: " + seen.scopes().get(0).headroomPercent() + " %");
    }
    draft.collect(
        "the application's connection string and HTTP client: is pooling or keep-alive off?");
    draft.collect("its log: do connects fail at times, and work again minutes later?");
    return draft.build(Pattern.TIME_WAIT_CHURN, level(seen));
  }

  private static String few(long count) {
    if (count == 0) {
      return "none is";
    }
    return "only " + Numbers.grouped(count) + (count == 1 ? " is" : " are");
  }

  private static Likelihood level(Case seen) {
    if (seen.pressurePercent() >= NEAR) {
      return Likelihood.LIKELY;
    }
    return seen.pressurePercent() >= FAR ? Likelihood.POSSIBLE : Likelihood.UNLIKELY;
  }

  /** Such as {@code 16.57 (16.05 to 17.09)}. */
  static String rate(RateEstimate rate) {
    return hundredths(rate.perSecond())
        + " ("
        + hundredths(rate.least())
        + " to "
        + hundredths(rate.greatest())
        + ")";
  }

  private static String hundredths(long thousandths) {
    long rounded = (thousandths + 5) / 10 * 10;
    return Numbers.thousandths(rounded == 0 ? thousandths : rounded);
  }

  /** Many are ESTABLISHED; one snapshot does not tell since when. */
  static @Nullable Hypothesis held(Case seen) {
    long established = seen.in(SocketState.ESTABLISHED);
    Destination most = seen.most(SocketState.ESTABLISHED);
    if (most == null || established * 2 < seen.all() || established < MANY || grown(seen) > 0) {
      return null;
    }
    Draft draft = established(seen, most);
    if (seen.changes() == null) {
      draft.contradicts("one snapshot does not tell whether they become more");
      draft.collect(TWO_SNAPSHOTS);
    } else {
      draft.contradicts("they do not become more between the snapshots");
    }
    draft.collect("how many callers, users or pools the application has: each may hold one");
    return draft.build(Pattern.HELD_CONNECTIONS, level(seen));
  }

  private static Draft established(Case seen, Destination most) {
    Draft draft = new Draft();
    long count = most.counts().of(SocketState.ESTABLISHED);
    draft.supports(
        seen.ofAll(seen.in(SocketState.ESTABLISHED))
            + " are ESTABLISHED, "
            + Numbers.grouped(count)
            + " of them to "
            + most.endpoint().text());
    if (RpcPorts.isOne(most, seen.observation())) {
      draft.supports(
          "RPC chooses such ports as "
              + most.endpoint().port()
              + ": COM proxies with dynamic cloaking hold a connection for each user's security"
              + " context (KB 301512)");
    }
    String process = seen.process(SocketState.ESTABLISHED);
    if (!process.isEmpty()) {
      draft.supports("most are of " + process);
    }
    return draft.supports(seen.ports());
  }

  /** How many more there are than in the snapshot before. */
  private static long grown(Case seen) {
    Change change = seen.change();
    return change == null ? 0 : change.opened() - change.closed() - change.vanished();
  }

  /** Two snapshots: more are opened than are closed. */
  static @Nullable Hypothesis growing(Case seen) {
    long grown = grown(seen);
    Changes changes = seen.changes();
    Change change = seen.change();
    Destination most = seen.most(SocketState.ESTABLISHED);
    long established = seen.in(SocketState.ESTABLISHED);
    if (changes == null || change == null || most == null || established * 2 < seen.all()) {
      return null;
    }
    if (grown * 2 < change.opened() || grown < 3) {
      return null;
    }
    Draft draft = established(seen, most);
    draft.supports(
        "in "
            + Numbers.seconds(changes.intervalNanos() / NANOS_PER_SECOND * NANOS_PER_SECOND)
            + " s "
            + Numbers.grouped(change.opened())
            + " were opened and "
            + Numbers.grouped(change.closed() + change.vanished())
            + " closed");
    draft.contradicts("a load that grows, or a pool that fills up, looks the same for a while");
    draft.collect("a third snapshot much later: does it still grow?");
    draft.collect("the number of users and tokens: with dynamic cloaking each opens its own");
    Likelihood likelihood =
        seen.pressurePercent() >= FAR || grown >= MANY ? Likelihood.LIKELY : Likelihood.POSSIBLE;
    return draft.build(Pattern.GROWING_CONNECTIONS, likelihood);
  }

  /** No shortage is near. */
  static Hypothesis nothing(Case seen) {
    Draft draft = new Draft();
    draft.supports(seen.ports());
    if (!seen.scopes().isEmpty()) {
      draft.supports(seen.scopes().get(0).headroomPercent() + " % are left where the fewest are");
    }
    draft.supports(seen.ofAll(seen.in(SocketState.TIME_WAIT)) + " are in TIME_WAIT");
    if (seen.changes() == null) {
      draft.contradicts("it is one instant; the shortage may come and go");
      draft.collect("a snapshot at the instant of an error");
    }
    return draft.build(Pattern.NOTHING, Likelihood.LIKELY);
  }
}
