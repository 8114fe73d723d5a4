package portsim.record;

/**
 * How the ports were used.
 *
 * <p>Where ports are unique per four-tuple a port counts once for each destination that it is in
 * use for, so that the peaks can exceed the usable ports.
 *
 * @param usable ports that a connect can choose from
 * @param peakInUse the most ports in use at one instant, whatever their state
 * @param peakTimeWait the most connections in TIME_WAIT at one instant
 * @param peakEstablished the most established connections at one instant
 */
public record PortTotals(
    long usable, long peakInUse, long peakTimeWait, long peakEstablished, Outages outages) {}
