package portsim.cli.report.console;

import java.util.List;
import portsim.advice.explain.Arithmetic;
import portsim.advice.explain.Holding;
import portsim.advice.explain.Keeping;
import portsim.advice.explain.ScopeExplanation;
import portsim.advice.explain.ScopeExplanation.Moment;
import portsim.record.Numbers;
import portsim.record.journal.ConnectionState;

/** Sentences on ports that some workloads contend for. */
final class ScopeWords {
  private static final long NANOS_PER_MILLI = 1_000_000;

  private ScopeWords() {}

  static String heading(ScopeExplanation scope) {
    String of = scope.machines() == 1 ? "" : ", the first of " + scope.machines() + " alike";
    return "The ports of " + scope.machine() + of + ", for " + Words.list(scope.workloads(), "and");
  }

  /** How many ports there are, and for what one is taken. */
  static String there(ScopeExplanation scope) {
    String ports = scope.ports() == 1 ? "There is 1 port" : "There are " + count(scope.ports());
    return switch (scope.reach()) {
      case MACHINE -> ports + ". Each carries one connection at a time, wherever that goes.";
      case DESTINATION ->
          ports
              + ". Each carries one connection at a time to the same server; to another server it is"
              + " another's.";
      case BOUND ->
          ports
              + ". The sockets are bound before they connect, so that each port carries one of them,"
              + " wherever it goes.";
      case OWN_PORT -> "The sockets are bound to " + count(scope.ports()) + " of their own choice.";
    };
  }

  private static String count(long ports) {
    return Words.count(ports, "port");
  }

  static String asked(Arithmetic arithmetic) {
    return Numbers.thousandths(arithmetic.rateThousandths())
        + " connections/s"
        + (arithmetic.isSteady() ? "" : " at most")
        + (arithmetic.isRandom() ? " on average" : "")
        + ", each keeping its port for "
        + kept(arithmetic)
        + ": "
        + Numbers.thousandths(arithmetic.rateThousandths())
        + "/s x "
        + seconds(arithmetic)
        + " take "
        + count(arithmetic.needed())
        + (arithmetic.atOnce() > 1
            ? " on average; but " + Numbers.grouped(arithmetic.atOnce()) + " come at once"
            : "");
  }

  private static String kept(Arithmetic arithmetic) {
    return (arithmetic.isLongest() ? "up to " : "") + HumanTime.unbroken(arithmetic.keepsNanos());
  }

  private static String seconds(Arithmetic arithmetic) {
    return Numbers.thousandths(arithmetic.keepsNanos() / NANOS_PER_MILLI) + " s";
  }

  static String sustained(Arithmetic arithmetic, int ports) {
    return Numbers.thousandths(arithmetic.sustainedThousandths())
        + " connections/s: "
        + Numbers.grouped(ports)
        + " / "
        + seconds(arithmetic)
        + share(arithmetic);
  }

  /** What a workload keeps between calls. */
  static String kept(Keeping kept) {
    String peak = Words.count(kept.peak(), "connection") + " at most, kept by " + kept.workload();
    return switch (kept.kind()) {
      case POOL -> peak + " in a pool of up to " + Numbers.grouped(kept.each()) + served(kept);
      case POOL_PER_IDENTITY ->
          peak
              + " in pools of up to "
              + Numbers.grouped(kept.each())
              + ", one for each of "
              + Words.count(kept.identities(), "user");
      case BINDINGS ->
          peak
              + " as bindings of "
              + Words.count(kept.identities(), "security context")
              + "; a new context opens "
              + Numbers.grouped(kept.each());
      case OTHER -> peak;
    };
  }

  private static String served(Keeping kept) {
    return kept.servedThousandths() == 0
        ? ""
        : ", which serves "
            + Numbers.thousandths(kept.servedThousandths())
            + " calls/s at best"
            + (kept.askedThousandths() == 0
                ? ""
                : "; " + Numbers.thousandths(kept.askedThousandths()) + "/s come");
  }

  /** How far what is asked is from what is sustained. */
  private static String share(Arithmetic arithmetic) {
    if (arithmetic.rateThousandths() == 0) {
      return "";
    }
    long percent = arithmetic.sustainedThousandths() * 100 / arithmetic.rateThousandths();
    return percent >= 1_000
        ? "; " + Numbers.grouped(percent / 100) + " times what is asked"
        : "; " + percent + " % of what is asked";
  }

  static String moment(Moment moment, int ports) {
    return "at "
        + HumanTime.unbroken(moment.atNanos())
        + ", "
        + Numbers.grouped(moment.ports())
        + " of "
        + Numbers.grouped(ports)
        + " in use"
        + holders(moment.holdings());
  }

  /** Who holds ports, after a colon. */
  static String holders(List<Holding> holdings) {
    List<String> parts = holdings.stream().map(ScopeWords::holder).toList();
    return parts.isEmpty() ? "" : ": " + Words.list(parts, "and");
  }

  private static String holder(Holding holding) {
    return Numbers.grouped(holding.ports())
        + (holding.state() == ConnectionState.ESTABLISHED ? " " : " in ")
        + holding.state()
        + " of "
        + holding.workload();
  }

  static String outages(ScopeExplanation scope) {
    return Numbers.grouped(scope.outages())
        + ", for "
        + HumanTime.unbroken(scope.exhaustedNanos())
        + " in all";
  }
}
