package portsim.record.journal;

import java.util.List;

/**
 * The ports that the connects of a machine can choose from, from some instant on.
 *
 * @param first the lowest of its ephemeral ports
 * @param last the highest
 * @param reserved those among them that are never chosen
 * @param listening ports on which servers of the machine listen, among them or not
 */
public record PortSpace(
    long fromNanos, int first, int last, List<Span> reserved, List<Integer> listening) {
  public PortSpace {
    reserved = List.copyOf(reserved);
    listening = List.copyOf(listening);
  }

  /** Ports that follow one another, both ends included. */
  public record Span(int first, int last) {
    boolean contains(int port) {
      return port >= first && port <= last;
    }
  }

  /** Whether a port is among the ephemeral ones. */
  public boolean contains(int port) {
    return port >= first && port <= last;
  }

  public boolean isReserved(int port) {
    return reserved.stream().anyMatch(span -> span.contains(port));
  }

  public boolean isListening(int port) {
    return listening.contains(port);
  }

  /** How many of the ephemeral ports a connect can choose from. */
  public int usable() {
    int usable = 0;
    for (int port = first; port <= last; port++) {
      usable += isReserved(port) || isListening(port) ? 0 : 1;
    }
    return usable;
  }
}
