package portsim.record;

/**
 * The identities that connections are kept for.
 *
 * @param live identities with connections at the end
 * @param peakLive the most at one instant
 */
public record IdentityTotals(long live, long peakLive) {}
