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
import portsim.advice.diagnosis.snapshot.SocketState;
import portsim.advice.diagnosis.snapshot.StateCounts;

/** The scopes of contention of a snapshot, the one with the fewest ports left first. */
final class Scopes {
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
        system.closeRate(outgoing),
        openRate(change),
        exhaustedIn(change, outgoing, inUse));
  }

  private Scope of(Destination destination, String source, StateCounts counts) {
    boolean isOnly = destination.sources().size() == 1;
    Changes changes = observation.changes();
    Change change = changes == null || !isOnly ? null : changes.at(destination.endpoint());
    return new Scope(
        destination.endpoint(),
        source,
        counts.total(),
        system.rules().usable(),
        counts.of(SocketState.ESTABLISHED),
        counts.of(SocketState.TIME_WAIT),
        isOnly ? system.closeRate(destination) : system.closeRate(counts),
        openRate(change),
        exhaustedIn(change, counts, counts.total()));
  }

  private @Nullable RateEstimate openRate(@Nullable Change change) {
    Changes changes = observation.changes();
    return change == null || changes == null
        ? null
        : RateEstimate.of(
            change.opened(), changes.intervalNanos(), "new since the snapshot before");
  }

  /** Never where there is no earlier snapshot, and at once where hardly any port is left. */
  private long exhaustedIn(@Nullable Change change, StateCounts counts, long inUse) {
    long free = Math.max(0, system.rules().usable() - inUse);
    if (Scope.isExhausted(free, system.rules().usable())) {
      return 0;
    }
    Changes changes = observation.changes();
    if (change == null || changes == null) {
      return Long.MAX_VALUE;
    }
    long timeWait = counts.of(SocketState.TIME_WAIT);
    return Growth.of(
            change,
            changes.intervalNanos(),
            counts.total() - timeWait,
            timeWait,
            system.timeWaitNanos())
        .takesNanos(free);
  }
}
