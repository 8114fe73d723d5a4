package portsim.client;

import java.time.Duration;

/**
 * The connection pool of .NET's SqlClient, under its own option names (dotnet/SqlClient,
 * DbConnectionStringDefaults and WaitHandleDbConnectionPool).
 *
 * @param max the most connections, at least 1 (Max Pool Size)
 * @param min connections that are kept whatever the load (Min Pool Size)
 * @param connectTimeout how long a call waits for a connection; zero: for ever (Connect Timeout)
 * @param lifetime a returned connection older than this is closed; zero: never (Connection Lifetime
 *     or Load Balance Timeout)
 * @param prune the least and the greatest period of the sweeps that close unused connections
 * @param keying what has a pool of its own
 * @param blocksAfterFailure whether the error of a failed open is repeated for a while
 *     (PoolBlockingPeriod)
 */
public record SqlClientPool(
    int max,
    int min,
    Duration connectTimeout,
    Duration lifetime,
    PrunePeriod prune,
    Keying keying,
    boolean blocksAfterFailure)
    implements ConnectionPolicy {
  /** What has a pool of its own, for one connection string. */
  public enum Keying {
    /** Each identity, as with integrated security (DbConnectionPoolIdentity). */
    IDENTITY("identity"),
    /** The connection string alone, as where it names the account. */
    CONNECTION_STRING("connection-string");

    private final String key;

    Keying(String key) {
      this.key = key;
    }

    /** Its name in scenario files. */
    public String key() {
      return key;
    }
  }

  /** The driver's words when no connection came free in time (ADP_PooledOpenTimeout). */
  public static final String TIMEOUT_TEXT =
      "Timeout expired.  The timeout period elapsed prior to obtaining a connection from the pool."
          + "  This may have occurred because all pooled connections were in use and max pool size"
          + " was reached.";

  /** The pool that an empty connection string gets. */
  public static final SqlClientPool STANDARD =
      new SqlClientPool(
          100,
          0,
          Duration.ofSeconds(15),
          Duration.ZERO,
          new PrunePeriod(Duration.ofSeconds(120), Duration.ofSeconds(230)),
          Keying.IDENTITY,
          true);

  public SqlClientPool {
    if (max < 1 || min < 0 || min > max) {
      throw new IllegalArgumentException(
          "a pool needs 0 <= min <= max and max >= 1, got min " + min + ", max " + max);
    }
  }

  /** A pool for each identity, which blocks after a failure: what a driver has by default. */
  public SqlClientPool(
      int max, int min, Duration connectTimeout, Duration lifetime, PrunePeriod prune) {
    this(max, min, connectTimeout, lifetime, prune, Keying.IDENTITY, true);
  }

  @Override
  public ConnectionSource start(ClientWorld world) {
    return new SqlClientPools(this, world);
  }
}
