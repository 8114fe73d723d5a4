package portsim.advice.diagnosis.snapshot;

/**
 * The numbers that {@code ss -s} prints of TCP. The kernel's own number of closed sockets has those
 * in TIME_WAIT in it.
 *
 * @param orphaned sockets that no process has any more, while they close
 */
public record SocketSummary(
    long total, long established, long closed, long orphaned, long timeWait) {}
