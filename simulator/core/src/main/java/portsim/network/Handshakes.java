package portsim.network;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import portsim.engine.EventCalendar;
import portsim.engine.Rank;
import portsim.engine.Subjects;

/**
 * The handshakes with servers that may not answer a SYN, or answer it with a reset: the client's
 * TCP sends it again as its operating system does.
 *
 * <p>What a server does at an instant is counted at the instant at which the client hears of it. A
 * handshake that takes time, where a server can answer more SYNs than it has room for, is looked at
 * twice: when the SYN is halfway, and when the client answers the answer.
 */
final class Handshakes {
  /** How long a server waits for the end of a handshake before it sends its answer again. */
  private static final Duration SYN_ACK_WAIT = Duration.ofSeconds(1);

  /** The server answered and forgot. */
  private static final int COOKIE = -1;

  /** No server remembers the handshake. */
  private static final int NOBODY = -1;

  private final EventCalendar calendar;
  private final Tcp tcp;
  private final TcpObserver observer;
  private final int synArrives;
  private final int synAckArrives;
  private final int resetArrives;
  private final int sendAgain;
  private final int synAckAgain;
  private final int timedOut;

  /** How many SYNs each connection has sent; and when the last. */
  private int[] sent = new int[0];

  private long[] sentNanos = new long[0];

  /** How often the server of each connection has sent its answer again. */
  private int[] answered = new int[0];

  /** The start of the server that remembers the handshake of each connection. */
  private int[] remembered = new int[0];

  Handshakes(EventCalendar calendar, Tcp tcp, TcpObserver observer, Subjects connections) {
    this.calendar = calendar;
    this.tcp = tcp;
    this.observer = observer;
    synArrives = calendar.kind(this::synArrived, connections);
    synAckArrives = calendar.kind(this::synAckArrived, connections);
    resetArrives = calendar.kind(this::wasReset, connections);
    sendAgain = calendar.kind(this::send, connections);
    synAckAgain = calendar.kind(this::answerAgain, connections);
    timedOut = calendar.kind(this::timeOut, connections);
  }

  /**
   * Sends the first SYN.
   *
   * @return whether the connect has not failed yet
   */
  boolean begin(int connection) {
    if (connection >= sent.length) {
      int capacity = Math.max(64, connection * 2);
      sent = Arrays.copyOf(sent, capacity);
      sentNanos = Arrays.copyOf(sentNanos, capacity);
      answered = Arrays.copyOf(answered, capacity);
      remembered = Arrays.copyOf(remembered, capacity);
    }
    sent[connection] = 0;
    answered[connection] = 0;
    remembered[connection] = NOBODY;
    return sendSyn(connection);
  }

  private void send(int connection) {
    sendSyn(connection);
  }

  private boolean sendSyn(int connection) {
    Route on = tcp.route(connection);
    sent[connection]++;
    sentNanos[connection] = calendar.nowNanos();
    if (on.rttNanos() == 0) {
      return syn(connection, on);
    }
    boolean twice = takesTime(on, tcp.listener(connection));
    schedule(twice ? on.rttNanos() / 2 : on.rttNanos(), synArrives, connection);
    return true;
  }

  private static boolean takesTime(Route on, Listener server) {
    return server.answersTwice() && (on.rttNanos() > 0 || server.holdsBack());
  }

  private void synArrived(int connection) {
    syn(connection, tcp.route(connection));
  }

  private boolean syn(int connection, Route on) {
    Listener server = tcp.listener(connection);
    switch (server.answer(connection, takesTime(on, server))) {
      case SERVE -> {
        tcp.handshakeDone(connection);
        tcp.serve(connection);
      }
      case QUEUE -> tcp.handshakeDone(connection);
      case SYN_ACK -> {
        remembered[connection] = server.starts();
        synAckLeaves(connection, on, server);
      }
      case COOKIE -> {
        answered[connection] = COOKIE;
        synAckLeaves(connection, on, server);
      }
      case RESET -> {
        observer.notAccepted(connection, on.id(), tcp.port(connection), server.refusal());
        return resetLeaves(connection, on);
      }
      case NOTHING -> {
        observer.notAccepted(connection, on.id(), tcp.port(connection), server.refusal());
        sendLater(connection, on);
      }
    }
    return true;
  }

  private void synAckLeaves(int connection, Route on, Listener server) {
    long delayNanos = server.answerLeavesNanos() - calendar.nowNanos() + restNanos(connection, on);
    if (delayNanos == 0) {
      synAckArrived(connection);
    } else {
      schedule(delayNanos, synAckArrives, connection);
    }
  }

  /** How long it takes from now until the client hears of it. */
  private long restNanos(int connection, Route on) {
    return Math.max(0, sentNanos[connection] + on.rttNanos() - calendar.nowNanos());
  }

  private void synAckArrived(int connection) {
    tcp.handshakeDone(connection);
    complete(connection);
  }

  /** The client's answer completes the handshake, where there is room for it. */
  private void complete(int connection) {
    Listener server = tcp.listener(connection);
    boolean cookie = answered[connection] == COOKIE;
    if (!cookie && remembered[connection] != server.starts()) {
      tcp.reset(connection); // the server was started anew, and does not know of it
      return;
    }
    SynAnswer answer = server.complete(connection, cookie);
    if (answer != SynAnswer.SYN_ACK) {
      remembered[connection] = NOBODY;
    }
    switch (answer) {
      case SERVE -> tcp.serve(connection);
      case RESET -> tcp.reset(connection);
      case SYN_ACK -> waitForRoom(connection);
      case QUEUE, COOKIE, NOTHING -> {
        // it waits to be accepted, or for ever
      }
    }
  }

  private void waitForRoom(int connection) {
    long waitNanos = SYN_ACK_WAIT.toNanos() << Math.min(answered[connection], 6);
    answered[connection]++;
    long at = tcp.route(connection).timers().firesNanos(calendar.nowNanos(), waitNanos);
    calendar.schedule(at, Rank.REQUEST, synAckAgain, connection);
  }

  /** Gives a handshake up whose connection vanishes; most have none that is under way. */
  void abandon(int connection) {
    Listener server = tcp.route(connection).listener();
    if (server != null
        && connection < remembered.length
        && remembered[connection] == server.starts()) {
      remembered[connection] = NOBODY;
      server.forget(false);
    }
  }

  private void answerAgain(int connection) {
    if (answered[connection] > tcp.listener(connection).synAckRetries()) {
      abandon(connection);
    } else {
      complete(connection);
    }
  }

  private boolean resetLeaves(int connection, Route on) {
    long restNanos = restNanos(connection, on);
    if (restNanos > 0) {
      schedule(restNanos, resetArrives, connection);
      return true;
    }
    return isResetBorne(connection, on);
  }

  private void wasReset(int connection) {
    isResetBorne(connection, tcp.route(connection));
  }

  private boolean isResetBorne(int connection, Route on) {
    SynRetries retries = on.synRetries();
    if (sent[connection] > retries.afterReset()) {
      tcp.handshakeFailed(connection, ConnectFailure.REFUSED);
      return false;
    }
    schedule(retries.resetGap().toNanos(), sendAgain, connection);
    return true;
  }

  private void sendLater(int connection, Route on) {
    List<Duration> waits = on.synRetries().unanswered();
    Duration wait = waits.get(Math.min(sent[connection], waits.size()) - 1);
    long at = on.timers().firesNanos(sentNanos[connection], wait.toNanos());
    int next = sent[connection] < waits.size() ? sendAgain : timedOut;
    calendar.schedule(at, Rank.REQUEST, next, connection);
  }

  private void timeOut(int connection) {
    tcp.handshakeFailed(connection, ConnectFailure.TIMED_OUT);
  }

  private void schedule(long delayNanos, int kind, int connection) {
    calendar.schedule(calendar.nowNanos() + delayNanos, Rank.REQUEST, kind, connection);
  }
}
