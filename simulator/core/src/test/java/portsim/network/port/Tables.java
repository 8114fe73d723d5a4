package portsim.network.port;

import java.util.stream.IntStream;
import portsim.engine.RandomStream;

/** Port tables for sockets that connect as they were made. */
public final class Tables {
  private Tables() {}

  /** A table for so many destinations. */
  public static PortTable of(PortRules rules, int destinations, RandomStream random) {
    return PortTable.of(
        rules,
        IntStream.range(0, destinations).mapToObj(SocketUse::plain).toList(),
        false,
        random,
        () -> 0);
  }
}
