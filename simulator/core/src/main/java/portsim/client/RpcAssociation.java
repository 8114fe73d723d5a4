package portsim.client;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import portsim.engine.EventCalendar;
import portsim.engine.Lane;
import portsim.engine.Rank;
import portsim.engine.Subjects;
import portsim.network.Closing;
import portsim.network.ConnectFailure;
import portsim.network.ConnectionOwner;
import portsim.network.Tcp;

/**
 * The bindings between a client process and a server: an association, as RPC calls it. Each binding
 * is a connection that serves one call at a time, and only calls in the security context in which
 * it was opened.
 */
final class RpcAssociation implements ConnectionOwner {
  private static final int NOBODY = BindingsOfCalls.NONE;

  private final EventCalendar calendar;
  private final Tcp tcp;
  private final RpcBindings.IdleCleanup cleanup;
  private final List<RpcBindingsSource> users = new ArrayList<>();
  private final Subjects slots = new Subjects();
  private final FreeBindings free = new FreeBindings();
  private final BindingsOfCalls calls = new BindingsOfCalls();
  private final IntTable bindingsOf = new IntTable();

  /** Who opened the first binding of a context: there the context counts. */
  private final IntTable firstUserOf = new IntTable();

  private final int authenticated;
  private int size;
  private boolean cleansUp;

  private int[] connection = new int[0];
  private int[] openedBy = new int[0];
  private int[] contextOf = new int[0];
  private long[] lastUsedNanos = new long[0];
  private boolean[] used = new boolean[0];
  private boolean[] hasPort = new boolean[0];
  private boolean[] isReady = new boolean[0];

  RpcAssociation(RpcBindings.IdleCleanup cleanup, ClientWorld world) {
    this.cleanup = cleanup;
    calendar = world.calendar();
    tcp = world.tcp();
    authenticated = calendar.kind(this::ready, slots);
    cleansUp = cleanup.above() == 0;
    if (!cleanup.period().isZero()) {
      Periodic.every(cleanup.period(), calendar, this::cleanUp);
    }
  }

  @Nullable Lane authenticationLane(Duration time) {
    return time.isZero() ? null : calendar.lane(time.toNanos(), Rank.RELEASE, authenticated);
  }

  /** Adds a user, and gives it a number. */
  int add(RpcBindingsSource user) {
    users.add(user);
    return users.size() - 1;
  }

  /** Finds the bindings that a call needs, and opens those that are not there. */
  void acquire(int number, int call, int context) {
    RpcBindingsSource user = users.get(number);
    int key = key(number, context);
    boolean isNew = bindingsOf.get(key) == IntTable.NONE;
    int needed = user.options.bindingsPerCall();
    addBindings(number, call, key, needed);
    if (isNew) {
      for (int others = user.options.bindingsPerContext() - needed; others > 0; others--) {
        open(openable(number, key));
      }
    }
  }

  /** The process is the same for all users; whom they impersonate is the affair of each. */
  private int key(int number, int context) {
    return context == RpcBindings.OF_PROCESS ? 0 : context * users.size() + number + 1;
  }

  private void addBindings(int number, int call, int key, int needed) {
    int first = NOBODY;
    for (int i = 0; i < needed; i++) {
      int found = free.take(key);
      int binding = found == FreeBindings.NONE ? openable(number, key) : found;
      if (first == NOBODY) {
        first = binding;
        calls.begin(first, number, call, needed);
      } else {
        calls.add(first, binding);
      }
      if (found != FreeBindings.NONE) {
        arrived(binding);
      } else if (!open(binding)) {
        return;
      }
    }
  }

  /** A binding that is yet to be opened, for no call. */
  private int openable(int number, int key) {
    int binding = slots.take();
    if (binding >= connection.length) {
      grow();
    }
    connection[binding] = NOBODY;
    openedBy[binding] = number;
    contextOf[binding] = key;
    used[binding] = false;
    hasPort[binding] = false;
    isReady[binding] = false;
    calls.clear(binding);
    return binding;
  }

  /**
   * Opens a binding, and tells whether it may come about; where there is no port, its call fails.
   */
  private boolean open(int binding) {
    int opened = tcp.connect(users.get(openedBy[binding]).route, binding);
    if (opened >= 0) {
      hasPort[binding] = true;
      count(binding, 1);
    } else if (Tcp.isWithoutPort(opened)) {
      int first = withdraw(binding);
      remove(binding);
      if (first != NOBODY) {
        users.get(calls.userOf(first)).foundNoPort(calls.callOf(first));
      }
    }
    return opened >= 0;
  }

  private void count(int binding, int change) {
    int opener = openedBy[binding];
    int key = contextOf[binding];
    int before = Math.max(0, bindingsOf.get(key));
    size += change;
    cleansUp |= size > cleanup.above();
    users.get(opener).observer.sizeChanged(change);
    if (before == 0) {
      firstUserOf.put(key, opener);
      users.get(opener).observer.identitiesChanged(1);
    }
    if (before + change == 0) {
      users.get(firstUserOf.get(key)).observer.identitiesChanged(-1);
      bindingsOf.remove(key);
      firstUserOf.remove(key);
    } else {
      bindingsOf.put(key, before + change);
    }
  }

  private void remove(int binding) {
    if (hasPort[binding]) {
      count(binding, -1);
    }
    slots.giveBack(binding);
  }

  /** Takes its bindings from the call that has this one, and tells the first, or nobody. */
  private int withdraw(int binding) {
    int first = calls.firstWith(binding);
    int next = first;
    while (next != NOBODY) {
      int each = next;
      next = calls.after(each);
      calls.clear(each);
      if (each != binding && isReady[each]) {
        offer(each);
      }
    }
    return first;
  }

  @Override
  public int identity(int binding) {
    int key = contextOf[binding];
    return key == 0 ? ANYBODY : (key - 1) / users.size();
  }

  @Override
  public void established(int opened, int binding) {
    connection[binding] = opened;
    Lane authentications = users.get(openedBy[binding]).authentications;
    if (authentications == null) {
      ready(binding);
    } else {
      authentications.schedule(binding);
    }
  }

  private void ready(int binding) {
    isReady[binding] = true;
    if (calls.firstWith(binding) == NOBODY) {
      offer(binding);
    } else {
      arrived(binding);
    }
  }

  /** A call has one more of its bindings; with the last it is served. */
  private void arrived(int binding) {
    if (calls.arrived(binding)) {
      int first = calls.firstWith(binding);
      boolean reused = true;
      for (int each = first; each != NOBODY; each = calls.after(each)) {
        reused &= used[each];
        used[each] = true;
      }
      users.get(calls.userOf(first)).listener.connected(calls.callOf(first), first, reused);
    }
  }

  /** Takes the bindings of a call back that needs them no more. */
  void release(int first) {
    offer(first);
    int next = calls.after(first);
    calls.clear(first);
    while (next != NOBODY) {
      int each = next;
      next = calls.after(each);
      calls.clear(each);
      offer(each);
    }
  }

  private void offer(int binding) {
    lastUsedNanos[binding] = calendar.nowNanos();
    free.add(contextOf[binding], binding);
  }

  @Override
  public void connectFailed(int binding, ConnectFailure why) {
    int first = withdraw(binding);
    remove(binding);
    if (first != NOBODY) {
      users.get(calls.userOf(first)).connectFailed(calls.callOf(first), why);
    }
  }

  @Override
  public void lost(int binding) {
    if (free.contains(binding)) {
      free.remove(contextOf[binding], binding);
    }
    int first = withdraw(binding);
    remove(binding);
    if (first != NOBODY) {
      users.get(calls.userOf(first)).connectionLost(calls.callOf(first));
    }
  }

  /** Closes all connections that no call is using. */
  void closeAll() {
    closeUnused(binding -> true);
  }

  /** Closes the connections of a user that no call is using. */
  void closeOf(int number) {
    closeUnused(binding -> openedBy[binding] == number);
  }

  private void cleanUp(long previousNanos) {
    if (cleansUp) {
      closeUnused(binding -> lastUsedNanos[binding] < previousNanos);
    }
  }

  private void closeUnused(IntPredicate which) {
    for (int binding = 0; binding < slots.bound(); binding++) {
      if (free.contains(binding) && which.test(binding)) {
        free.remove(contextOf[binding], binding);
        tcp.close(connection[binding], Closing.CLIENT);
        remove(binding);
      }
    }
  }

  private void grow() {
    int capacity = Math.max(64, connection.length * 2);
    connection = Arrays.copyOf(connection, capacity);
    openedBy = Arrays.copyOf(openedBy, capacity);
    contextOf = Arrays.copyOf(contextOf, capacity);
    lastUsedNanos = Arrays.copyOf(lastUsedNanos, capacity);
    used = Arrays.copyOf(used, capacity);
    hasPort = Arrays.copyOf(hasPort, capacity);
    isReady = Arrays.copyOf(isReady, capacity);
    calls.grow(capacity);
  }
}
