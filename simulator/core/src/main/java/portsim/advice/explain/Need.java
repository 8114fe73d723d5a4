package portsim.advice.explain;

import portsim.client.ConnectionPolicy;
import portsim.client.PooledObjects;
import portsim.client.RpcBindings;
import portsim.client.SqlClientPool;
import portsim.client.WcfPool;
import portsim.record.Numbers;

/** Why a call needs a new connection. */
final class Need {
  private Need() {}

  static Reason of(Failed failed) {
    ConnectionPolicy connections = failed.workload().connections();
    String text = text(failed, connections.underlying());
    return new Reason(
        Reason.Topic.NEED,
        connections instanceof PooledObjects ? "the object of the call: " + text : text);
  }

  private static String text(Failed failed, ConnectionPolicy opens) {
    if (opens instanceof SqlClientPool pool) {
      return ofPool(failed, pool);
    }
    if (opens instanceof RpcBindings) {
      return ofBindings(failed);
    }
    if (opens instanceof WcfPool pool && pool.isOn()) {
      return "no idle connection was left in the pool of "
          + failed.workload().name()
          + ", so that the call's channel opens one";
    }
    return failed.workload().name()
        + " opens a connection of its own for each call, for its connections are not pooled";
  }

  private static String ofPool(Failed failed, SqlClientPool pool) {
    boolean apart = pool.keying() == SqlClientPool.Keying.IDENTITY && failed.identities() > 1;
    int open =
        apart
            ? failed.cursor().countFor(failed.holderNumber(), failed.user())
            : failed.cursor().count(failed.holderNumber());
    return "no connection was idle in the pool"
        + (apart ? " of user " + Phrases.number(failed.user()) : " of " + failed.workload().name())
        + ", which had "
        + Numbers.grouped(open)
        + " of at most "
        + Numbers.grouped(pool.max())
        + ", so that it opens another";
  }

  private static String ofBindings(Failed failed) {
    String context = context(failed);
    return context.isEmpty()
        ? "all bindings of "
            + failed.workload().name()
            + " were in use, so that the call opens another"
        : "the call is made in "
            + context
            + "; a binding serves only the context in which it was opened, and none of this one was"
            + " free, so that the call opens another";
  }

  /** The context of a call; empty where it is the process's. */
  private static String context(Failed failed) {
    RpcBindings rpc = (RpcBindings) failed.workload().connections().underlying();
    if (!rpc.impersonates()) {
      return "";
    }
    return switch (rpc.cloaking()) {
      case NONE -> "";
      case DYNAMIC -> "security context " + Phrases.number(failed.context());
      case STATIC ->
          switch (rpc.proxies()) {
            case SHARED -> "";
            case PER_USER -> "the context of user " + Phrases.number(failed.user());
            case PER_CALL -> "security context " + Phrases.number(failed.context());
          };
    };
  }
}
