package portsim.record;

import java.util.List;

/**
 * The TCP sockets of a world at an instant, when all that is due at it has happened.
 *
 * @param machines in the order of their hosts
 */
public record Snapshot(long atNanos, List<Machine> machines) {
  public Snapshot {
    machines = List.copyOf(machines);
  }

  /**
   * The sockets of a machine.
   *
   * @param host the name of its host
   * @param name its own name, in a fleet
   * @param sockets by local address and port
   */
  public record Machine(String host, String name, List<TcpSocket> sockets) {
    public Machine {
      sockets = List.copyOf(sockets);
    }
  }
}
