package portsim.network;

import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import portsim.engine.EventCalendar;
import portsim.engine.Rank;
import portsim.engine.Subjects;

/**
 * The listening socket of a server. A handshake completes while there is room in the backlog; the
 * server takes the connections from there at its own pace and serves them.
 */
public final class Listener {
  /** An answer to a SYN with the options that Linux sends, and the header of its frame. */
  private static final int SYN_ACK_BYTES = 74;

  private final EventCalendar calendar;
  private final IntConsumer serve;
  private final Subjects clock = new Subjects();
  private final int accept;
  private final Backlog backlog = new Backlog();

  /** What holds its answers back; null where nothing does. */
  private final @Nullable TokenBucket egress;

  /** The handshakes that it has answered, and remembers. */
  private int incomplete;

  /** How often it was stopped: what it remembered before is forgotten. */
  private int starts;

  private ListenerOptions options;
  private ListenerOptions atNextStart;
  private Accepting.Pace pace;
  private boolean acceptsAtOnce;
  private boolean up;
  private long nextAcceptNanos;

  /**
   * Makes the socket of a server.
   *
   * @param egress what holds its answers back; null where nothing does
   * @param serve is told of each connection that was taken from the backlog
   */
  Listener(
      EventCalendar calendar,
      ListenerOptions options,
      @Nullable TokenBucket egress,
      IntConsumer serve) {
    this.egress = egress;
    this.calendar = calendar;
    this.serve = serve;
    atNextStart = options;
    follow(options);
    nextAcceptNanos = options.accepting().firstNanos();
    up = options.up();
    clock.take();
    accept = calendar.kind(this::acceptNext, clock);
  }

  private void follow(ListenerOptions changed) {
    options = changed;
    pace = changed.accepting().pace();
    acceptsAtOnce = !changed.silent() && changed.accepting() instanceof Accepting.AtOnce;
  }

  public boolean isUp() {
    return up;
  }

  /** How many connections wait to be accepted. */
  public int waiting() {
    return backlog.size();
  }

  /** How many can. */
  public int backlog() {
    return options.backlog();
  }

  /** Whether a handshake that takes time is looked at when it completes, too. */
  boolean answersTwice() {
    return options.overflow() instanceof Overflow.Drop;
  }

  /** Whether its answers may be held back. */
  boolean holdsBack() {
    return egress != null;
  }

  /** Whether a SYN that takes no time to come, nor its answer to go back, is served at once. */
  boolean servesAtOnce() {
    return up && acceptsAtOnce && backlog.size() == 0 && egress == null;
  }

  /** When an answer that is ready now leaves the server. */
  long answerLeavesNanos() {
    long nowNanos = calendar.nowNanos();
    return egress == null ? nowNanos : egress.leavesNanos(nowNanos, SYN_ACK_BYTES);
  }

  /** How often the server sends its answer to a SYN again. */
  int synAckRetries() {
    return options.overflow() instanceof Overflow.Drop drop ? drop.synAckRetries() : 0;
  }

  /**
   * What the server makes of the SYN of a connection.
   *
   * @param takesTime whether its handshake completes later
   */
  SynAnswer answer(int connection, boolean takesTime) {
    if (options.silent()) {
      return SynAnswer.NOTHING;
    }
    if (!up) {
      return SynAnswer.RESET;
    }
    if (isFull()) {
      return options.overflow().answer();
    }
    return takesTime && options.overflow() instanceof Overflow.Drop drop
        ? begin(drop)
        : accept(connection);
  }

  /** Why it does not accept a SYN at this instant. */
  SynRefusal refusal() {
    if (options.silent()) {
      return SynRefusal.SILENT;
    }
    if (!up) {
      return SynRefusal.DOWN;
    }
    return options.overflow() instanceof Overflow.Reset
        ? SynRefusal.BACKLOG_RESET
        : SynRefusal.BACKLOG_DROPPED;
  }

  /** Remembers a handshake that has begun, or answers it without, where it may. */
  private SynAnswer begin(Overflow.Drop drop) {
    if (incomplete > options.backlog()) {
      return drop.cookies() ? SynAnswer.COOKIE : SynAnswer.NOTHING;
    }
    incomplete++;
    return SynAnswer.SYN_ACK;
  }

  /**
   * What the server makes of the end of a handshake that it answered.
   *
   * @param cookie whether it did not remember it
   */
  SynAnswer complete(int connection, boolean cookie) {
    if (!up) {
      return SynAnswer.RESET;
    }
    if (!isFull()) {
      forget(cookie);
      return accept(connection);
    }
    if (cookie) {
      return SynAnswer.NOTHING;
    }
    if (options.overflow() instanceof Overflow.Drop drop && drop.abort()) {
      forget(false);
      return SynAnswer.RESET;
    }
    return SynAnswer.SYN_ACK;
  }

  /** Tells one start of the server from another. */
  int starts() {
    return starts;
  }

  /** Gives a handshake up that was remembered. */
  void forget(boolean cookie) {
    incomplete -= cookie ? 0 : 1;
  }

  private boolean isFull() {
    return backlog.size() >= options.overflow().room(options.backlog()) && !canServe();
  }

  private boolean canServe() {
    return backlog.size() == 0 && nextAcceptNanos <= calendar.nowNanos();
  }

  private SynAnswer accept(int connection) {
    if (canServe()) {
      pace.begin();
      nextAcceptNanos = EventCalendar.after(calendar.nowNanos(), pace.nextGapNanos());
      return SynAnswer.SERVE;
    }
    backlog.add(connection);
    if (backlog.size() == 1) {
      scheduleAccept();
    }
    return SynAnswer.QUEUE;
  }

  private void scheduleAccept() {
    if (nextAcceptNanos == Long.MAX_VALUE) {
      return;
    }
    calendar.schedule(nextAcceptNanos, Rank.RELEASE, accept, 0);
  }

  private void acceptNext(int subject) {
    int connection = backlog.poll();
    nextAcceptNanos = EventCalendar.after(calendar.nowNanos(), pace.nextGapNanos());
    if (backlog.size() > 0) {
      scheduleAccept();
    }
    serve.accept(connection);
  }

  /** Listens no more: all SYNs are answered with a reset, and nobody is in the backlog. */
  void stop() {
    up = false;
    incomplete = 0;
    starts++;
    backlog.clear();
    clock.cancelEvents(0);
  }

  /** Listens, under the options as they are now; nothing changes where it listens already. */
  public void start() {
    if (!up) {
      up = true;
      follow(atNextStart);
      nextAcceptNanos = Math.max(calendar.nowNanos(), options.accepting().firstNanos());
    }
  }

  /** Gives it a backlog of another size, which is read when the server starts. */
  public void changeBacklog(int size) {
    atNextStart = atNextStart.withBacklog(size);
  }

  /** Lets the server work at another pace from now on. */
  public void changeAccepting(Accepting accepting) {
    atNextStart = atNextStart.withAccepting(accepting);
    follow(options.withAccepting(accepting));
    if (accepting.firstNanos() > nextAcceptNanos) {
      nextAcceptNanos = accepting.firstNanos();
      clock.cancelEvents(0);
    }
    long soonestNanos = EventCalendar.after(calendar.nowNanos(), pace.nextGapNanos());
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
