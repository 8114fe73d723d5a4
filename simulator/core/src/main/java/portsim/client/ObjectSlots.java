package portsim.client;

import java.util.Arrays;
import portsim.engine.Subjects;

/** The objects of a component: each has a number from its making to its end. */
final class ObjectSlots {
  /** That an object has no call. */
  static final int NOBODY = -1;

  /** That an object has no connection. */
  static final int NOTHING = -1;

  /** That an object has lost its connection, and does not know. */
  static final int LOST = -2;

  private final Subjects numbers = new Subjects();
  private ObjectState[] state = new ObjectState[0];
  private boolean[] exists = new boolean[0];
  private int[] call = new int[0];
  private int[] user = new int[0];
  private int[] context = new int[0];
  private int[] lease = new int[0];
  private boolean[] used = new boolean[0];

  /** Their numbers, for events. */
  Subjects numbers() {
    return numbers;
  }

  /** All numbers are below this. */
  int bound() {
    return numbers.bound();
  }

  int take() {
    int object = numbers.take();
    if (object >= call.length) {
      grow();
    }
    exists[object] = true;
    state[object] = ObjectState.CONSTRUCTING;
    lease[object] = NOTHING;
    used[object] = false;
    setCall(object, NOBODY, 0, 0);
    return object;
  }

  void giveBack(int object) {
    exists[object] = false;
    numbers.giveBack(object);
  }

  boolean exists(int object) {
    return exists[object];
  }

  ObjectState state(int object) {
    return state[object];
  }

  void enter(int object, ObjectState next) {
    state[object] = next;
  }

  /** The call that it is made for or serves, or {@link #NOBODY}. */
  int call(int object) {
    return call[object];
  }

  int user(int object) {
    return user[object];
  }

  int context(int object) {
    return context[object];
  }

  void setCall(int object, int of, int ofUser, int inContext) {
    call[object] = of;
    user[object] = ofUser;
    context[object] = inContext;
  }

  /** Takes its call away from it. */
  int takeCall(int object) {
    int taken = call[object];
    call[object] = NOBODY;
    return taken;
  }

  int lease(int object) {
    return lease[object];
  }

  void setLease(int object, int next) {
    lease[object] = next;
  }

  boolean isConnected(int object) {
    return lease[object] >= 0;
  }

  /** Uses its connection; tells whether it had been used before. */
  boolean use(int object) {
    boolean before = used[object];
    used[object] = true;
    return before;
  }

  void setUsed(int object, boolean before) {
    used[object] = before;
  }

  private void grow() {
    int capacity = Math.max(16, call.length * 2);
    state = Arrays.copyOf(state, capacity);
    exists = Arrays.copyOf(exists, capacity);
    call = Arrays.copyOf(call, capacity);
    user = Arrays.copyOf(user, capacity);
    context = Arrays.copyOf(context, capacity);
    lease = Arrays.copyOf(lease, capacity);
    used = Arrays.copyOf(used, capacity);
  }
}
