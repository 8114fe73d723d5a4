package portsim.scenario;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import portsim.client.Component;
import portsim.client.ConnectionPolicy;
import portsim.client.PerCall;
import portsim.client.Retry;
import portsim.client.Traffic;
import portsim.client.WcfPool;
import portsim.network.Closing;
import portsim.network.port.Binding;
import portsim.network.port.SocketOptions;
import portsim.workload.Arrivals;
import portsim.workload.HoldingTime;
import portsim.workload.Identity;

/**
 * An application that calls a server.
 *
 * @param identity on whose behalf the calls are made
 * @param from the name of its host
 * @param to the name of its server
 * @param otherCloses how long after the first FIN the other side sends its own
 * @param source the local address that its sockets are bound to; empty where they are to none
 * @param socket what it does to its sockets before they connect
 * @param driver the driver of SQL Server that it uses; null for none
 * @param traffic what its connections cost on the wire
 * @param component what stands between its calls and their connections
 * @param enclosed how long the calls within its calls take, after its own work, on average
 * @param start when it begins
 * @param stop when it ends: no call arrives at this instant or later
 * @param process the name of its process; possibly empty
 */
public record Workload(
    String name,
    String from,
    String to,
    Arrivals arrivals,
    HoldingTime hold,
    ConnectionPolicy connections,
    Identity identity,
    Retry retry,
    Closing closes,
    Duration otherCloses,
    String source,
    SocketOptions socket,
    @Nullable Driver driver,
    Traffic traffic,
    Component component,
    Duration enclosed,
    Duration start,
    Duration stop,
    String process) {
  /** From the start to the stop; nothing where it starts too late. */
  public Duration span() {
    return start.compareTo(stop) < 0 ? stop.minus(start) : Duration.ZERO;
  }

  /** Whether each of its calls opens a connection of its own. */
  public boolean opensPerCall() {
    return connections instanceof PerCall
        || (connections instanceof WcfPool pool && !pool.isOn() && !pool.isWithoutPorts());
  }

  /** Whether a bind, and not the connect, gives its sockets their ports. */
  public boolean isBound() {
    return !(socket.binding() instanceof Binding.None);
  }

  /** The same workload under another name. */
  public Workload named(String other) {
    return new Workload(
        other,
        from,
        to,
        arrivals,
        hold,
        connections,
        identity,
        retry,
        closes,
        otherCloses,
        source,
        socket,
        driver,
        traffic,
        component,
        enclosed,
        start,
        stop,
        process);
  }

  /** The same workload with calls within its calls, which take so long. */
  public Workload enclosing(Duration others) {
    return new Workload(
        name,
        from,
        to,
        arrivals,
        hold,
        connections,
        identity,
        retry,
        closes,
        otherCloses,
        source,
        socket,
        driver,
        traffic,
        component,
        others,
        start,
        stop,
        process);
  }

  /** A part of the workload, from or to another address. */
  Workload shared(String part, String server, String address, Arrivals otherwise, Duration later) {
    return new Workload(
        part,
        from,
        server,
        otherwise,
        hold,
        connections,
        identity,
        retry,
        closes,
        otherCloses,
        address,
        socket,
        driver,
        traffic,
        component,
        enclosed,
        later,
        stop,
        process);
  }

  /** The same workload whose calls arrive otherwise. */
  public Workload arriving(Arrivals otherwise) {
    return new Workload(
        name,
        from,
        to,
        otherwise,
        hold,
        connections,
        identity,
        retry,
        closes,
        otherCloses,
        source,
        socket,
        driver,
        traffic,
        component,
        enclosed,
        start,
        stop,
        process);
  }

  /** Its name tells it apart. What Java would make up of all parts takes a while at each start. */
  @Override
  public int hashCode() {
    return name.hashCode();
  }
}
