package portsim.record.events;

/** Where the events of one kind of one workload part from those of an earlier run. */
public record Parting(String workload, EventKind kind, Difference difference) {}
