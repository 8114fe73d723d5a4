package portsim.record;

/**
 * What came of the queue that calls of a workload wait in for their turn, or to be played.
 *
 * @param waiting calls that wait at the end
 * @param peakWaiting the most at one instant
 */
public record QueueTotals(long waiting, long peakWaiting) {}
