package portsim.network;

import org.jspecify.annotations.Nullable;
import portsim.engine.Lane;

/**
 * The way from one workload's host to its server: what all its connections have in common.
 *
 * @param id its number, by which an observer knows it
 * @param path where its connects take their ports
 * @param closing how its connections end
 * @param roundTrip the lane of an answer from the server; null where the round trip takes no time
 * @param timeWait the lane of TIME_WAIT
 * @param owner hears of its connections
 */
public record Route(
    int id,
    PortPath path,
    Closing closing,
    @Nullable Lane roundTrip,
    Lane timeWait,
    ConnectionOwner owner) {}
