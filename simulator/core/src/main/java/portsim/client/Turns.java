package portsim.client;

import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import portsim.engine.EventCalendar;
import portsim.engine.Rank;

/** Lets the calls of a workload that do not run beside each other wait for their turns. */
final class Turns extends Relay {
  private final boolean connectsBefore;
  private final long switchNanos;

  /** How long a call keeps its turn; negative where that is until its end. */
  private final long keptNanos;

  private final Gate[] gates;
  private final EventCalendar calendar;
  private final WaitingObserver waiting;
  private final int switched;
  private final int kept;
  private int nextGate;
  private @Nullable Turn[] byCall = new Turn[0];
  private @Nullable Turn[] byLease = new Turn[0];

  Turns(Threading threading, ClientWorld world, Gates all, WaitingObserver waiting) {
    super(world.listener());
    connectsBefore = threading.connectsBefore();
    switchNanos = threadSwitch(threading).toNanos();
    keptNanos = threading instanceof Threading.Lock lock ? lock.held().toNanos() : -1;
    gates = gates(threading, all);
    calendar = world.calendar();
    this.waiting = waiting;
    switched = calendar.kind(call -> serve(turn(byCall, call)), world.calls());
    kept = calendar.kind(call -> turn(byCall, call).end(), world.calls());
  }

  private static Duration threadSwitch(Threading threading) {
    return threading instanceof Threading.Apartment apartment
        ? apartment.threadSwitch()
        : Duration.ZERO;
  }

  private static Gate[] gates(Threading threading, Gates all) {
    if (threading instanceof Threading.Apartment apartment) {
      return new Gate[] {all.apartment(apartment.name())};
    }
    Gate[] own = new Gate[threading instanceof Threading.Synchronized each ? each.objects() : 1];
    Arrays.setAll(own, number -> all.add());
    return own;
  }

  @Override
  public void acquire(int call, int user, int context) {
    Turn turn = new Turn(call, user, context, gates[nextGate], this::come);
    nextGate = (nextGate + 1) % gates.length;
    byCall = withRoom(byCall, call);
    byCall[call] = turn;
    if (connectsBefore) {
      connect(turn);
    } else {
      await(turn);
    }
  }

  private void connect(Turn turn) {
    turn.setAsked();
    source().acquire(turn.call, turn.user, turn.context);
  }

  private void await(Turn turn) {
    if (turn.ask()) {
      begin(turn);
    } else {
      waiting.waitingChanged(1);
    }
  }

  private void come(Turn turn) {
    waiting.waitingChanged(-1);
    begin(turn);
  }

  private void begin(Turn turn) {
    if (switchNanos > 0) {
      long atNanos = EventCalendar.after(calendar.nowNanos(), switchNanos);
      calendar.schedule(atNanos, Rank.REQUEST, switched, turn.call);
    } else {
      serve(turn);
    }
  }

  private void serve(Turn turn) {
    if (!connectsBefore) {
      connect(turn);
      return;
    }
    if (keptNanos >= 0) {
      long atNanos = EventCalendar.after(calendar.nowNanos(), keptNanos);
      calendar.schedule(atNanos, Rank.RELEASE, kept, turn.call);
    }
    listener().connected(turn.call, turn.lease(), turn.reused());
  }

  @Override
  public void connected(int call, int lease, boolean reused) {
    Turn turn = turn(byCall, call);
    byLease = withRoom(byLease, lease);
    byLease[lease] = turn;
    turn.setConnection(lease, reused);
    if (connectsBefore) {
      await(turn);
    } else {
      listener().connected(call, lease, reused);
    }
  }

  @Override
  public void release(int lease) {
    Turn turn = turn(byLease, lease);
    byLease[lease] = null;
    byCall[turn.call] = null;
    source().release(lease);
    turn.end();
  }

  @Override
  void failed(int call) {
    Turn turn = turn(byCall, call);
    byCall[call] = null;
    if (turn.waits()) {
      waiting.waitingChanged(-1);
    }
    turn.end();
  }

  @Override
  public void restarted() {
    source().restarted();
    for (int call = 0; call < byCall.length; call++) {
      Turn turn = byCall[call];
      if (turn != null && !turn.hasAsked()) {
        connectionLost(call);
      }
    }
  }

  private static Turn turn(@Nullable Turn[] turns, int index) {
    Turn turn = turns[index];
    if (turn == null) {
      throw new IllegalStateException(index + " has no turn, and does not wait for one");
    }
    return turn;
  }

  private static @Nullable Turn[] withRoom(@Nullable Turn[] turns, int index) {
    return index < turns.length
        ? turns
        : Arrays.copyOf(turns, Math.max(64, Math.max(index + 1, turns.length * 2)));
  }
}
