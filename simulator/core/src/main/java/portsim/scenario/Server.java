package portsim.scenario;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import portsim.network.ListenerOptions;

/**
 * A server.
 *
 * @param address what workloads connect to: address and port
 * @param product the release of SQL Server that it is; null for none
 * @param listener how it listens
 * @param timestamps whether it answers TCP timestamps with its own
 * @param on the host that it runs on; empty for a machine of its own
 * @param process the name of its process; possibly empty
 * @param settingsWithoutEffect the settings that the file gives it, and that change nothing there
 */
public record Server(
    String name,
    String address,
    @Nullable Product product,
    ListenerOptions listener,
    boolean timestamps,
    String on,
    String process,
    Set<String> settingsWithoutEffect) {
  /** Its address without the port. */
  public String ip() {
    String withoutPort = address.substring(0, address.lastIndexOf(':'));
    return withoutPort.startsWith("[")
        ? withoutPort.substring(1, withoutPort.length() - 1)
        : withoutPort;
  }

  /** Its port. */
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
    return new Server(name, address, product, up, timestamps, on, process, settingsWithoutEffect);
  }
}
