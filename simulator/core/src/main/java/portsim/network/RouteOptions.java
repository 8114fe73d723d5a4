package portsim.network;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import portsim.network.port.PortPath;
import portsim.network.port.TimeWaitRules;

/**
 * What the connections of a route are like.
 *
 * @param path where its connects take their ports
 * @param closing how its connections end
 * @param otherCloses how long after the first FIN the other side sends its own; {@link
 *     TimeWaitRules#FOR_EVER} for never
 * @param rtt how long a round trip takes
 * @param closed what becomes of a connection that the client closes first
 * @param synRetries how its connects persist
 * @param listener the server's socket; null where the server answers each SYN at once, for ever
 */
public record RouteOptions(
    PortPath path,
    Closing closing,
    Duration otherCloses,
    Duration rtt,
    TimeWaitRules closed,
    SynRetries synRetries,
    @Nullable Listener listener) {}
