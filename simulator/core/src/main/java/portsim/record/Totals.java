package portsim.record;

import org.jspecify.annotations.Nullable;

/**
 * The totals of the world, a host, a server or a workload.
 *
 * @param pool null where no connections are kept between calls
 * @param queue null where calls need no turn, and are not recorded
 * @param objects null where none stand between calls and connections
 * @param ports null for a server, whose connections take no local ports of its own
 */
public record Totals(
    CallTotals calls,
    ConnectionTotals connections,
    RefusedSyns syns,
    TrafficTotals traffic,
    IdentityTotals identities,
    IncidentTotals incidents,
    @Nullable PoolTotals pool,
    @Nullable QueueTotals queue,
    @Nullable ObjectTotals objects,
    @Nullable PortTotals ports) {}
