package portsim.network;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** Connections that are gone at once, whatever their state. */
record Losses(Tcp tcp, ConnectionTable connections, Handshakes handshakes) {
  /** Frees the ports of connections, and only then tells their owners, who may open others. */
  void lose(IntPredicate which) {
    List<Runnable> news = new ArrayList<>();
    for (int connection = 0; connection < connections.bound(); connection++) {
      TcpState from = connections.state(connection);
      if (from != TcpState.CLOSED && which.test(connection)) {
        int told = connections.tag(connection);
        ConnectionOwner owner = tcp.route(connection).owner();
        drop(connection);
        if (told != Tcp.NOBODY && (from == TcpState.SYN_SENT || from == TcpState.ESTABLISHED)) {
          news.add(() -> owner.lost(told));
        }
      }
    }
    news.forEach(Runnable::run);
  }

  /** Frees the port of a connection. */
  void drop(int connection) {
    TcpState from = connections.state(connection);
    handshakes.abandon(connection);
    if (from == TcpState.TIME_WAIT) {
      tcp.timeWaitEnded(connection);
    } else {
      tcp.free(connection, from);
    }
  }
}
