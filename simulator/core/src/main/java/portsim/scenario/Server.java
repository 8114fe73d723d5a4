package portsim.scenario;

import java.util.Set;
import portsim.network.ListenerOptions;

/**
 * A server.
 *
 * @param address what workloads connect to: address and port
 * @param listener how it listens
 * @param timestamps whether it answers TCP timestamps with its own
 * @param on the host that it runs on; empty for a machine of its own
 * @param process the name of its process; possibly empty
 * @param settingsWithoutEffect the client settings that the file gives it, which change nothing
 */
public record Server(
    String name,
    String address,
    ListenerOptions listener,
    boolean timestamps,
    String on,
    String process,
    Set<String> settingsWithoutEffect) {
  /** A server on a machine of its own. */
  public Server(
      String name,
      String address,
      ListenerOptions listener,
      boolean timestamps,
      Set<String> settingsWithoutEffect) {
    this(name, address, listener, timestamps, "", "", settingsWithoutEffect);
  }

  /** The port that it listens on. */
  public int port() {
    return Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
  }

  /** The same, up from the beginning. */
  Server up() {
    ListenerOptions up =
        new ListenerOptions(
            listener.backlog(),
            listener.accepting(),
            listener.overflow(),
            true,
            listener.silent(),
            listener.backlogMax());
    return new Server(name, address, up, timestamps, on, process, settingsWithoutEffect);
  }
}
