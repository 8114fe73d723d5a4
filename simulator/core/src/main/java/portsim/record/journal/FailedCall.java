package portsim.record.journal;

/**
 * A call that gets no connection, or loses it.
 *
 * @param user who made it, by number from 0
 * @param context the security context in which it was made, by number from 0
 * @param askedNanos when it asked for its connection
 */
public record FailedCall(int user, int context, long askedNanos) {}
