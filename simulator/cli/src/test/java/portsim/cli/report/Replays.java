package portsim.cli.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import portsim.network.port.SocketOptions;
import portsim.network.profile.Settings;
import portsim.replay.RecordedAttempt;
import portsim.replay.RecordedAttempt.Ending;
import portsim.replay.RecordedCase;
import portsim.replay.ReplayResult;
import portsim.replay.ReplayResult.Deviation;
import portsim.replay.ReplayResult.Disagreement;
import portsim.replay.ServerBehaviour;

/** Results of replays, made up for reports. */
public final class Replays {
  private static final Deviation NONE = new Deviation(0, 0, 0);

  private Replays() {}

  /**
   * A case that agrees in all, one in little, one nearly, one of unknown phase, and an empty one.
   */
  public static List<ReplayResult> all() {
    return List.of(
        agreeing(),
        disagreeing(),
        nearly(),
        fine(recorded("unknown", 1, false), counts(1, "", 0)),
        fine(recorded("empty", 0, true), Map.of()));
  }

  private static ReplayResult agreeing() {
    Map<String, Integer> counts = counts(1_883, "EADDRNOTAVAIL", 1_076);
    return new ReplayResult(
        recorded("E13_hi_seed1", 2_959, true),
        1,
        2_959,
        counts,
        counts,
        4,
        0,
        41_286_221_000L,
        41_286_221_000L,
        NONE,
        NONE,
        null,
        List.of(),
        List.of());
  }

  private static ReplayResult disagreeing() {
    return new ReplayResult(
        recorded("E5_mix_connectR_then_explicitR", 200, true),
        1,
        130,
        counts(120, "EADDRINUSE", 80),
        counts(60, "EADDRNOTAVAIL", 140),
        0,
        0,
        null,
        5_000_045_000L,
        new Deviation(4_997_000_000L, 120, 60),
        new Deviation(62_997_000_000L, 0, 12),
        new Disagreement(
            100,
            5_000_045_000L,
            "ok",
            "EADDRNOTAVAIL",
            "of 50 ports: 30 established, 20 in TIME_WAIT to this destination, 0 free",
            "a plain connect takes no port on which a bound socket lives"),
        List.of(),
        List.of());
  }

  private static ReplayResult nearly() {
    return new ReplayResult(
        recorded("E1_lo", 12_500, true),
        1,
        12_499,
        counts(12_499, "EADDRNOTAVAIL", 1),
        counts(12_500, "", 0),
        3,
        1,
        61_440_000_000L,
        null,
        NONE,
        new Deviation(61_997_000_000L, 299, 300),
        new Disagreement(
            12_000, 61_440_000_000L, "EADDRNOTAVAIL", "ok", "of 300 ports: 1 free", "first fit"),
        List.of(),
        List.of());
  }

  /** Nothing failed, and nothing disagrees. */
  private static ReplayResult fine(RecordedCase recorded, Map<String, Integer> counts) {
    return new ReplayResult(
        recorded,
        1,
        recorded.attempts().size(),
        counts,
        counts,
        0,
        0,
        null,
        null,
        NONE,
        NONE,
        null,
        List.of(),
        List.of());
  }

  private static Map<String, Integer> counts(int ok, String error, int errors) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    counts.put("ok", ok);
    if (errors > 0) {
      counts.put(error, errors);
    }
    return counts;
  }

  /** A case with so many attempts, one in each line. */
  private static RecordedCase recorded(String name, int attempts, boolean phaseKnown) {
    RecordedAttempt attempt =
        new RecordedAttempt(7, 0, 0, 0, 0, Ending.CLIENT, 0, SocketOptions.PLAIN, "ok", 40_000);
    return new RecordedCase(
        name,
        Settings.NONE,
        Settings.NONE,
        250,
        0,
        phaseKnown,
        0,
        List.of("10.0.0.1"),
        List.of(),
        new ServerBehaviour(4_096, 0, 0, null),
        1,
        Collections.nCopies(attempts, attempt),
        List.of());
  }
}
