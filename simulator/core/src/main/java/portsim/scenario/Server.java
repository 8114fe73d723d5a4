package portsim.scenario;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import portsim.network.ListenerOptions;
import portsim.network.port.SocketUse;

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
  /** Its address without the port, nor brackets. */
  public String ip() {
    return ip(address);
  }

  private static String ip(String socket) {
    String withoutPort = socket.substring(0, socket.lastIndexOf(':'));
    return withoutPort.startsWith("[")
        ? withoutPort.substring(1, withoutPort.length() - 1)
        : withoutPort;
  }

  public boolean isIpv6() {
    return ip().indexOf(':') >= 0;
  }

  /** Its port. */
  public int port() {
    return Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
  }

  /** Whether it is on the same machine as a host's workloads. */
  public boolean isOn(Host host) {
    return on.equals(host.name()) || isAt(address, host.addresses());
  }

  /** Whether an address and port are those of a machine with these addresses. */
  public static boolean isAt(String socket, List<String> addresses) {
    return SocketUse.isLoopback(socket) || addresses.contains(ip(socket));
  }

  /** The same under another name and address. */
  Server at(String otherName, String otherAddress) {
    return new Server(
        otherName, otherAddress, product, listener, timestamps, on, process, settingsWithoutEffect);
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
