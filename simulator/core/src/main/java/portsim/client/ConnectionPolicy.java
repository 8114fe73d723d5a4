package portsim.client;

/** How the calls of an application get their connections. */
public sealed interface ConnectionPolicy
    permits PerCall, SqlClientPool, WcfPool, RpcBindings, PooledObjects {
  /** Begins to serve the calls of one workload. */
  ConnectionSource start(ClientWorld world);

  /** What opens the connections: itself, or what stands behind it. */
  default ConnectionPolicy underlying() {
    return this;
  }
}
