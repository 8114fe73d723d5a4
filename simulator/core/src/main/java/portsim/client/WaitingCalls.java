package portsim.client;

import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import portsim.engine.Lane;
import portsim.engine.Rank;
import portsim.engine.Subjects;

/** The calls that want objects: those that wait for the process, and those that wait for others. */
final class WaitingCalls {
  private final Subjects calls;
  private final CallListener listener;
  private final ObjectObserver observer;
  private final Runnable leaves;
  private final @Nullable Lane timeouts;
  private final IntFifo toStart = new IntFifo();
  private final IntFifo waiting = new IntFifo();
  private int[] userOf = new int[0];
  private int[] contextOf = new int[0];

  /**
   * Begins without any.
   *
   * @param timeout how long a call waits for others; zero: not at all
   * @param leaves told when a call has waited in vain
   */
  WaitingCalls(Duration timeout, Runnable leaves, ClientWorld world) {
    calls = world.calls();
    listener = world.listener();
    observer = world.objects();
    this.leaves = leaves;
    timeouts = timeout.isZero() ? null : timeoutLane(timeout, world);
  }

  private Lane timeoutLane(Duration timeout, ClientWorld world) {
    int kind = world.calendar().kind(this::timedOut, calls);
    return world.calendar().lane(timeout.toNanos(), Rank.REQUEST, kind);
  }

  /** Remembers who makes a call. */
  void remember(int call, int user, int context) {
    if (call >= userOf.length) {
      int capacity = Math.max(call + 1, Math.max(64, userOf.length * 2));
      userOf = Arrays.copyOf(userOf, capacity);
      contextOf = Arrays.copyOf(contextOf, capacity);
    }
    userOf[call] = user;
    contextOf[call] = context;
  }

  int user(int call) {
    return userOf[call];
  }

  int context(int call) {
    return contextOf[call];
  }

  void addToStart(int call) {
    toStart.add(call);
  }

  boolean hasToStart() {
    return !toStart.isEmpty();
  }

  int nextToStart() {
    return toStart.poll();
  }

  /** Lets a call wait until an object is free, or its time is up. */
  void add(int call) {
    if (timeouts == null) {
      listener.timedOutForObject(call);
    } else {
      waiting.add(call);
      observer.waitingChanged(1);
      timeouts.schedule(call);
    }
  }

  boolean isEmpty() {
    return waiting.isEmpty();
  }

  /** The call that has waited longest, which waits no longer. */
  int next() {
    int call = waiting.poll();
    observer.waitingChanged(-1);
    calls.cancelEvents(call);
    return call;
  }

  /** All calls wait equally long, so that the one whose time is up is the first in the line. */
  private void timedOut(int call) {
    int first = waiting.poll();
    if (first != call) {
      throw new IllegalStateException("call " + call + " timed out before " + first);
    }
    observer.waitingChanged(-1);
    listener.timedOutForObject(call);
    leaves.run();
  }

  /** The machine restarts: nobody waits any more. */
  void loseAll() {
    while (hasToStart()) {
      listener.connectionLost(nextToStart());
    }
    while (!isEmpty()) {
      listener.connectionLost(next());
    }
  }
}
