package portsim.run;

import java.util.ArrayList;
import java.util.List;
import portsim.engine.EventCalendar;
import portsim.record.Incident;
import portsim.record.TcpSocket;
import portsim.scenario.Workload;
import portsim.workload.Identity;

/**
 * Processes that take over the ports of applications. What they have taken they keep, until the
 * server closes its connections or the machine restarts.
 */
final class Hijackers {
  private final EventCalendar calendar;
  private final Incidents incidents;
  private final Sockets sockets;
  private final List<Sockets.Other> taken = new ArrayList<>();

  Hijackers(EventCalendar calendar, Incidents incidents, Sockets sockets) {
    this.calendar = calendar;
    this.incidents = incidents;
    this.sockets = sockets;
  }

  /** A process tries to take over the port of an open connection of a workload. */
  void attack(String workload, String process) {
    Origin origin = sockets.origin(workload);
    Sockets.Other open = sockets.lowestOpen(workload);
    String reason = origin == null ? "" : defence(origin);
    if (open == null || !reason.isEmpty()) {
      String why = reason.isEmpty() ? "no connection was open" : reason;
      incidents.add(new Incident.HijackRefused(calendar.nowNanos(), workload, process, why));
    } else {
      take(open, workload, process);
    }
  }

  /** Why the ports of a workload cannot be taken over; empty where they can. */
  private static String defence(Origin origin) {
    Workload workload = origin.workload();
    if (origin.host().rules().takesOver(workload.socket())) {
      return "";
    }
    return workload.socket().reuseAddress()
        ? "reuseAddress alone lets nobody take a port over on this system"
        : "reuseAddress is off";
  }

  private void take(Sockets.Other open, String workload, String process) {
    Origin from = open.origin();
    String owner = from.workload().process();
    incidents.add(
        new Incident.Hijack(
            calendar.nowNanos(),
            workload,
            from.machine(),
            open.socket().localPort(),
            owner.isEmpty() ? workload : owner,
            from.to().name(),
            process,
            account(from.workload().identity(), workload)));
    TcpSocket own = from.socket(process, open.socket().localPort(), TcpSocket.State.ESTABLISHED);
    Sockets.Other other = new Sockets.Other(from, own);
    if (!taken.contains(other)) {
      taken.add(other);
    }
  }

  private static String account(Identity identity, String workload) {
    return identity instanceof Identity.Service
        ? "the service account of " + workload
        : "the user of " + workload + " whose it was";
  }

  void serverCloses(String server) {
    taken.removeIf(each -> each.origin().to().name().equals(server));
  }

  void machineRestarts(String host) {
    taken.removeIf(each -> each.origin().host().name().equals(host));
  }

  /** The sockets that they have now. */
  List<Sockets.Other> sockets() {
    return taken;
  }
}
