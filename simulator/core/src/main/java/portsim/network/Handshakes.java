package portsim.network;

import java.time.Duration;
import java.util.Arrays;
import portsim.engine.EventCalendar;
import portsim.engine.Rank;
import portsim.engine.Subjects;

/**
 * The handshakes with servers that may not answer a SYN, or answer it with a reset: the client's
 * TCP sends it again as its operating system does.
 */
final class Handshakes {
  private final EventCalendar calendar;
  private final Tcp tcp;
  private final int synAnswered;
  private final int timedOut;

  /** How many SYNs each connection has sent. */
  private int[] sent = new int[0];

  Handshakes(EventCalendar calendar, Tcp tcp, Subjects connections) {
    this.calendar = calendar;
    this.tcp = tcp;
    synAnswered = calendar.kind(this::answered, connections);
    timedOut = calendar.kind(this::timeOut, connections);
  }

  /**
   * Sends the first SYN.
   *
   * @return whether the connect has not failed yet
   */
  boolean begin(int connection, Route on, Listener server) {
    if (connection >= sent.length) {
      sent = Arrays.copyOf(sent, Math.max(64, connection * 2));
    }
    sent[connection] = 1;
    if (on.rttNanos() > 0) {
      schedule(on.rttNanos(), synAnswered, connection);
      return true;
    }
    return answer(connection, on, server);
  }

  private void answered(int connection) {
    Route on = tcp.route(connection);
    Listener server = on.listener();
    if (server == null) {
      throw new IllegalStateException("route " + on.id() + " has a server that answers each SYN");
    }
    answer(connection, on, server);
  }

  private boolean answer(int connection, Route on, Listener server) {
    return switch (server.answer(connection)) {
      case SERVE -> {
        tcp.handshakeDone(connection);
        tcp.serve(connection);
        yield true;
      }
      case QUEUE -> {
        tcp.handshakeDone(connection);
        yield true;
      }
      case RESET -> wasReset(connection, on);
      case NOTHING -> wasDropped(connection, on);
    };
  }

  private boolean wasReset(int connection, Route on) {
    if (sent[connection] > on.synRetries().afterReset()) {
      tcp.handshakeFailed(connection, ConnectFailure.REFUSED);
      return false;
    }
    sent[connection]++;
    schedule(on.synRetries().resetGap().toNanos() + on.rttNanos(), synAnswered, connection);
    return true;
  }

  /**
   * The wait began when the SYN was sent, a round trip ago; so the next is answered in one wait.
   */
  private boolean wasDropped(int connection, Route on) {
    int waits = on.synRetries().unanswered().size();
    Duration wait = on.synRetries().unanswered().get(Math.min(sent[connection], waits) - 1);
    if (sent[connection] < waits) {
      sent[connection]++;
      schedule(wait.toNanos(), synAnswered, connection);
    } else {
      schedule(wait.toNanos() - on.rttNanos(), timedOut, connection);
    }
    return true;
  }

  private void timeOut(int connection) {
    tcp.handshakeFailed(connection, ConnectFailure.TIMED_OUT);
  }

  private void schedule(long delayNanos, int kind, int connection) {
    calendar.schedule(calendar.nowNanos() + delayNanos, Rank.REQUEST, kind, connection);
  }
}
