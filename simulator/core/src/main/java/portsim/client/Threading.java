package portsim.client;

import java.time.Duration;

/** Whether the calls of an application run beside each other, or one after another. */
public sealed interface Threading {
  /** Whether a call has its connection while it waits for its turn. */
  boolean connectsBefore();

  /** When a call that needs its turn connects. */
  enum Connects {
    /** When it has its turn: the component opens its own connection. */
    IN_TURN("in-turn"),
    /** Before it waits for its turn: its caller has bound early. */
    BEFORE("before");

    private final String key;

    Connects(String key) {
      this.key = key;
    }

    /** Its name in scenario files. */
    public String key() {
      return key;
    }
  }

  /** Beside each other: in a multithreaded apartment, without objects that they share. */
  record Free() implements Threading {
    @Override
    public boolean connectsBefore() {
      return false;
    }
  }

  /**
   * One after another, on the one thread of a single-threaded apartment.
   *
   * @param name of the apartment; workloads of a machine that name the same share its thread
   * @param threadSwitch how long the thread is busy with switching to a call and back
   */
  record Apartment(String name, Duration threadSwitch, Connects connects) implements Threading {
    @Override
    public boolean connectsBefore() {
      return connects == Connects.BEFORE;
    }
  }

  /**
   * One after another in each object, as with the attribute Synchronization of COM+.
   *
   * @param objects how many there are; the calls take them in turn
   */
  record Synchronized(int objects, Connects connects) implements Threading {
    @Override
    public boolean connectsBefore() {
      return connects == Connects.BEFORE;
    }
  }

  /**
   * Beside each other, but for the beginning of each call, which needs a lock.
   *
   * @param held how long a call holds the lock, at most until its end
   */
  record Lock(Duration held) implements Threading {
    @Override
    public boolean connectsBefore() {
      return true;
    }
  }
}
