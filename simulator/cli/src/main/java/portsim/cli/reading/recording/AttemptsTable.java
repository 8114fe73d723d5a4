package portsim.cli.reading.recording;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import portsim.cli.reading.SourceText;
import portsim.network.port.PortRange;
import portsim.network.port.SocketOptions;
import portsim.replay.RecordedAttempt;
import portsim.replay.RecordedAttempt.Ending;
import portsim.scenario.tree.Problems;

/**
 * The attempts of a case.
 *
 * @param destinations how many destinations the case has
 * @param addresses how many addresses the client has
 */
record AttemptsTable(int destinations, int addresses) {
  static final String ACTUAL = "actual_ms";
  static final String PLANNED = "offset_ms";

  private static final List<String> NEEDED = List.of("dest", "hold_ms", "outcome", "close");
  private static final Pattern OUTCOME = Pattern.compile("ok|[A-Z][A-Z0-9_]{1,30}");
  private static final String OUTCOME_HINT =
      "such as EADDRNOTAVAIL; PENDING is for what had none at the end";
  private static final String CLOSE_HINT =
      "c: the client first, s: the server first, r: a reset by the client, n: nobody, w: the server"
          + " alone";

  /** Of a case that is described like this or, if null, of which nothing is known. */
  static AttemptsTable of(@Nullable CaseFile description) {
    return description == null
        ? new AttemptsTable(Integer.MAX_VALUE, Integer.MAX_VALUE)
        : new AttemptsTable(description.destinations().size(), description.addresses().size());
  }

  List<RecordedAttempt> read(SourceText source, Problems problems) {
    List<RecordedAttempt> attempts = new ArrayList<>();
    List<String> needed = new ArrayList<>(NEEDED);
    needed.add(0, source.line(1).contains(PLANNED) ? PLANNED : ACTUAL);
    CsvTable table = CsvTable.of(source, needed, problems);
    if (table != null) {
      table.forEach(row -> attempts.add(attempt(row)));
      if (attempts.isEmpty() && !problems.hasErrors()) {
        table.isWithout("attempts");
      }
    }
    return attempts;
  }

  private RecordedAttempt attempt(CsvRow row) {
    boolean isMeasured = !row.text(ACTUAL).isEmpty();
    boolean isPlanned = !row.text(PLANNED).isEmpty();
    long atNanos = row.nanos(isMeasured ? ACTUAL : PLANNED);
    SocketFlags flags = flags(row);
    return new RecordedAttempt(
        row.line(),
        isPlanned ? row.nanos(PLANNED) : atNanos,
        atNanos,
        row.whole("dest", 0, destinations - 1),
        row.nanos("hold_ms"),
        ending(row),
        flags.source(),
        flags.socket(),
        outcome(row),
        row.text("local_port").isEmpty() ? 0 : row.whole("local_port", 0, PortRange.LAST_PORT));
  }

  private SocketFlags flags(CsvRow row) {
    SocketFlags flags = SocketFlags.parse(row.text("flags"));
    if (flags == null) {
      row.wrong("flags", "what was done to the socket", SocketFlags.HINT);
    } else if (flags.source() >= addresses) {
      row.wrong("flags", "for one of the client's addresses", "S0 is the first of " + addresses);
    }
    return flags == null ? new SocketFlags(0, SocketOptions.PLAIN) : flags;
  }

  private static String outcome(CsvRow row) {
    String outcome = row.text("outcome");
    if (!OUTCOME.matcher(outcome).matches()) {
      row.wrong("outcome", "ok or the name of an error", OUTCOME_HINT);
    }
    return outcome;
  }

  private static Ending ending(CsvRow row) {
    Ending ending = endingOf(row.text("close"));
    if (ending == null) {
      row.wrong("close", "one of c, s, r, n and w", CLOSE_HINT);
    }
    return ending == null ? Ending.NEVER : ending;
  }

  private static @Nullable Ending endingOf(String code) {
    return switch (code) {
      case "c" -> Ending.CLIENT;
      case "s" -> Ending.SERVER;
      case "r" -> Ending.RESET;
      case "n" -> Ending.NEVER;
      case "w" -> Ending.SERVER_ALONE;
      default -> null;
    };
  }
}
