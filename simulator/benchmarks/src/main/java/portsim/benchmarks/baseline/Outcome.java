package portsim.benchmarks.baseline;

/** What became of the calls of a run: all that an engine has to agree upon with the others. */
public record Outcome(long attempted, long completed, long failed) {}
