package portsim.network;

/** Who opened a connection and hears what becomes of it. */
@FunctionalInterface
public interface ConnectionOwner {
  /**
   * The handshake is complete.
   *
   * @param tag what the owner gave the connect to know it by
   */
  void established(int connection, int tag);
}
