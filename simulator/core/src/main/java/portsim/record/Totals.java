package portsim.record;

import org.jspecify.annotations.Nullable;

/**
 * The totals of the world, a host, a server or a workload.
 *
 * @param ports null for a server, whose connections take no local ports of its own
 */
public record Totals(CallTotals calls, ConnectionTotals connections, @Nullable PortTotals ports) {}
