package portsim.replay;

/**
 * What was counted at the client in one second.
 *
 * @param atNanos when it was counted
 * @param established the connections in ESTABLISHED
 * @param timeWait the connections in TIME_WAIT
 */
public record RecordedSecond(long atNanos, int established, int timeWait) {}
