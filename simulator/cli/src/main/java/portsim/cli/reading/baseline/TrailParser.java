package portsim.cli.reading.baseline;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import portsim.record.events.EventTrail;
import portsim.record.events.EventTrail.Checkpoint;
import portsim.record.events.Stretch;

/** Reads what is kept of the events of one kind, line by line. */
final class TrailParser {
  private static final String COUNT = "([0-9]{1,18})";
  private static final String SECONDS = "((?:[0-9]{1,9}|[1-8][0-9]{9})(?:\\.[0-9]{1,9})?)s";
  private static final Pattern STRETCH =
      Pattern.compile(
          COUNT
              + " from "
              + SECONDS
              + "(?: every "
              + SECONDS
              + ")?(?:, (-?[0-9]{1,18}))?(?: step (-?[0-9]{1,18}))?");
  private static final Pattern HASHES = Pattern.compile("hashes (.*)");
  private static final Pattern HASH = Pattern.compile(COUNT + " ([0-9a-f]{8})");
  private static final Pattern ALL = Pattern.compile("all " + COUNT + " ([0-9a-f]{16})");

  private final List<Stretch> stretches = new ArrayList<>();
  private final List<Checkpoint> checkpoints = new ArrayList<>();

  private TrailParser() {}

  /** The events that these lines tell of; null where they are not such lines. */
  static @Nullable EventTrail parse(List<String> lines) {
    return lines.isEmpty() ? null : new TrailParser().parseAll(lines);
  }

  private @Nullable EventTrail parseAll(List<String> lines) {
    int last = lines.size() - 1;
    Matcher all = ALL.matcher(lines.get(last));
    if (!all.matches() || !lines.subList(0, last).stream().allMatch(this::parse)) {
      return null;
    }
    long hash = Long.parseUnsignedLong(all.group(2), 16);
    return new EventTrail(stretches, checkpoints, Long.parseLong(all.group(1)), hash);
  }

  private boolean parse(String line) {
    Matcher stretch = STRETCH.matcher(line);
    if (stretch.matches() && number(stretch.group(1)) > 0) {
      stretches.add(
          new Stretch(
              number(stretch.group(1)),
              nanos(stretch.group(2)),
              nanos(stretch.group(3)),
              number(stretch.group(4)),
              number(stretch.group(5))));
      return true;
    }
    Matcher hashes = HASHES.matcher(line);
    return hashes.matches()
        && List.of(hashes.group(1).split(", ", -1)).stream().allMatch(this::add);
  }

  private boolean add(String checkpoint) {
    Matcher hash = HASH.matcher(checkpoint);
    if (hash.matches()) {
      int value = Integer.parseUnsignedInt(hash.group(2), 16);
      checkpoints.add(new Checkpoint(number(hash.group(1)), value));
    }
    return hash.matches();
  }

  private static long number(@Nullable String digits) {
    return digits == null ? 0 : Long.parseLong(digits);
  }

  private static long nanos(@Nullable String seconds) {
    return seconds == null ? 0 : new BigDecimal(seconds).movePointRight(9).longValueExact();
  }
}
