package portsim.client;

/** How the calls of an application get their connections. */
public sealed interface ConnectionPolicy permits PerCall, SqlClientPool, WcfPool, RpcBindings {
  /** Begins to serve the calls of one workload. */
  ConnectionSource start(ClientWorld world);
}
