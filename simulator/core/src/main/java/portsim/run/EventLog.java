package portsim.run;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import portsim.client.CallListener;
import portsim.client.ConnectionSource;
import portsim.engine.EventCalendar;
import portsim.network.ConnectFailure;
import portsim.network.SynRefusal;
import portsim.network.TcpObserver;
import portsim.network.TcpState;
import portsim.record.events.EventKind;
import portsim.record.events.EventRecorder;

/**
 * Sees all events of a run. It stands before those who hear of them anyway, so that a run without
 * it is as fast as if there were none.
 */
final class EventLog implements TcpObserver {
  private static final String TIMELINE = "timeline";

  private final EventCalendar calendar;
  private final EventRecorder events;
  private final TcpObserver next;
  private final List<Origin> byRoute = new ArrayList<>();
  private final IntUnaryOperator portOf;

  /** The workload on one machine: whose events they are. */
  private record Origin(EventRecorder.OfWorkload events, int machine) {}

  /**
   * Sees what an observer sees, and more.
   *
   * @param portOf tells the local port of a connection
   */
  EventLog(
      EventCalendar calendar, EventRecorder events, TcpObserver next, IntUnaryOperator portOf) {
    this.calendar = calendar;
    this.events = events;
    this.next = next;
    this.portOf = portOf;
  }

  /** Adds the next route of a workload; that of a machine of a fleet has its number behind it. */
  void addRoute(String workload) {
    byRoute.add(origin(workload));
  }

  private Origin origin(String workload) {
    int slash = workload.indexOf('/');
    String name = slash < 0 ? workload : workload.substring(0, slash);
    int machine = slash < 0 ? 0 : Integer.parseInt(workload.substring(slash + 1));
    return new Origin(events.of(name), machine);
  }

  private void add(Origin origin, EventKind kind, int number) {
    origin.events.add(kind, calendar.nowNanos(), EventKind.value(origin.machine, number));
  }

  /** An entry of the timeline, counted from 1, is carried out. */
  void carriedOut(int entry) {
    events.of(TIMELINE).add(EventKind.TIMELINE, calendar.nowNanos(), entry);
  }

  @Override
  public void foundNoPort(int route) {
    add(byRoute.get(route), EventKind.CONNECT_WITHOUT_PORT, 0);
    next.foundNoPort(route);
  }

  @Override
  public void changed(int route, TcpState from, TcpState to) {
    throw new IllegalStateException("a change has a connection");
  }

  @Override
  public void changed(int connection, int route, TcpState from, TcpState to) {
    add(byRoute.get(route), kind(from, to), portOf.applyAsInt(connection));
    next.changed(connection, route, from, to);
  }

  private static EventKind kind(TcpState from, TcpState to) {
    if (from == TcpState.CLOSED) {
      return EventKind.TAKES_PORT;
    }
    return switch (to) {
      case CLOSED -> EventKind.FREES_PORT;
      case SYN_SENT -> EventKind.TAKES_PORT;
      case ESTABLISHED -> EventKind.ESTABLISHED;
      case FIN_WAIT -> EventKind.FIN_WAIT;
      case LAST_ACK -> EventKind.LAST_ACK;
      case TIME_WAIT -> EventKind.TIME_WAIT;
      case CLOSE_WAIT -> EventKind.CLOSE_WAIT;
    };
  }

  @Override
  public void notAccepted(int route, int port, SynRefusal why) {
    add(byRoute.get(route), kind(why), port);
    next.notAccepted(route, port, why);
  }

  private static EventKind kind(SynRefusal why) {
    return switch (why) {
      case BACKLOG_RESET -> EventKind.BACKLOG_RESET;
      case BACKLOG_DROPPED -> EventKind.BACKLOG_DROPPED;
      case DOWN -> EventKind.SERVER_DOWN;
      case SILENT -> EventKind.UNANSWERED;
    };
  }

  /** Sees the wishes of a workload's calls before those who grant them. */
  ConnectionSource source(String workload, ConnectionSource granting) {
    return new Source(origin(workload), granting);
  }

  /** Sees what becomes of them before the calls hear of it. */
  CallListener listener(String workload, CallListener calls) {
    return new Listener(origin(workload), calls);
  }

  private final class Source implements ConnectionSource {
    private final Origin origin;
    private final ConnectionSource granting;

    Source(Origin origin, ConnectionSource granting) {
      this.origin = origin;
      this.granting = granting;
    }

    @Override
    public void acquire(int call, int user, int context) {
      add(origin, EventKind.ASKS, user);
      granting.acquire(call, user, context);
    }

    @Override
    public void release(int lease) {
      add(origin, EventKind.ENDS, 0);
      granting.release(lease);
    }

    @Override
    public void restarted() {
      granting.restarted();
    }

    @Override
    public void finish() {
      granting.finish();
    }
  }

  private final class Listener implements CallListener {
    private final Origin origin;
    private final CallListener calls;

    Listener(Origin origin, CallListener calls) {
      this.origin = origin;
      this.calls = calls;
    }

    @Override
    public void connected(int call, int lease, boolean reused) {
      add(origin, reused ? EventKind.GETS_USED : EventKind.GETS_NEW, 0);
      calls.connected(call, lease, reused);
    }

    @Override
    public void foundNoPort(int call) {
      add(origin, EventKind.FINDS_NO_PORT, 0);
      calls.foundNoPort(call);
    }

    @Override
    public void connectFailed(int call, ConnectFailure why) {
      add(origin, why == ConnectFailure.REFUSED ? EventKind.REFUSED : EventKind.TIMED_OUT, 0);
      calls.connectFailed(call, why);
    }

    @Override
    public void connectionLost(int call) {
      add(origin, EventKind.LOST, 0);
      calls.connectionLost(call);
    }

    @Override
    public void blocked(int call) {
      add(origin, EventKind.BLOCKED, 0);
      calls.blocked(call);
    }

    @Override
    public void timedOutForObject(int call) {
      add(origin, EventKind.OBJECT_TIMEOUT, 0);
      calls.timedOutForObject(call);
    }

    @Override
    public void expired(int call) {
      add(origin, EventKind.EXPIRED, 0);
      calls.expired(call);
    }

    @Override
    public void timedOutInPool(int call) {
      add(origin, EventKind.POOL_TIMEOUT, 0);
      calls.timedOutInPool(call);
    }
  }
}
