package portsim.scenario;

import java.util.Set;
import portsim.network.ListenerOptions;

/**
 * A server.
 *
 * @param address what workloads connect to: address and port
 * @param listener how it listens
 * @param timestamps whether it answers TCP timestamps with its own
 * @param settingsWithoutEffect the client settings that the file gives it, which change nothing
 */
public record Server(
    String name,
    String address,
    ListenerOptions listener,
    boolean timestamps,
    Set<String> settingsWithoutEffect) {
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
    return new Server(name, address, up, timestamps, settingsWithoutEffect);
  }
}
