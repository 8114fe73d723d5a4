package portsim.network;

import org.jspecify.annotations.Nullable;
import portsim.engine.Lane;
import portsim.network.port.PortPath;
import portsim.network.port.TimeWaitRules;
import portsim.network.port.Timers;

/**
 * The way from one workload's host to its server: what all its connections have in common.
 *
 * @param id its number, by which an observer knows it
 * @param options what its connections are like
 * @param roundTrip the lane of an answer from the server
 * @param timeWait the lane of TIME_WAIT
 * @param owner hears of its connections
 */
public record Route(
    int id, RouteOptions options, Lane roundTrip, Lane timeWait, ConnectionOwner owner) {
  PortPath path() {
    return options.path();
  }

  @Nullable Listener listener() {
    return options.listener();
  }

  Timers timers() {
    return options.closed().timers();
  }

  long rttNanos() {
    return options.rtt().toNanos();
  }

  Route with(TimeWaitRules closed, SynRetries synRetries, Lane changedLane) {
    return new Route(id, options.with(closed, synRetries), roundTrip, changedLane, owner);
  }
}
