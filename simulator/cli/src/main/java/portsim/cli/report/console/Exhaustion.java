package portsim.cli.report.console;

import java.util.ArrayList;
import java.util.List;
import portsim.record.CallTotals;
import portsim.record.FailureCause;
import portsim.record.Numbers;
import portsim.record.Outage;
import portsim.record.Outages;

/** Sentences on hosts that ran out of ports: when, why, for how long, and what it cost. */
final class Exhaustion {
  private final Outcome outcome;
  private final List<HostPorts> hosts;
  private final Why why;

  private Exhaustion(Outcome outcome) {
    this.outcome = outcome;
    hosts = outcome.exhaustedHosts();
    why = Why.of(hosts.get(0), outcome.result());
  }

  static List<String> of(Outcome outcome) {
    Exhaustion exhaustion = new Exhaustion(outcome);
    List<String> sentences = new ArrayList<>();
    sentences.add(exhaustion.first());
    if (exhaustion.hosts.size() > 1) {
      sentences.add(exhaustion.followers());
    }
    sentences.add((outcome.hosts().size() == 1 ? "" : "Over all hosts ") + exhaustion.failures());
    return sentences;
  }

  private String first() {
    return hosts.get(0).host().name()
        + " runs out of ports"
        + (isForGood() ? " for good" : "")
        + at(hosts.get(0))
        + ": "
        + why.sentence();
  }

  private static String at(HostPorts host) {
    return " at " + HumanTime.unbroken(host.firstNanos());
  }

  private boolean isForGood() {
    return why.forGood() && lastsToTheEnd(hosts.get(0).totals().outages());
  }

  /** Whether the last outage lasted to the end of the run, as far as the record tells. */
  private boolean lastsToTheEnd(Outages outages) {
    int kept = outages.first().size();
    return outages.count() == kept
        && outages.first().get(kept - 1).untilNanos() == outcome.result().run().endNanos();
  }

  /** Such as {@code web follows at 198.8 s, batch at 300 s and 2 more.} */
  private String followers() {
    List<String> names = new ArrayList<>();
    String verb = " follows";
    for (HostPorts host : hosts.subList(1, hosts.size())) {
      names.add(host.host().name() + verb + at(host));
      verb = "";
    }
    return Words.list(names, "and") + ".";
  }

  /** Such as {@code 1,650 of 12,000 calls fail, in 2 outages of 41.25 s.} */
  private String failures() {
    CallTotals calls = outcome.calls();
    if (calls.failed() == 0) {
      return (outcome.hosts().size() == 1 ? "No" : "no") + " call fails.";
    }
    long withoutPort = calls.failedBy(FailureCause.PORT_EXHAUSTED);
    boolean one = withoutPort == 1;
    String of = Numbers.grouped(withoutPort) + " of " + Words.count(calls.attempted(), "call");
    return outcome.poolTimeouts() == 0
        ? of + (one ? " fails" : " fail") + outages() + "."
        : of + (one ? " finds no port" : " find no port") + outages() + "; " + timeouts();
  }

  private String timeouts() {
    long timeouts = outcome.poolTimeouts();
    return Numbers.grouped(timeouts)
        + (timeouts == 1 ? " more times" : " more time")
        + " out waiting for a pooled connection.";
  }

  private String outages() {
    Outages outages = outcome.outages();
    if (outages.count() == 1) {
      return isForGood() ? "" : ", in one outage" + length(outages);
    }
    return ", in "
        + Words.count(outages.count(), "outage")
        + (areAlike(outages)
            ? " of " + HumanTime.unbroken(outages.first().get(0).lengthNanos())
            : ", " + HumanTime.unbroken(outages.totalNanos()) + " in all");
  }

  private String length(Outages only) {
    return lastsToTheEnd(only)
        ? " that lasts to the end"
        : " of " + HumanTime.unbroken(only.totalNanos());
  }

  private static boolean areAlike(Outages outages) {
    return outages.count() == outages.first().size()
        && outages.first().stream().mapToLong(Outage::lengthNanos).distinct().count() == 1;
  }
}
