package portsim.advice.diagnosis;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import portsim.advice.diagnosis.snapshot.Change;
import portsim.advice.diagnosis.snapshot.Destination;
import portsim.advice.diagnosis.snapshot.SnapshotFormat;
import portsim.advice.diagnosis.snapshot.SocketState;
import portsim.record.Numbers;
import portsim.statistics.ConfidenceIntervals;
import portsim.statistics.Interval;

/**
 * A scenario file at whose end a machine has the sockets of a snapshot: ready to be run, and to be
 * edited.
 */
public final class MatchingScenario {
  /** Of so many destinations, those with the most connections; the others are few. */
  private static final int DESTINATIONS_MAX = 8;

  /** TIME_WAIT has to come and go before the end, and the run has to be long enough to see it. */
  private static final long TIME_WAITS = 5;

  private static final Duration SHORTEST = Duration.ofMinutes(2);
  private static final double ALPHA = 0.05;

  private final Diagnosis diagnosis;
  private final AssumedSystem system;
  private final Duration duration;
  private final StringBuilder servers = new StringBuilder();
  private final StringBuilder workloads = new StringBuilder();
  private final List<String> comments = new ArrayList<>();

  private MatchingScenario(Diagnosis diagnosis) {
    this.diagnosis = diagnosis;
    system = diagnosis.system();
    duration = duration(system);
  }

  /** Its text; null where the snapshot has no connection that the machine opened. */
  public static @Nullable String text(Diagnosis diagnosis) {
    return diagnosis.observation().snapshot().destinations().isEmpty()
        ? null
        : new MatchingScenario(diagnosis).text();
  }

  /**
   * Long enough for all states to be as they would stay. Where TIME_WAIT ends on a grid, the end is
   * in the middle between two of its lines, so that as many are in TIME_WAIT as on average.
   */
  static Duration duration(AssumedSystem system) {
    Duration wait = system.rules().closed().length();
    Duration grid = system.rules().closed().longest().minus(wait);
    long longest = Math.max(wait.toNanos(), system.unansweredNanos());
    Duration least = Duration.ofNanos(longest * TIME_WAITS / 2);
    Duration enough = least.compareTo(SHORTEST) < 0 ? SHORTEST : least;
    if (grid.isZero()) {
      return Duration.ofSeconds(enough.plusMillis(999).toSeconds());
    }
    long lines = enough.toNanos() / grid.toNanos() + 1;
    return grid.multipliedBy(lines).plus(grid.dividedBy(2));
  }

  private String text() {
    List<Destination> all = diagnosis.observation().snapshot().destinations();
    int number = 0;
    for (Destination destination : all.subList(0, Math.min(DESTINATIONS_MAX, all.size()))) {
      number++;
      new MatchingWorkloads(diagnosis, destination, number, duration)
          .write(servers, workloads, comments);
    }
    long left = all.stream().skip(DESTINATIONS_MAX).mapToLong(each -> each.counts().total()).sum();
    if (left > 0) {
      comments.add(
          "Left out: "
              + Numbers.grouped(left)
              + " connections to "
              + Numbers.grouped(all.size() - DESTINATIONS_MAX)
              + " other destinations.");
    }
    return head() + hosts() + "servers:\n" + servers + "workloads:\n" + workloads + expected();
  }

  private String head() {
    StringBuilder head = new StringBuilder();
    SnapshotFormat format =
        diagnosis.observation().snapshot().formats().stream().findFirst().orElse(null);
    String of = format == null ? "a snapshot" : "a snapshot of " + format.words();
    head.append("# Made from ")
        .append(of)
        .append(": at its end the machine has the same sockets.\n#\n");
    comments.forEach(comment -> head.append("#   ").append(YamlText.comment(comment)).append('\n'));
    head.append("title: What the snapshot shows\n");
    return head.append("duration: ").append(YamlText.time(duration)).append('\n').toString();
  }

  private String hosts() {
    StringBuilder hosts = new StringBuilder("hosts:\n  machine:\n");
    hosts.append("    profile: ").append(system.profile().name()).append('\n');
    String address = address();
    if (!address.isEmpty()) {
      hosts.append("    address: ").append(YamlText.quoted(address)).append('\n');
    }
    Map<String, String> changed = changedSettings();
    if (!changed.isEmpty()) {
      hosts.append("    settings:\n");
      for (Map.Entry<String, String> setting : changed.entrySet()) {
        hosts.append("      ").append(setting.getKey()).append(": ");
        hosts.append(YamlText.quoted(setting.getValue())).append('\n');
      }
    }
    return hosts.toString();
  }

  /** The settings whose value is not the standard, for one that is changes nothing. */
  private Map<String, String> changedSettings() {
    Map<String, String> changed = new TreeMap<>(system.texts());
    system.profile().settings().forEach(each -> changed.remove(each.name(), each.standard()));
    return changed;
  }

  /** The machine's address, as its most connections have it. */
  private String address() {
    Destination first = diagnosis.observation().snapshot().destinations().get(0);
    return first.sources().keySet().stream().filter(YamlText::isAddress).findFirst().orElse("");
  }

  /** Whether it still shows the same when it has been edited; with room for the timers' grid. */
  private String expected() {
    long waiting = diagnosis.observation().snapshot().outgoing().of(SocketState.TIME_WAIT);
    long leftOut =
        diagnosis.observation().snapshot().destinations().stream()
            .skip(DESTINATIONS_MAX)
            .mapToLong(each -> each.counts().of(SocketState.TIME_WAIT))
            .sum();
    Interval mean = ConfidenceIntervals.ofCount(waiting - leftOut, ALPHA);
    long least = (long) Math.floor(mean.least() * 97 / 100);
    long greatest = (long) Math.ceil(mean.greatest() * 103 / 100);
    return "expect:\n  ports.peakTimeWait: " + least + ".." + greatest + "\n";
  }

  /** How fast the connections to a destination become more, in thousandths a second. */
  static long growth(Diagnosis diagnosis, Destination destination) {
    if (diagnosis.first().pattern() != Pattern.GROWING_CONNECTIONS
        || diagnosis.observation().changes() == null) {
      return 0;
    }
    Change change = diagnosis.observation().changes().at(destination.endpoint());
    long more = Math.max(0, change.opened() - change.closed() - change.vanished());
    return Math.round(more * 1e12 / diagnosis.observation().changes().intervalNanos());
  }
}
