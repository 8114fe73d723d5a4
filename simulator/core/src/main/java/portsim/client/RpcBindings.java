package portsim.client;

import java.time.Duration;

/**
 * The connections of DCOM proxies. A binding is reused only for the same security context, so that
 * with dynamic cloaking each context has its own (KB 301512; "Managing Network Connection Sets
 * (Associations)" of the RPC documentation).
 *
 * @param cloaking whose security context the server is shown
 * @param proxies how many share a proxy, which with static cloaking keeps the context of its first
 *     call
 * @param bindingsPerContext how many connections a new context opens, at least 1
 * @param bindingsPerCall how many connections a call needs at a time, at least 1
 * @param ends between whom they are
 * @param impersonates whether calls are made on behalf of users; otherwise the thread has no token,
 *     and the context is the process's whatever the cloaking
 * @param releasing when objects are released
 * @param linger how long after the latest release, with no object left, the connections close
 *     (several minutes, KB 301512; the number is assumed)
 * @param idleCleanup when connections close that are not used
 * @param reauthentication how long a new binding takes to authenticate, after its handshake
 */
public record RpcBindings(
    Cloaking cloaking,
    Proxies proxies,
    int bindingsPerContext,
    int bindingsPerCall,
    Ends ends,
    boolean impersonates,
    Releasing releasing,
    Duration linger,
    IdleCleanup idleCleanup,
    Duration reauthentication)
    implements ConnectionPolicy {
  /** The linger where nothing else is said: assumed, for no document has a number. */
  public static final Duration ASSUMED_LINGER = Duration.ofMinutes(4);

  /** The context of calls on behalf of nobody but the client process. */
  static final int OF_PROCESS = -1;

  /**
   * A client process and what it calls. All workloads of a host with the same share the objects;
   * those that call the same server share its connections, too.
   *
   * @param process the client; possibly empty
   * @param application the server application that the objects are of
   * @param server the transport, host and endpoint
   */
  public record Ends(String process, String application, String server) {}

  /**
   * At each multiple of the period, connections not used since the previous multiple close
   * (RpcMgmtEnableIdleCleanup; its period is not documented).
   *
   * @param period zero: never
   * @param above it begins when there are more connections than this between the ends, and then
   *     goes on; Windows XP begins by itself, at a number that is not documented (Idle Connection
   *     Cleanup)
   */
  public record IdleCleanup(Duration period, int above) {
    public static final IdleCleanup OFF = new IdleCleanup(Duration.ZERO, 0);
  }

  public RpcBindings {
    if (bindingsPerContext < 1) {
      throw new IllegalArgumentException(
          "a context needs at least one binding, got " + bindingsPerContext);
    }
    if (bindingsPerCall < 1) {
      throw new IllegalArgumentException(
          "a call needs at least one binding, got " + bindingsPerCall);
    }
  }

  /** The same between others. */
  public RpcBindings between(Ends others, boolean onBehalfOfUsers) {
    return new RpcBindings(
        cloaking,
        proxies,
        bindingsPerContext,
        bindingsPerCall,
        others,
        onBehalfOfUsers,
        releasing,
        linger,
        idleCleanup,
        reauthentication);
  }

  /**
   * The security context in which the connection of a call must have been opened (Cloaking, of the
   * COM documentation).
   */
  int contextOf(int user, int context) {
    if (!impersonates) {
      return OF_PROCESS;
    }
    return switch (cloaking) {
      case NONE -> OF_PROCESS;
      case DYNAMIC -> context;
      case STATIC ->
          switch (proxies) {
            case SHARED -> OF_PROCESS;
            case PER_USER -> user;
            case PER_CALL -> context;
          };
    };
  }

  @Override
  public ConnectionSource start(ClientWorld world) {
    RpcApplication application = world.applications().of(ends, linger);
    return new RpcBindingsSource(this, application, world);
  }
}
