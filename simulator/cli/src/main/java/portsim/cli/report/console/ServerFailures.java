package portsim.cli.report.console;

import java.util.ArrayList;
import java.util.List;
import portsim.record.CallTotals;
import portsim.record.FailureCause;
import portsim.record.Numbers;

/**
 * A sentence on calls that failed whatever the ports: the server refused, did not answer or hung
 * up, an earlier call's failure was repeated, the call expired before it was played, or its
 * transaction was aborted.
 */
final class ServerFailures {
  private ServerFailures() {}

  /** Such as {@code Of 3,600 calls 1,200 are refused and 3 lose their connection.} */
  static String of(CallTotals calls) {
    List<String> parts = new ArrayList<>();
    add(calls.failedBy(FailureCause.REFUSED), " is refused", " are refused", parts);
    add(calls.failedBy(FailureCause.TIMED_OUT), " gets no answer", " get no answer", parts);
    add(
        calls.failedBy(FailureCause.BLOCKED),
        " gets the error of an earlier open from its pool",
        " get the error of an earlier open from their pool",
        parts);
    add(
        calls.failedBy(FailureCause.RESET),
        " loses its connection",
        " lose their connections",
        parts);
    add(
        calls.failedBy(FailureCause.EXPIRED),
        " is recorded and expires before it is played",
        " are recorded and expire before they are played",
        parts);
    add(
        calls.failedBy(FailureCause.ABORTED),
        " fails with another call of its transaction",
        " fail with another call of their transactions",
        parts);
    return "Of " + Words.count(calls.attempted(), "call") + " " + Words.list(parts, "and") + ".";
  }

  private static void add(long count, String one, String several, List<String> parts) {
    if (count > 0) {
      parts.add(Numbers.grouped(count) + (count == 1 ? one : several));
    }
  }
}
