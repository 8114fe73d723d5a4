package portsim.record;

/**
 * What a workload's pools or bindings came to.
 *
 * @param size connections at the end, those that are being opened included
 * @param peakSize the most at one instant
 * @param waiting calls that wait for a connection at the end
 * @param peakWaiting the most at one instant
 * @param busiestMachine calls served by the busiest of the machines behind the server's address
 * @param idlestMachine calls served by the idlest of them
 */
public record PoolTotals(
    long size,
    long peakSize,
    long waiting,
    long peakWaiting,
    long busiestMachine,
    long idlestMachine) {}
