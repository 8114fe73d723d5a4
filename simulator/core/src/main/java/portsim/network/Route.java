package portsim.network;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import portsim.engine.Lane;

/**
 * The way from one workload's host to its server: what all its connections have in common.
 *
 * @param id its number, by which an observer knows it
 * @param path where its connects take their ports
 * @param closing how its connections end
 * @param rtt how long a round trip takes
 * @param roundTrip the lane of an answer from the server; null where the round trip takes no time
 * @param timeWait the lane of TIME_WAIT
 * @param synRetries how its connects persist
 * @param listener the server's socket; null where the server answers each SYN at once, for ever
 * @param owner hears of its connections
 */
public record Route(
    int id,
    PortPath path,
    Closing closing,
    Duration rtt,
    @Nullable Lane roundTrip,
    Lane timeWait,
    SynRetries synRetries,
    @Nullable Listener listener,
    ConnectionOwner owner) {
  long rttNanos() {
    return rtt.toNanos();
  }

  Route withTimeWait(Lane changed) {
    return new Route(id, path, closing, rtt, roundTrip, changed, synRetries, listener, owner);
  }
}
