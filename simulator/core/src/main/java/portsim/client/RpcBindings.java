package portsim.client;

import java.time.Duration;

/**
 * The connections of DCOM proxies. A binding is reused only for the same security context, so that
 * with dynamic cloaking each context has its own (KB 301512; "Managing Network Connection Sets
 * (Associations)" of the RPC documentation).
 *
 * @param cloaking whose security context the server is shown
 * @param bindingsPerContext how many connections a new context opens, at least 1
 * @param application the server application that the objects are of; all workloads of a host that
 *     name the same share its objects
 * @param releasing when objects are released
 * @param linger how long after the latest release, with no object left, the connections close
 *     (several minutes, KB 301512; the number is assumed)
 * @param idleCleanup at each multiple of this, connections not used since the previous multiple
 *     close (RpcMgmtEnableIdleCleanup; its period is not documented); zero: never
 * @param reauthentication how long a new binding takes to authenticate, after its handshake
 */
public record RpcBindings(
    Cloaking cloaking,
    int bindingsPerContext,
    String application,
    Releasing releasing,
    Duration linger,
    Duration idleCleanup,
    Duration reauthentication)
    implements ConnectionPolicy {
  /** The linger where nothing else is said: assumed, for no document has a number. */
  public static final Duration ASSUMED_LINGER = Duration.ofMinutes(4);

  public RpcBindings {
    if (bindingsPerContext < 1) {
      throw new IllegalArgumentException(
          "a context needs at least one binding, got " + bindingsPerContext);
    }
  }

  /** The same, of an application. */
  public RpcBindings withApplication(String name) {
    return new RpcBindings(
        cloaking, bindingsPerContext, name, releasing, linger, idleCleanup, reauthentication);
  }

  /** The security context in which the connection of a call must have been opened. */
  int contextOf(int caller) {
    return cloaking == Cloaking.DYNAMIC ? caller : 0;
  }

  @Override
  public ConnectionSource start(ClientWorld world) {
    RpcApplication joined = world.applications().of(application, linger);
    return new RpcBindingsSource(this, joined, world);
  }
}
