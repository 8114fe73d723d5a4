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
final class EventLog implements Witness {
  private static final String TIMELINE = "timeline";

  private final EventCalendar calendar;
  private final EventRecorder events;
  private final TcpObserver next;
  private final List<Whose> byRoute = new ArrayList<>();
  private final IntUnaryOperator portOf;

  /** The workload on one machine: whose events they are. */
  private record Whose(EventRecorder.OfWorkload events, int machine) {}

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

  @Override
  public void addFlow(Origin origin, WorkloadCounts counts) {
    // its events are written down by its workload and machine
  }

  @Override
  public void addRoute(Origin origin) {
    byRoute.add(whose(origin));
  }

  private Whose whose(Origin origin) {
    return new Whose(events.of(origin.workloadName()), origin.machineNumber());
  }

  private void add(Whose whose, EventKind kind, int number) {
    whose.events.add(kind, calendar.nowNanos(), EventKind.value(whose.machine, number));
  }

  @Override
  public void carriedOut(int entry) {
    events.of(TIMELINE).add(EventKind.TIMELINE, calendar.nowNanos(), entry);
  }

  @Override
  public void foundNoPort(int route) {
    add(byRoute.get(route), EventKind.CONNECT_WITHOUT_PORT, 0);
    next.foundNoPort(route);
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
  public void notAccepted(int connection, int route, int port, SynRefusal why) {
    add(byRoute.get(route), kind(why), port);
    next.notAccepted(connection, route, port, why);
  }

  private static EventKind kind(SynRefusal why) {
    return switch (why) {
      case BACKLOG_RESET -> EventKind.BACKLOG_RESET;
      case BACKLOG_DROPPED -> EventKind.BACKLOG_DROPPED;
      case DOWN -> EventKind.SERVER_DOWN;
      case SILENT -> EventKind.UNANSWERED;
    };
  }

  @Override
  public ConnectionSource source(Origin origin, ConnectionSource granting) {
    return new Source(whose(origin), granting);
  }

  @Override
  public CallListener listener(Origin origin, CallListener calls) {
    return new Listener(whose(origin), calls);
  }

  private final class Source implements ConnectionSource {
    private final Whose whose;
    private final ConnectionSource granting;

    Source(Whose whose, ConnectionSource granting) {
      this.whose = whose;
      this.granting = granting;
    }

    @Override
    public void acquire(int call, int user, int context) {
      add(whose, EventKind.ASKS, user);
      granting.acquire(call, user, context);
    }

    @Override
    public void release(int lease) {
      add(whose, EventKind.ENDS, 0);
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
    private final Whose whose;
    private final CallListener calls;

    Listener(Whose whose, CallListener calls) {
      this.whose = whose;
      this.calls = calls;
    }

    @Override
    public void connected(int call, int lease, boolean reused) {
      add(whose, reused ? EventKind.GETS_USED : EventKind.GETS_NEW, 0);
      calls.connected(call, lease, reused);
    }

    @Override
    public void foundNoPort(int call) {
      add(whose, EventKind.FINDS_NO_PORT, 0);
      calls.foundNoPort(call);
    }

    @Override
    public void connectFailed(int call, ConnectFailure why) {
      add(whose, why == ConnectFailure.REFUSED ? EventKind.REFUSED : EventKind.TIMED_OUT, 0);
      calls.connectFailed(call, why);
    }

    @Override
    public void connectionLost(int call) {
      add(whose, EventKind.LOST, 0);
      calls.connectionLost(call);
    }

    @Override
    public void blocked(int call) {
      add(whose, EventKind.BLOCKED, 0);
      calls.blocked(call);
    }

    @Override
    public void timedOutForObject(int call) {
      add(whose, EventKind.OBJECT_TIMEOUT, 0);
      calls.timedOutForObject(call);
    }

    @Override
    public void expired(int call) {
      add(whose, EventKind.EXPIRED, 0);
      calls.expired(call);
    }

    @Override
    public void timedOutInPool(int call) {
      add(whose, EventKind.POOL_TIMEOUT, 0);
      calls.timedOutInPool(call);
    }
  }
}
