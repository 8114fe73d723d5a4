package portsim.record;

/** What went over the wire, both ways: packets, and their bytes with all headers. */
public record TrafficTotals(long packets, long bytes) {}
