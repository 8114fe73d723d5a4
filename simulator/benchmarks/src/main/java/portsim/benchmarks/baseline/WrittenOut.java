package portsim.benchmarks.baseline;

/**
 * What portsim keeps of calls whose delays are all constant, in the fields of one class that can do
 * nothing else: which ports are free, the connections in each state with their least and greatest
 * number, outages, and the order of events of one instant. So it is the price of what is asked for,
 * without that of parts that can be combined.
 */
public final class WrittenOut {
  /** A number of events that a ring has room for: more than there are ports. */
  private static final int EVENTS = 1 << 16;

  private static final int PLACES = (EVENTS << 1) - 1;
  private static final long REQUEST = 1L << 61;
  private static final int PORT_BITS = 16;
  private static final int PORT = (1 << PORT_BITS) - 1;

  private final Load load;
  private final Calls calls;
  private long callNanos;
  private long callOrder;
  private long sequence;

  /** Two places for an event: when it is due, and its order with the port. */
  private final long[] holds = new long[EVENTS << 1];

  private int firstHold;
  private int lastHold;
  private long closeNanos = Pending.NEVER;
  private long closeOrder;
  private final long[] timeWaits = new long[EVENTS << 1];
  private int firstTimeWait;
  private int lastTimeWait;
  private long expiryNanos = Pending.NEVER;
  private long expiryOrder;

  /** The free ports are those from the next one on, up to the oldest in use. */
  private int nextPort;

  private int oldestPort;
  private int free;

  private int inUse;
  private int inUseLeast;
  private int inUseMost;
  private int established;
  private int establishedLeast;
  private int establishedMost;
  private int timeWait;
  private int timeWaitLeast;
  private int timeWaitMost;
  private boolean out;
  private long outSinceNanos;
  private long outNanos;
  private long outages;
  private long attempted;
  private long completed;
  private long failed;

  private WrittenOut(Load load) {
    this.load = load;
    calls = load.calls()[0];
    free = load.ports();
  }

  /** Runs a load of one machine with constant delays to its end. */
  public static Outcome run(Load load) {
    if (load.random() || load.machines() != 1) {
      throw new IllegalArgumentException("for one machine with constant delays");
    }
    return new WrittenOut(load).toEnd();
  }

  private Outcome toEnd() {
    scheduleCall();
    while (true) {
      boolean expires =
          expiryNanos < closeNanos || (expiryNanos == closeNanos && expiryOrder < closeOrder);
      long nanos = expires ? expiryNanos : closeNanos;
      if (Math.min(nanos, callNanos) > load.endNanos()) {
        break;
      }
      if (nanos > callNanos) {
        call();
      } else if (expires) {
        expire();
      } else {
        close();
      }
    }
    check();
    return new Outcome(attempted, completed, failed);
  }

  private void scheduleCall() {
    callNanos = calls.nextNanos();
    callOrder = REQUEST | sequence++ << PORT_BITS;
    if (callNanos >= load.endNanos()) {
      callNanos = Pending.NEVER;
    }
  }

  private void call() {
    long nowNanos = callNanos;
    scheduleCall();
    attempted++;
    if (free == 0) {
      failed++;
      if (!out) {
        out = true;
        outages++;
        outSinceNanos = nowNanos;
      }
      return;
    }
    if (out) {
      out = false;
      outNanos += nowNanos - outSinceNanos;
    }
    int port = nextPort;
    nextPort = port + 1 == load.ports() ? 0 : port + 1;
    free--;
    inUseMost = Math.max(inUseMost, ++inUse);
    establishedMost = Math.max(establishedMost, ++established);
    hold(nowNanos + calls.holdNanos(), sequence++ << PORT_BITS | port);
  }

  private void hold(long atNanos, long order) {
    if (closeNanos == Pending.NEVER) {
      closeNanos = atNanos;
      closeOrder = order;
    } else {
      holds[lastHold] = atNanos;
      holds[lastHold + 1] = order;
      lastHold = (lastHold + 2) & PLACES;
    }
  }

  private void close() {
    completed++;
    long nowNanos = closeNanos;
    int port = (int) closeOrder & PORT;
    if (firstHold == lastHold) {
      closeNanos = Pending.NEVER;
    } else {
      closeNanos = holds[firstHold];
      closeOrder = holds[firstHold + 1];
      firstHold = (firstHold + 2) & PLACES;
    }
    establishedLeast = Math.min(establishedLeast, --established);
    timeWaitMost = Math.max(timeWaitMost, ++timeWait);
    waitFor(nowNanos + load.timeWaitNanos(), sequence++ << PORT_BITS | port);
  }

  private void waitFor(long atNanos, long order) {
    if (expiryNanos == Pending.NEVER) {
      expiryNanos = atNanos;
      expiryOrder = order;
    } else {
      timeWaits[lastTimeWait] = atNanos;
      timeWaits[lastTimeWait + 1] = order;
      lastTimeWait = (lastTimeWait + 2) & PLACES;
    }
  }

  private void expire() {
    int port = (int) expiryOrder & PORT;
    if (port != oldestPort) {
      throw new IllegalStateException("ports come back in another order");
    }
    oldestPort = port + 1 == load.ports() ? 0 : port + 1;
    free++;
    if (firstTimeWait == lastTimeWait) {
      expiryNanos = Pending.NEVER;
    } else {
      expiryNanos = timeWaits[firstTimeWait];
      expiryOrder = timeWaits[firstTimeWait + 1];
      firstTimeWait = (firstTimeWait + 2) & PLACES;
    }
    timeWaitLeast = Math.min(timeWaitLeast, --timeWait);
    inUseLeast = Math.min(inUseLeast, --inUse);
  }

  /** Uses what was kept, so that nothing of it can be left out. */
  private void check() {
    boolean least = inUseLeast == 0 && establishedLeast == 0 && timeWaitLeast == 0;
    boolean most = inUseMost + free >= load.ports() && establishedMost + timeWaitMost >= inUseMost;
    boolean ordered = callOrder < REQUEST + (sequence << PORT_BITS);
    if (!least || !most || !ordered || outNanos < 0 || outages > failed) {
      throw new IllegalStateException("not conserved");
    }
  }
}
