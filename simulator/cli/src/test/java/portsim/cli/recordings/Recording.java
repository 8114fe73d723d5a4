package portsim.cli.recordings;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import portsim.network.port.SocketOptions;
import portsim.replay.RecordedAttempt;
import portsim.replay.RecordedAttempt.Ending;
import portsim.replay.ReplayResult;

/**
 * A case of {@code recordings}, and what its replay came to.
 *
 * @param pinned whether it was pinned to one CPU
 * @param lost how many TIME_WAITs were lost to reordered packets
 * @param rate the attempts a second that its schedule asks for; 0 where they did not come at random
 */
record Recording(ReplayResult result, boolean pinned, int lost, double rate) {
  String name() {
    return result.replayed().name();
  }

  /** What was tried, such as E13. */
  String experiment() {
    return name().substring(0, name().indexOf('_'));
  }

  /** Whether no socket was bound or given an option before it connected. */
  boolean isPlain() {
    return result.replayed().attempts().stream()
        .allMatch(attempt -> attempt.socket().equals(SocketOptions.PLAIN));
  }

  /** Whether all sockets came to their ports by one rule, and the clients closed all of them. */
  boolean isOfOneRuleAndClosedByTheClient() {
    RecordedAttempt first = result.replayed().attempts().get(0);
    return result.replayed().attempts().stream()
        .allMatch(
            attempt ->
                attempt.ending() == Ending.CLIENT && attempt.socket().equals(first.socket()));
  }

  /**
   * Whether the kernel's own chance decides how many ports it finds: in a range of an odd number of
   * ports it does not always try the last one.
   */
  boolean isDecidedByChance() {
    return name().matches("E11_.*_([35]p|101p_odd_count)");
  }

  /** By how much the counts of the outcomes differ. */
  int difference() {
    Map<String, Integer> all = new LinkedHashMap<>(result.recorded());
    result.simulated().forEach((outcome, count) -> all.merge(outcome, -count, Integer::sum));
    return all.values().stream().mapToInt(Math::abs).sum() / 2;
  }

  /** By how much they may: near a tick jitter decides, and a lost TIME_WAIT frees a port early. */
  int allowance() {
    return result.disagreedNearBoundary() + lost;
  }

  /** Such as {@code ok 1883, EADDRNOTAVAIL 1076}. */
  static String outcomes(Map<String, Integer> counts) {
    Map<String, Integer> sorted = new TreeMap<>(counts);
    Integer ok = sorted.remove("ok");
    StringBuilder text = new StringBuilder("ok ").append(ok == null ? 0 : ok);
    sorted.forEach((outcome, count) -> text.append(", ").append(outcome).append(' ').append(count));
    return text.toString();
  }
}
