package portsim.advice.diagnosis;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import portsim.advice.diagnosis.snapshot.Change;
import portsim.advice.diagnosis.snapshot.Changes;
import portsim.advice.diagnosis.snapshot.Destination;
import portsim.advice.diagnosis.snapshot.Observation;
import portsim.advice.diagnosis.snapshot.SocketState;
import portsim.advice.diagnosis.snapshot.StateCounts;
import portsim.record.Numbers;

/** What the patterns are looked for in. */
record Case(Observation observation, AssumedSystem system, List<Scope> scopes) {
  private static final long PERCENT = 100;

  /** How many connections that the machine opened are in a state. */
  long in(SocketState state) {
    return observation.snapshot().outgoing().of(state);
  }

  /** How many it opened. */
  long all() {
    return observation.snapshot().outgoing().total();
  }

  List<Destination> destinations() {
    return observation.snapshot().destinations();
  }

  /** The destination with the most connections in a state; null where there is none. */
  @Nullable Destination most(SocketState state) {
    Destination most = null;
    for (Destination each : destinations()) {
      long count = each.counts().of(state);
      if (count > 0 && (most == null || count > most.counts().of(state))) {
        most = each;
      }
    }
    return most;
  }

  /** How many of the ports of the tightest scope are in use, in percent. */
  long pressurePercent() {
    return scopes.isEmpty() ? 0 : PERCENT - scopes.get(0).headroomPercent();
  }

  @Nullable Changes changes() {
    return observation.changes();
  }

  /** What happened since the snapshot before; null where there is none. */
  @Nullable Change change() {
    Changes changes = observation.changes();
    return changes == null ? null : changes.total();
  }

  /** Such as {@code 3,976 of 3,980 connections}. */
  String ofAll(long count) {
    return Numbers.grouped(count) + " of " + Numbers.grouped(all()) + " connections";
  }

  /** The process with the most sockets in a state, where the tool names it; empty otherwise. */
  String process(SocketState state) {
    String name = "";
    long most = 0;
    for (Map.Entry<String, StateCounts> each : observation.snapshot().processes().entrySet()) {
      long count = each.getValue().of(state);
      if (count > most) {
        most = count;
        name = each.getKey();
      }
    }
    return name;
  }

  /** The ports in use of the tightest scope, such as {@code 3,976 of 3,976 ports are in use}. */
  String ports() {
    if (scopes.isEmpty()) {
      return "no port is in use";
    }
    Scope tightest = scopes.get(0);
    String where =
        tightest.destination() == null ? "" : " towards " + tightest.destination().text();
    return Numbers.grouped(tightest.inUse())
        + " of "
        + Numbers.grouped(tightest.usable())
        + " ports"
        + where
        + " are in use";
  }
}
