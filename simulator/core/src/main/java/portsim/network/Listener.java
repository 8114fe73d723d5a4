package portsim.network;

import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import portsim.engine.EventCalendar;
import portsim.engine.Rank;
import portsim.engine.Subjects;

/**
 * The listening socket of a server. A handshake completes while there is room in the backlog; the
 * server takes the connections from there at its own pace and serves them.
 */
public final class Listener {
  private final EventCalendar calendar;
  private final IntConsumer serve;
  private final Subjects clock = new Subjects();
  private final int accept;
  private final Backlog backlog = new Backlog();
  private ListenerOptions options;
  private ListenerOptions atNextStart;
  private Accepting.Pace pace;
  private boolean up;
  private long nextAcceptNanos;

  /**
   * Makes the socket of a server.
   *
   * @param serve is told of each connection that was taken from the backlog
   */
  Listener(EventCalendar calendar, ListenerOptions options, IntConsumer serve) {
    this.calendar = calendar;
    this.options = options;
    this.serve = serve;
    atNextStart = options;
    pace = options.accepting().pace();
    up = options.up();
    clock.take();
    accept = calendar.kind(this::acceptNext, clock);
  }

  public boolean isUp() {
    return up;
  }

  /** What the server makes of the SYN of a connection. */
  SynAnswer answer(int connection) {
    long nowNanos = calendar.nowNanos();
    if (!up) {
      return SynAnswer.RESET;
    }
    if (backlog.size() == 0 && nextAcceptNanos <= nowNanos) {
      pace.begin();
      nextAcceptNanos = nowNanos + pace.nextGapNanos();
      return SynAnswer.SERVE;
    }
    if (backlog.size() >= options.overflow().room(options.backlog())) {
      return options.overflow().answer();
    }
    backlog.add(connection);
    if (backlog.size() == 1) {
      scheduleAccept();
    }
    return SynAnswer.QUEUE;
  }

  private void scheduleAccept() {
    calendar.schedule(nextAcceptNanos, Rank.RELEASE, accept, 0);
  }

  private void acceptNext(int subject) {
    int connection = backlog.poll();
    nextAcceptNanos = calendar.nowNanos() + pace.nextGapNanos();
    if (backlog.size() > 0) {
      scheduleAccept();
    }
    serve.accept(connection);
  }

  /** Listens no more: all SYNs are answered with a reset, and nobody is in the backlog. */
  void stop() {
    up = false;
    backlog.clear();
    clock.cancelEvents(0);
  }

  /** Listens, under the options as they are now; nothing changes where it listens already. */
  public void start() {
    if (!up) {
      up = true;
      options = atNextStart;
      pace = options.accepting().pace();
      nextAcceptNanos = calendar.nowNanos();
    }
  }

  /** Gives it a backlog of another size, which is read when the server starts. */
  public void changeBacklog(int size) {
    atNextStart = atNextStart.withBacklog(size);
  }

  /** Lets the server work at another pace from now on. */
  public void changeAccepting(Accepting accepting) {
    atNextStart = atNextStart.withAccepting(accepting);
    options = options.withAccepting(accepting);
    pace = accepting.pace();
    long soonestNanos = calendar.nowNanos() + pace.nextGapNanos();
    if (soonestNanos < nextAcceptNanos) {
      nextAcceptNanos = soonestNanos;
      if (backlog.size() > 0) {
        clock.cancelEvents(0);
        scheduleAccept();
      }
    }
  }

  /** Takes connections out of the backlog that have vanished. */
  void keepOnly(IntPredicate alive) {
    boolean waited = backlog.size() > 0;
    backlog.keepOnly(alive);
    if (waited && backlog.size() == 0) {
      clock.cancelEvents(0);
    }
  }
}
