package portsim.network;

/**
 * Who opened a connection and hears what becomes of it.
 *
 * <p>Each method is given the tag that the owner gave the connect to know it by. An owner hears
 * nothing more of a connection that it has closed.
 */
public interface ConnectionOwner {
  /** The identity of a connection that is opened for nobody in particular. */
  int ANYBODY = -1;

  /**
   * On whose behalf a connection is opened, as far as its owner tells them apart: the number of a
   * user or a security context.
   */
  default int identity(int tag) {
    return ANYBODY;
  }

  /** The handshake is complete: the application takes itself for connected. */
  default void connected(int connection, int tag) {
    // to most, it matters only when they are served
  }

  /** The server serves the connection. */
  void established(int connection, int tag);

  /** The connect failed, and its port is free again. */
  void connectFailed(int tag, ConnectFailure why);

  /**
   * The connection is gone, and its port is free again: the server closed it, or the machine was
   * restarted. It may not have been served yet.
   */
  void lost(int tag);
}
