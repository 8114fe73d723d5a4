package portsim.client;

/**
 * Objects of a COM+ component between the calls and their connections (Enterprise Services).
 *
 * @param pool how many there are
 * @param use what they and their clients do
 * @param finalization what becomes of those that nobody disposed of
 * @param application the process that they live in
 * @param connections where they have their connections from
 */
public record PooledObjects(
    ObjectPool pool,
    ObjectUse use,
    Finalization finalization,
    ServerApplication application,
    ConnectionPolicy connections)
    implements ConnectionPolicy {
  public PooledObjects {
    if (connections instanceof PooledObjects) {
      throw new IllegalArgumentException("objects cannot have their connections from objects");
    }
  }

  /** Whether calls wait where all objects are in use. */
  public boolean waits() {
    return pool.enabled() && !pool.creationTimeout().isZero();
  }

  /** The same, on other connections. */
  public PooledObjects over(ConnectionPolicy others) {
    return new PooledObjects(pool, use, finalization, application, others);
  }

  @Override
  public ConnectionPolicy underlying() {
    return connections;
  }

  @Override
  public ConnectionSource start(ClientWorld world) {
    return new ObjectSource(this, world);
  }
}
