package portsim.record;

/**
 * What became of the connections.
 *
 * @param attempted connects tried, with or without a port for them
 * @param opened connects whose handshake completed
 * @param reused calls that were served by a connection that had served another before
 * @param closed connections closed again, by whomever
 * @param peakEstablished the most connections established at one instant
 * @param turnover why pools gave connections up
 */
public record ConnectionTotals(
    long attempted,
    long opened,
    long reused,
    long closed,
    long peakEstablished,
    Turnover turnover) {}
