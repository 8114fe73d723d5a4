package portsim.network;

/** Sees connections one by one. */
@FunctionalInterface
public interface ConnectionVisitor {
  /**
   * Sees a connection that is not closed.
   *
   * @param route the number of its route
   * @param port its local port
   */
  void visit(int route, int port, TcpState state);
}
