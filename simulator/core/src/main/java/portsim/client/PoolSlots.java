package portsim.client;

import java.util.Arrays;
import portsim.engine.Subjects;

/** The connections of all pools of a workload: each has a slot from its connect to its close. */
final class PoolSlots {
  /** That a slot has no call, or no connection. */
  static final int NOBODY = -1;

  /** That a connection was never given back: the application lost it. */
  static final int LEAKED = -2;

  /** That a connection is gone. */
  private static final int SEVERED = -3;

  private final Subjects numbers = new Subjects();
  private IdentityPool[] pool = new IdentityPool[0];
  private int[] connection = new int[0];
  private int[] call = new int[0];
  private long[] openedAtNanos = new long[0];
  private long[] idleSinceNanos = new long[0];
  private boolean[] used = new boolean[0];
  private boolean[] hasPort = new boolean[0];

  /** Takes a slot for a connection that is to be opened for a call, or for nobody. */
  int take(IdentityPool of, int opensFor) {
    int slot = numbers.take();
    if (slot >= connection.length) {
      grow();
    }
    pool[slot] = of;
    connection[slot] = NOBODY;
    call[slot] = opensFor;
    used[slot] = false;
    hasPort[slot] = false;
    return slot;
  }

  void giveBack(int slot) {
    call[slot] = NOBODY;
    connection[slot] = NOBODY;
    numbers.giveBack(slot);
  }

  /** All slots are below this. */
  int bound() {
    return numbers.bound();
  }

  IdentityPool pool(int slot) {
    return pool[slot];
  }

  /** Its connect has got a port. */
  void gotPort(int slot) {
    hasPort[slot] = true;
  }

  boolean hasPort(int slot) {
    return hasPort[slot];
  }

  void opened(int slot, int newConnection, long nowNanos) {
    connection[slot] = newConnection;
    openedAtNanos[slot] = nowNanos;
  }

  /** Its connection is gone. */
  void severed(int slot) {
    connection[slot] = SEVERED;
  }

  /** Whether a slot is kept by a pool although its connection is gone. */
  boolean isSevered(int slot, IdentityPool by) {
    return pool[slot] == by && connection[slot] == SEVERED;
  }

  boolean isOpening(int slot) {
    return connection[slot] == NOBODY;
  }

  boolean isConnected(int slot) {
    return connection[slot] >= 0;
  }

  int connection(int slot) {
    return connection[slot];
  }

  long openedAtNanos(int slot) {
    return openedAtNanos[slot];
  }

  /** It is given back, and idle from now on. */
  void idle(int slot, long nowNanos) {
    call[slot] = NOBODY;
    idleSinceNanos[slot] = nowNanos;
  }

  /** Whether it is connected, and serves nobody. */
  boolean isIdle(int slot) {
    return call[slot] == NOBODY && isConnected(slot);
  }

  long idleSinceNanos(int slot) {
    return idleSinceNanos[slot];
  }

  /** The call that a connection serves or is opened for, {@link #NOBODY} or {@link #LEAKED}. */
  int call(int slot) {
    return call[slot];
  }

  void setCall(int slot, int serves) {
    call[slot] = serves;
  }

  /** Uses a connection; tells whether it had been used before. */
  boolean use(int slot) {
    boolean before = used[slot];
    used[slot] = true;
    return before;
  }

  private void grow() {
    int capacity = Math.max(16, connection.length * 2);
    pool = Arrays.copyOf(pool, capacity);
    connection = Arrays.copyOf(connection, capacity);
    call = Arrays.copyOf(call, capacity);
    openedAtNanos = Arrays.copyOf(openedAtNanos, capacity);
    idleSinceNanos = Arrays.copyOf(idleSinceNanos, capacity);
    used = Arrays.copyOf(used, capacity);
    hasPort = Arrays.copyOf(hasPort, capacity);
  }
}
