package portsim.scenario.binding;

import org.jspecify.annotations.Nullable;
import portsim.scenario.tree.Node;
import portsim.scenario.tree.Problems;

/** Reads addresses that stand elsewhere than in a scenario. */
public final class AddressReader {
  private AddressReader() {}

  /** Whether a text is an IPv4 or IPv6 address. */
  public static boolean isAddress(String text) {
    return SocketAddress.isAddress(text);
  }

  /**
   * An address or a name with a port; null, and a problem, where it is none.
   *
   * @param path what a person would call it
   */
  public static @Nullable String readWithPort(Node node, String path, Problems problems) {
    return new AddressType().read(new Value(node, path, problems));
  }
}
