package portsim.client;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import portsim.engine.EventCalendar;
import portsim.engine.Rank;
import portsim.engine.Subjects;
import portsim.network.Accepting;

/**
 * The messages of a queued component: calls that were recorded and are played in their order. The
 * queue outlives a restart of its machine; what is being played does not.
 */
final class MessageQueue extends Relay {
  private final Queueing queueing;
  private final EventCalendar calendar;
  private final WaitingObserver waiting;
  private final Deque<Message> messages = new ArrayDeque<>();
  private final Accepting.@Nullable Pace pace;
  private final int play;
  private final long endNanos;
  private long nextNanos;
  private int playing;
  private boolean scheduled;

  /** A call as it was recorded. */
  private record Message(int call, int user, int context, long recordedNanos) {}

  /**
   * A queue without messages.
   *
   * @param endNanos when nothing is played any more
   */
  MessageQueue(Queueing queueing, ClientWorld world, long endNanos, WaitingObserver waiting) {
    super(world.listener());
    this.queueing = queueing;
    this.waiting = waiting;
    calendar = world.calendar();
    pace = queueing.pace() == null ? null : queueing.pace().pace();
    this.endNanos = endNanos;
    Subjects clock = new Subjects();
    clock.take();
    play = calendar.kind(subject -> play(), clock);
  }

  @Override
  public void acquire(int call, int user, int context) {
    messages.add(new Message(call, user, context, calendar.nowNanos()));
    waiting.waitingChanged(1);
    schedule();
  }

  private void schedule() {
    boolean isFree = pace != null || playing < queueing.players();
    if (scheduled || messages.isEmpty() || !isFree) {
      return;
    }
    scheduled = true;
    long earliestNanos = Math.max(calendar.nowNanos(), nextNanos);
    long atNanos =
        queueing.hours() == null ? earliestNanos : queueing.hours().nextNanos(earliestNanos);
    calendar.schedule(atNanos, Rank.REQUEST, play, 0);
  }

  private void play() {
    scheduled = false;
    Message message = calendar.nowNanos() < endNanos ? takeValid() : null;
    if (message == null) {
      return;
    }
    if (pace != null) {
      keepPace(pace);
    }
    playing++;
    source().acquire(message.call(), message.user(), message.context());
    schedule();
  }

  /** The next message that has not expired; who plays them sees that, and not before. */
  private @Nullable Message takeValid() {
    Message message = take();
    while (message != null && isExpired(message)) {
      listener().expired(message.call());
      message = take();
    }
    return message;
  }

  private @Nullable Message take() {
    Message message = messages.poll();
    if (message != null) {
      waiting.waitingChanged(-1);
    }
    return message;
  }

  private boolean isExpired(Message message) {
    Duration expires = queueing.expires();
    return expires != null && calendar.nowNanos() - message.recordedNanos() > expires.toNanos();
  }

  private void keepPace(Accepting.Pace kept) {
    if (calendar.nowNanos() > nextNanos) {
      kept.begin();
    }
    nextNanos = EventCalendar.after(calendar.nowNanos(), kept.nextGapNanos());
  }

  @Override
  public void connected(int call, int lease, boolean reused) {
    listener().connected(call, lease, reused);
  }

  @Override
  public void release(int lease) {
    source().release(lease);
    ended();
  }

  @Override
  void failed(int call) {
    ended();
  }

  private void ended() {
    playing--;
    schedule();
  }

  @Override
  public void restarted() {
    source().restarted();
  }
}
