package portsim.record.journal;

import java.util.List;

/**
 * A machine whose ports a journal is about.
 *
 * @param host the name of its host
 * @param name its own name, in a fleet
 * @param addresses its addresses, the one first that connects come from; possibly none
 * @param uniquePerPort whether a port carries one connection, wherever it goes; otherwise it
 *     carries one for each four-tuple
 * @param spaces its ephemeral ports, at first and after each change
 */
public record JournalMachine(
    String host,
    String name,
    List<String> addresses,
    boolean uniquePerPort,
    List<PortSpace> spaces) {
  public JournalMachine {
    addresses = List.copyOf(addresses);
    spaces = List.copyOf(spaces);
  }

  /** Its ephemeral ports at an instant, when all that is due at it has happened. */
  public PortSpace spaceAt(long nanos) {
    PortSpace found = spaces.get(0);
    for (PortSpace space : spaces) {
      found = space.fromNanos() <= nanos ? space : found;
    }
    return found;
  }
}
