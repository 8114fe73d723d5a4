package portsim.client;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import portsim.engine.EventCalendar;
import portsim.engine.Subjects;
import portsim.network.Tcp;

/** The pools of all WCF clients of a world, their connections, and the services they call. */
public final class WcfPools {
  private final EventCalendar calendar;
  private final Tcp tcp;
  private final Subjects numbers = new Subjects();
  private final List<WcfConnection> connections = new ArrayList<>();
  private final Subjects endpointNumbers = new Subjects();
  private final List<WcfEndpoint> endpoints = new ArrayList<>();
  private final Map<Key, WcfEndpoint> endpointOf = new LinkedHashMap<>();
  private final Map<String, WcfService> serviceOf = new LinkedHashMap<>();
  private final int idleTimer;
  private final int opened;
  private final int closed;

  /** Channel factories of one process with equal settings share their pool for an address. */
  private record Key(String machine, String process, String server, WcfPool settings) {}

  /** Begins without any. */
  public WcfPools(EventCalendar calendar, Tcp tcp) {
    this.calendar = calendar;
    this.tcp = tcp;
    idleTimer = calendar.kind(number -> endpoints.get(number).timerFired(), endpointNumbers);
    opened = calendar.kind(number -> connection(number).user.opened(connection(number)), numbers);
    closed = calendar.kind(number -> connection(number).user.closed(connection(number)), numbers);
  }

  EventCalendar calendar() {
    return calendar;
  }

  Tcp tcp() {
    return tcp;
  }

  Subjects numbers() {
    return numbers;
  }

  /** The kind of the event that a channel is open, unless its connection turns out to be stale. */
  int openedKind() {
    return opened;
  }

  /** The kind of the event that a channel is closed. */
  int closedKind() {
    return closed;
  }

  /** The pool of a client for the address of its service. */
  WcfEndpoint endpoint(WcfClient client, WcfPool settings) {
    Key key = new Key(client.machine(), client.process(), client.server(), settings.shared());
    return endpointOf.computeIfAbsent(key, this::add);
  }

  private WcfEndpoint add(Key key) {
    WcfService service = serviceOf.computeIfAbsent(key.server, name -> new WcfService(this));
    int number = endpointNumbers.take();
    WcfEndpoint added = new WcfEndpoint(number, idleTimer, key.settings, service, this);
    endpoints.add(added);
    return added;
  }

  /** Takes a number for a connection that is to be opened for a call. */
  WcfConnection take(WcfChannels opener, int call) {
    int number = numbers.take();
    if (number == connections.size()) {
      connections.add(new WcfConnection(number, opener));
    }
    WcfConnection taken = connections.get(number);
    taken.begin(opener, call);
    return taken;
  }

  void giveBack(WcfConnection gone) {
    gone.taken = false;
    numbers.giveBack(gone.number);
  }

  WcfConnection connection(int number) {
    return connections.get(number);
  }

  /** Shows the connections of one opener. */
  void each(WcfChannels opener, Consumer<WcfConnection> visitor) {
    for (WcfConnection each : List.copyOf(connections)) {
      if (each.taken && each.opener == opener) {
        visitor.accept(each);
      }
    }
  }
}
