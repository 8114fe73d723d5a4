package portsim.client;

import java.time.Duration;

/**
 * The pool of a COM+ component (ObjectPoolingAttribute of System.EnterpriseServices; COM+: How
 * Object Pooling Works).
 *
 * @param enabled whether objects are pooled at all; otherwise each is made for one use (Enabled)
 * @param min objects that are made when the application starts, and kept (MinPoolSize)
 * @param max the most objects, at least 1 (MaxPoolSize)
 * @param creationTimeout how long a call waits for an object when all are in use; zero: not at all
 *     (CreationTimeout)
 * @param cleanUp at each multiple of this, idle objects above the minimum are destroyed; zero:
 *     never. That there is such a cycle is documented, its period is not
 * @param reuse which objects go back to the pool (CanBePooled)
 */
public record ObjectPool(
    boolean enabled, int min, int max, Duration creationTimeout, Duration cleanUp, Reuse reuse) {
  /** What an object answers when it is asked whether it can be pooled. */
  public enum Reuse {
    /** Yes, as where the method is not overridden. */
    ALWAYS("true"),
    /** No: it awaits garbage collection. */
    NEVER("false"),
    /** No, when the connection that it keeps is lost. */
    WHILE_CONNECTED("while-connected");

    private final String key;

    Reuse(String key) {
      this.key = key;
    }

    /** Its name in scenario files. */
    public String key() {
      return key;
    }
  }

  /** What a client is told whose call waited too long (COM+: How Object Pooling Works). */
  public static final String TIMEOUT_TEXT = "E_TIMEOUT, from the creation of the object";

  /** The greatest pool, which is the standard. */
  public static final int GREATEST = 1_048_576;

  /**
   * The standard of the attribute and of Component Services; the catalog's documentation says 0.
   */
  public static final Duration ASSUMED_TIMEOUT = Duration.ofSeconds(60);

  /** That of an attribute without arguments. */
  public static final ObjectPool STANDARD =
      new ObjectPool(true, 0, GREATEST, ASSUMED_TIMEOUT, Duration.ZERO, Reuse.ALWAYS);

  public ObjectPool {
    if (max < 1 || min < 0 || min > max) {
      throw new IllegalArgumentException(
          "an object pool needs 0 <= min <= max and max >= 1, got min " + min + ", max " + max);
    }
  }

  /** The same, of other sizes. */
  public ObjectPool sized(int newMin, int newMax) {
    return new ObjectPool(enabled, newMin, newMax, creationTimeout, cleanUp, reuse);
  }

  /** The same, with another time to wait. */
  public ObjectPool waiting(Duration timeout) {
    return new ObjectPool(enabled, min, max, timeout, cleanUp, reuse);
  }

  /** The same, with another answer to whether objects can be pooled. */
  public ObjectPool reusing(Reuse which) {
    return new ObjectPool(enabled, min, max, creationTimeout, cleanUp, which);
  }
}
