package portsim.record.events;

/**
 * An event of a kind that is known.
 *
 * @param value see {@link EventKind#value}
 */
public record Event(long nanos, long value) {}
