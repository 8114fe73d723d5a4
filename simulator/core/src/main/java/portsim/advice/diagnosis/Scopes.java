package portsim.advice.diagnosis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import portsim.advice.diagnosis.snapshot.Change;
import portsim.advice.diagnosis.snapshot.Changes;
import portsim.advice.diagnosis.snapshot.Destination;
import portsim.advice.diagnosis.snapshot.MachineSnapshot;
import portsim.advice.diagnosis.snapshot.Observation;
import portsim.advice.diagnosis.snapshot.RestTimes;
import portsim.advice.diagnosis.snapshot.SocketState;
import portsim.advice.diagnosis.snapshot.StateCounts;

/** The scopes of contention of a snapshot, the one with the fewest ports left first. */
final class Scopes {
  private static final long NANOS_PER_SECOND = 1_000_000_000L;
  private static final double NANOS_IN_THOUSANDTHS = 1e12;

  private final Observation observation;
  private final AssumedSystem system;

  private Scopes(Observation observation, AssumedSystem system) {
    this.observation = observation;
    this.system = system;
  }

  static List<Scope> of(Observation observation, AssumedSystem system) {
    Scopes scopes = new Scopes(observation, system);
    if (!system.isPerDestination()) {
      return List.of(scopes.wholeMachine());
    }
    List<Scope> all = new ArrayList<>();
    for (Destination destination : observation.snapshot().destinations()) {
      destination
          .sources()
          .forEach((source, counts) -> all.add(scopes.of(destination, source, counts)));
    }
    all.sort(Comparator.comparingLong(Scope::free));
    return all;
  }

  /** Whatever the state, another connect cannot have the port, and neither a server's own. */
  private Scope wholeMachine() {
    MachineSnapshot snapshot = observation.snapshot();
    BitSet used = snapshot.localPorts().used();
    used.or(snapshot.servingPorts());
    long inUse = used.stream().filter(system.rules()::isUsable).count();
    StateCounts outgoing = snapshot.outgoing();
    Changes changes = observation.changes();
    Change change = changes == null ? null : changes.total();
    return new Scope(
        null,
        "",
        inUse,
        system.rules().usable(),
        outgoing.of(SocketState.ESTABLISHED),
        outgoing.of(SocketState.TIME_WAIT),
        closeRate(outgoing.of(SocketState.TIME_WAIT), null),
        openRate(change),
        growth(change));
  }

  private Scope of(Destination destination, String source, StateCounts counts) {
    boolean isOnly = destination.sources().size() == 1;
    Changes changes = observation.changes();
    Change change = changes == null || !isOnly ? null : changes.at(destination.endpoint());
    long timeWait = counts.of(SocketState.TIME_WAIT);
    return new Scope(
        destination.endpoint(),
        source,
        counts.total(),
        system.rules().usable(),
        counts.of(SocketState.ESTABLISHED),
        timeWait,
        closeRate(timeWait, isOnly ? destination.timeWaits() : null),
        openRate(change),
        growth(change));
  }

  /** By Little's law; from those younger than half of TIME_WAIT where the timers are known. */
  private @Nullable RateEstimate closeRate(long timeWait, @Nullable RestTimes timers) {
    if (timeWait == 0) {
      return null;
    }
    if (timers != null && timers.count() == timeWait) {
      return ofYounger(timers);
    }
    return system.closeRate(timeWait);
  }

  private RateEstimate ofYounger(RestTimes timers) {
    int half = Math.toIntExact(system.rules().timeWait().toSeconds() / 2);
    long young = 0;
    for (int second = half; second < timers.seconds(); second++) {
      young += timers.inSecond(second);
    }
    return RateEstimate.of(
        young, half * NANOS_PER_SECOND, "closed in the last " + half + " s, by their timers");
  }

  private @Nullable RateEstimate openRate(@Nullable Change change) {
    Changes changes = observation.changes();
    return change == null || changes == null
        ? null
        : RateEstimate.of(
            change.opened(), changes.intervalNanos(), "new since the snapshot before");
  }

  private long growth(@Nullable Change change) {
    Changes changes = observation.changes();
    if (change == null || changes == null) {
      return 0;
    }
    long more = change.opened() - change.expired() - change.vanished();
    return Math.round(more * NANOS_IN_THOUSANDTHS / changes.intervalNanos());
  }
}
