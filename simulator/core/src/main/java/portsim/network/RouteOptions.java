package portsim.network;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What the connections of a route are like.
 *
 * @param path where its connects take their ports
 * @param closing how its connections end
 * @param rtt how long a round trip takes
 * @param timeWait how long TIME_WAIT lasts
 * @param synRetries how its connects persist
 * @param listener the server's socket; null where the server answers each SYN at once, for ever
 */
public record RouteOptions(
    PortPath path,
    Closing closing,
    Duration rtt,
    Duration timeWait,
    SynRetries synRetries,
    @Nullable Listener listener) {}
