package portsim.client;

import org.jspecify.annotations.Nullable;
import portsim.engine.EventCalendar;
import portsim.engine.Lane;
import portsim.engine.Rank;
import portsim.engine.Subjects;

/**
 * The pool of a component at work, and the process that it is in: calls that find all objects in
 * use wait, first come, first served.
 */
final class ObjectSource implements ConnectionSource {
  private static final int CLOCK = 0;

  /** Where the process of the objects is. */
  private enum Phase {
    DOWN,
    /** The pool is filled to its minimum, and calls wait for that. */
    STARTING,
    UP
  }

  private final PooledObjects component;
  private final ObjectPool options;
  private final ObjectObserver observer;
  private final ComponentObjects objects;
  private final Subjects clock = new Subjects();
  private final @Nullable Lane shutdowns;

  private final WaitingCalls waiting;
  private final IntStack idle = new IntStack();
  private IntTable heldBy = new IntTable();
  private IntTable references = new IntTable();
  private Phase process = Phase.DOWN;
  private int size;
  private boolean constructing;
  private boolean gaveUp;
  private boolean populating;
  private boolean serving;
  private boolean isIdle;

  ObjectSource(PooledObjects component, ClientWorld world) {
    this.component = component;
    options = component.pool();
    waiting = new WaitingCalls(options.creationTimeout(), this::rest, world);
    observer = world.objects();
    objects = new ComponentObjects(component, this, world);
    clock.take();
    EventCalendar calendar = world.calendar();
    shutdowns = component.application().shutsDown() ? shutdownLane(calendar) : null;
    if (!options.cleanUp().isZero()) {
      Periodic.every(options.cleanUp(), calendar, previous -> cleanUp());
    }
    if (component.application().preloaded()) {
      int preload = calendar.kind(ignored -> startProcess(), clock);
      calendar.schedule(calendar.nowNanos(), Rank.RELEASE, preload, CLOCK);
    }
  }

  private Lane shutdownLane(EventCalendar calendar) {
    long afterNanos = component.application().shutdownAfter().toNanos();
    return calendar.lane(afterNanos, Rank.RELEASE, calendar.kind(ignored -> shutDown(), clock));
  }

  @Override
  public void acquire(int call, int user, int context) {
    waiting.remember(call, user, context);
    busy();
    if (process == Phase.UP) {
      request(call);
    } else {
      waiting.addToStart(call);
      startProcess();
    }
  }

  // ------------------------------------------------------------------------------------ The
  // process

  /** Whether objects have a process to live in. */
  boolean isRunning() {
    return process != Phase.DOWN;
  }

  private void startProcess() {
    if (process == Phase.DOWN) {
      process = Phase.STARTING;
      gaveUp = false;
      observer.processStarted();
      objects.collector().begin();
      populate();
    }
  }

  /** Makes one object after the other, up to the minimum; where one comes at once, it goes on. */
  private void populate() {
    if (populating) {
      return;
    }
    populating = true;
    while (!constructing && !gaveUp && size < minimum()) {
      constructing = true;
      create(ObjectSlots.NOBODY, 0, 0);
    }
    populating = false;
    if (!constructing) {
      started();
    }
  }

  private int minimum() {
    return options.enabled() ? options.min() : 0;
  }

  private void started() {
    process = Phase.UP;
    while (waiting.hasToStart()) {
      request(waiting.nextToStart());
    }
    rest();
  }

  /** An object of the minimum is ready. */
  void populated(int object) {
    idle.push(object);
    if (process == Phase.STARTING) {
      constructing = false;
      populate();
    } else {
      serve();
    }
  }

  /** The constructor of an object has failed: nobody tries again before the next call. */
  void failedToCreate() {
    if (process == Phase.DOWN) {
      return;
    }
    size--;
    if (process == Phase.STARTING) {
      constructing = false;
      gaveUp = true;
      populate();
    } else {
      serve();
    }
  }

  /** A client calls. */
  private void busy() {
    if (isIdle) {
      isIdle = false;
      clock.cancelEvents(CLOCK);
    }
  }

  /** Where no client is left, the process ends after a while. */
  private void rest() {
    boolean hasClients = size > idle.size() || !waiting.isEmpty() || references.size() > 0;
    if (shutdowns != null && process == Phase.UP && !hasClients && !isIdle) {
      isIdle = true;
      shutdowns.schedule(CLOCK);
    }
  }

  private void shutDown() {
    forgetObjects();
    objects.endAll();
    objects.connections().processEnded();
  }

  private void forgetObjects() {
    process = Phase.DOWN;
    isIdle = false;
    constructing = false;
    clock.cancelEvents(CLOCK);
    objects.collector().end();
    idle.clear();
    size = 0;
    heldBy = new IntTable();
    references = new IntTable();
  }

  // --------------------------------------------------------------------------------------- The
  // pool

  private void request(int call) {
    int user = waiting.user(call);
    int held = heldBy.get(user);
    if (component.use().keptByUser() && component.use().done().isSet()) {
      references.put(user, 0);
    }
    if (held != IntTable.NONE) {
      heldBy.remove(user);
      objects.callAgain(held, call, user, waiting.context(call));
    } else if (waiting.isEmpty() && hasObject()) {
      give(call);
    } else {
      waiting.add(call);
    }
  }

  private boolean hasObject() {
    return !idle.isEmpty() || !options.enabled() || size < options.max();
  }

  private void give(int call) {
    if (!idle.isEmpty()) {
      objects.give(idle.pop(), call, waiting.user(call), waiting.context(call));
    } else {
      create(call, waiting.user(call), waiting.context(call));
    }
  }

  private void create(int call, int user, int context) {
    size++;
    objects.create(call, user, context);
  }

  /** A user keeps an object for its next call; false where it has one already. */
  boolean keep(int object, int user) {
    boolean keeps = heldBy.get(user) == IntTable.NONE;
    if (keeps) {
      heldBy.put(user, object);
    }
    return keeps;
  }

  /** An object is back. */
  void offer(int object) {
    idle.push(object);
    serve();
  }

  /** An object is no longer of the pool. */
  void gone() {
    size--;
    serve();
    refill();
  }

  /** Where an object comes back at once, this is not begun again: its loop goes on. */
  private void serve() {
    if (serving) {
      return;
    }
    serving = true;
    while (!waiting.isEmpty() && hasObject()) {
      give(waiting.next());
    }
    serving = false;
    rest();
  }

  private void refill() {
    int missing = minimum() - size;
    for (int made = 0; made < missing; made++) {
      busy();
      create(ObjectSlots.NOBODY, 0, 0);
    }
  }

  private void cleanUp() {
    while (process == Phase.UP && idle.size() > minimum()) {
      size--;
      objects.destroy(idle.pop());
    }
  }

  @Override
  public void release(int object) {
    objects.methodEnded(object);
  }

  @Override
  public void restarted() {
    forgetObjects();
    waiting.loseAll();
    objects.connections().restarted();
    objects.killAll();
  }

  @Override
  public void finish() {
    objects.connections().finish();
    int counted = objects.count(ObjectState.IDLE);
    if (counted != idle.size()) {
      throw new IllegalStateException(idle.size() + " objects idle, but " + counted + " counted");
    }
  }
}
