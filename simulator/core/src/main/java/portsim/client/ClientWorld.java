package portsim.client;

import java.util.function.Function;
import portsim.engine.EventCalendar;
import portsim.engine.RandomStream;
import portsim.engine.Subjects;
import portsim.network.ConnectionOwner;
import portsim.network.Route;
import portsim.network.Tcp;

/**
 * What the connections of one workload live in.
 *
 * @param calls the numbers of the workload's calls
 * @param listener hears what became of each call
 * @param pools hears of connections that are kept
 * @param random chance for the decisions of the connection source
 * @param applications the server applications that the host uses
 * @param objects hears of the objects that stand between calls and connections
 * @param collections chance for when garbage is collected
 * @param wcf where it is as a client of WCF, and what it calls
 * @param routeFor makes the route to the workload's server for an owner of connections
 */
public record ClientWorld(
    EventCalendar calendar,
    Tcp tcp,
    Subjects calls,
    CallListener listener,
    PoolObserver pools,
    RandomStream random,
    RpcApplications applications,
    ObjectObserver objects,
    RandomStream collections,
    WcfClient wcf,
    Function<ConnectionOwner, Route> routeFor) {
  /** The same, heard by somebody else. */
  ClientWorld heardBy(CallListener other) {
    return inside(calls, other);
  }

  /** The same for what calls from inside: others, who hear for themselves what became of them. */
  ClientWorld inside(Subjects callers, CallListener ofCallers) {
    return new ClientWorld(
        calendar,
        tcp,
        callers,
        ofCallers,
        pools,
        random,
        applications,
        objects,
        collections,
        wcf,
        routeFor);
  }
}
