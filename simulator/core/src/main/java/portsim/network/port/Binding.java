package portsim.network.port;

/** Whether, and to what port, an application binds a socket before it connects. */
public sealed interface Binding {
  /**
   * To none: the connect chooses one. An address may have been bound without a port
   * (IP_BIND_ADDRESS_NO_PORT).
   */
  record None() implements Binding {}

  /**
   * To port 0: the bind chooses one.
   *
   * @param anyAddress whether it names no address either
   */
  record Automatic(boolean anyAddress) implements Binding {}

  /** To a port of its own choice. */
  record Explicit(int port) implements Binding {}
}
