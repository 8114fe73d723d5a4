package portsim.run;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import portsim.engine.EventCalendar;
import portsim.record.Incident;

/** The servers that run on machines of the world: each takes a port there while it is up. */
final class LocalServers {
  private record Place(String host, Machine machine, int port) {}

  private final EventCalendar calendar;
  private final Incidents incidents;
  private final Sockets sockets;
  private final Map<String, Place> places = new LinkedHashMap<>();

  /** Those that would be up had their port been free. */
  private final Set<String> waiting = new LinkedHashSet<>();

  LocalServers(EventCalendar calendar, Incidents incidents, Sockets sockets) {
    this.calendar = calendar;
    this.incidents = incidents;
    this.sockets = sockets;
  }

  void add(String server, String host, Machine machine, int port) {
    places.put(server, new Place(host, machine, port));
  }

  /** Whether a server gets its port, as one on a machine of its own does. */
  boolean takePort(String server) {
    Place place = places.get(server);
    if (place != null) {
      int route = place.machine.connectionOn(place.port);
      if (route != Machine.NOBODY || !place.machine.listen(place.port)) {
        waiting.add(server);
        String taker = sockets.owner(route);
        incidents.add(new Incident.FailedStart(calendar.nowNanos(), server, place.port, taker));
        return false;
      }
    }
    waiting.remove(server);
    return true;
  }

  /** A server that is up is stopped. */
  void leavePort(String server) {
    Place place = places.get(server);
    if (place != null) {
      place.machine.listenNoMore(place.port);
    }
  }

  /** A server is to be up no more, whether it is or not. */
  void giveUp(String server) {
    waiting.remove(server);
  }

  /** Whether a server starts with its machine. */
  boolean isWaiting(String server) {
    return waiting.contains(server);
  }

  /** The servers that run on a host. */
  List<String> on(String host) {
    return places.entrySet().stream()
        .filter(entry -> entry.getValue().host().equals(host))
        .<String>map(Map.Entry::getKey)
        .toList();
  }
}
