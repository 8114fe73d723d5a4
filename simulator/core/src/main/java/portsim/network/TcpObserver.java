package portsim.network;

/** Sees everything that happens to connections; it must not interfere. */
public interface TcpObserver {
  /** A connect found no free port. */
  void foundNoPort(int route);

  /** A connection went from one state to another; from CLOSED means that a connect got its port. */
  void changed(int route, TcpState from, TcpState to);
}
