package portsim.client;

import portsim.client.ObjectUse.Connects;
import portsim.engine.EventCalendar;
import portsim.engine.Rank;
import portsim.engine.Subjects;

/** The objects of one component, each from its constructor to its end. */
final class ComponentObjects {
  /** The identity of the process. */
  private static final int PROCESS = 0;

  private final ObjectPool options;
  private final ObjectUse use;
  private final ServerApplication application;
  private final ObjectSource pool;
  private final CallListener calls;
  private final ObjectObserver observer;
  private final ConnectionSource connections;
  private final GarbageCollector collector;
  private final ObjectSlots slots = new ObjectSlots();
  private final Delay construction;
  private final Delay activation;
  private final Delay early;
  private final Delay late;

  ComponentObjects(PooledObjects component, ObjectSource pool, ClientWorld world) {
    this.pool = pool;
    options = component.pool();
    use = component.use();
    application = component.application();
    calls = world.listener();
    observer = world.objects();
    EventCalendar calendar = world.calendar();
    Subjects numbers = slots.numbers();
    connections =
        component
            .connections()
            .start(
                world.inside(numbers, new ObjectConnections(this, slots, use.connects(), calls)));
    collector =
        new GarbageCollector(
            component.finalization(), numbers, this::finalized, world.collections(), calendar);
    construction = new Delay(use.construct(), Rank.REQUEST, this::constructed, numbers, calendar);
    activation = new Delay(use.activate(), Rank.REQUEST, this::activated, numbers, calendar);
    early = new Delay(use.bindsEarly(), Rank.REQUEST, this::invoke, numbers, calendar);
    late = new Delay(use.releasesLate(), Rank.RELEASE, this::letGo, numbers, calendar);
  }

  ConnectionSource connections() {
    return connections;
  }

  GarbageCollector collector() {
    return collector;
  }

  /** Makes an object, for a call or for nobody. */
  void create(int call, int user, int context) {
    int object = slots.take();
    slots.setCall(object, call, user, context);
    observer.created();
    construction.begin(object);
  }

  private void constructed(int object) {
    if (use.connects() == Connects.CONSTRUCTOR) {
      slots.enter(object, ObjectState.CONNECTING);
      connections.acquire(object, PROCESS, PROCESS);
    } else {
      made(object);
    }
  }

  /** Its constructor has ended. */
  void made(int object) {
    if (slots.call(object) == ObjectSlots.NOBODY) {
      slots.enter(object, ObjectState.IDLE);
      pool.populated(object);
    } else {
      bind(object);
    }
  }

  /** Gives an idle object to the client of a call. */
  void give(int object, int call, int user, int context) {
    slots.setCall(object, call, user, context);
    bind(object);
  }

  private void bind(int object) {
    slots.enter(object, ObjectState.BOUND);
    observer.activated();
    activation.begin(object);
  }

  private void activated(int object) {
    if (use.connects() == Connects.ACTIVATE) {
      slots.enter(object, ObjectState.ENLISTING);
      acquire(object);
    } else {
      early.begin(object);
    }
  }

  /** Its Activate has its connection. */
  void enlisted(int object) {
    slots.enter(object, ObjectState.BOUND);
    early.begin(object);
  }

  private void acquire(int object) {
    boolean asCaller = application.connectsAsCaller();
    connections.acquire(
        object,
        asCaller ? slots.user(object) : PROCESS,
        asCaller ? slots.context(object) : PROCESS);
  }

  /** The client that has an object calls it again. */
  void callAgain(int object, int call, int user, int context) {
    slots.setCall(object, call, user, context);
    invoke(object);
  }

  private void invoke(int object) {
    if (use.connects() == Connects.METHOD) {
      slots.enter(object, ObjectState.CALLING);
      acquire(object);
    } else if (slots.isConnected(object)) {
      serve(object, slots.use(object));
    } else {
      calls.connectionLost(slots.takeCall(object));
      returned(object);
    }
  }

  /** Its method has its connection. */
  void serve(int object, boolean reused) {
    slots.enter(object, ObjectState.SERVING);
    calls.connected(slots.call(object), object, reused);
  }

  /** The method of an object returns. */
  void methodEnded(int object) {
    slots.takeCall(object);
    if (use.connects() == Connects.METHOD) {
      disconnect(object);
    }
    returned(object);
  }

  /** Its client is no longer in a method. */
  void returned(int object) {
    slots.enter(object, ObjectState.BOUND);
    if (use.done().isSet() || !pool.isRunning()) {
      deactivate(object);
    } else if (!use.keptByUser() || !pool.keep(object, slots.user(object))) {
      late.begin(object);
    }
  }

  /** The client has done with an object. */
  private void letGo(int object) {
    if (use.release().isPrompt()) {
      deactivate(object);
    } else if (use.release() == ObjectUse.Release.SET_TO_NULL) {
      slots.enter(object, ObjectState.UNREACHABLE);
      collector.add(object);
    }
  }

  private void finalized(int object) {
    if (slots.state(object) == ObjectState.UNREACHABLE) {
      observer.collected();
      deactivate(object);
    } else {
      destroy(object);
    }
  }

  private void deactivate(int object) {
    if (use.connects() == Connects.ACTIVATE) {
      disconnect(object);
    }
    observer.deactivated();
    if (!pool.isRunning()) {
      destroy(object);
    } else if (!options.enabled()) {
      destroy(object);
      pool.gone();
    } else if (canBePooled(object)) {
      slots.enter(object, ObjectState.IDLE);
      pool.offer(object);
    } else {
      discard(object);
    }
  }

  private boolean canBePooled(int object) {
    return switch (options.reuse()) {
      case ALWAYS -> true;
      case NEVER -> false;
      case WHILE_CONNECTED -> slots.lease(object) != ObjectSlots.LOST;
    };
  }

  private void discard(int object) {
    observer.discarded();
    if (use.release().isManaged()) {
      slots.enter(object, ObjectState.DISCARDED);
      collector.add(object);
    } else {
      destroy(object);
    }
    pool.gone();
  }

  void destroy(int object) {
    disconnect(object);
    observer.destroyed();
    slots.giveBack(object);
  }

  private void disconnect(int object) {
    if (slots.isConnected(object)) {
      int lease = slots.lease(object);
      slots.setLease(object, ObjectSlots.NOTHING);
      connections.release(lease);
    }
  }

  /** The process ends in peace: no object is a client's. */
  void endAll() {
    for (int object = 0; object < slots.bound(); object++) {
      if (slots.exists(object)) {
        destroy(object);
      }
    }
  }

  /** The process is killed. Objects that have connections, or wait for any, hear of it by them. */
  void killAll() {
    for (int object = 0; object < slots.bound(); object++) {
      if (slots.exists(object)) {
        kill(object);
      }
    }
  }

  private void kill(int object) {
    switch (slots.state(object)) {
      case CONNECTING, ENLISTING, CALLING, SERVING, DOOMED -> {}
      case CONSTRUCTING, IDLE, DISCARDED -> doom(object);
      case BOUND, UNREACHABLE -> {
        observer.deactivated();
        doom(object);
      }
    }
  }

  private void doom(int object) {
    int call = slots.takeCall(object);
    if (slots.isConnected(object)) {
      slots.numbers().cancelEvents(object);
      slots.enter(object, ObjectState.DOOMED);
    } else {
      destroy(object);
    }
    if (call != ObjectSlots.NOBODY) {
      calls.connectionLost(call);
    }
  }

  /** An object has not got the connection that it wanted. */
  void gotNone(int object) {
    switch (slots.state(object)) {
      case CONNECTING -> {
        destroy(object);
        pool.failedToCreate();
      }
      case ENLISTING -> deactivate(object);
      case CALLING -> returned(object);
      default -> throw new IllegalStateException(object + " is " + slots.state(object));
    }
  }

  /** Counts the objects in a state one by one. */
  int count(ObjectState state) {
    int count = 0;
    for (int object = 0; object < slots.bound(); object++) {
      if (slots.exists(object) && slots.state(object) == state) {
        count++;
      }
    }
    return count;
  }
}
