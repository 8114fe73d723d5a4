package portsim.replay;

import portsim.network.port.SocketOptions;

/**
 * One attempt to connect, as it was recorded.
 *
 * @param line its line in the file
 * @param plannedNanos when it was to begin
 * @param atNanos when it began
 * @param destination the number of its destination
 * @param holdNanos how long after {@code plannedNanos} the connection was to be closed
 * @param ending who closed the connection
 * @param source the number of the client's address that it was to come from
 * @param socket what was done to the socket before
 * @param outcome {@code ok}, the name of an error, or {@code PENDING}
 * @param port the local port; 0 where it got none
 */
public record RecordedAttempt(
    int line,
    long plannedNanos,
    long atNanos,
    int destination,
    long holdNanos,
    Ending ending,
    int source,
    SocketOptions socket,
    String outcome,
    int port) {
  /** Who closed a connection. */
  public enum Ending {
    /** The client first. */
    CLIENT,
    /** The server first, the client behind it. */
    SERVER,
    /** The client, by a reset. */
    RESET,
    /** Nobody. */
    NEVER,
    /** The server; the client never did. */
    SERVER_ALONE
  }
}
