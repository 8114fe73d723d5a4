package portsim.client;

import portsim.network.Closing;
import portsim.network.ConnectionOwner;
import portsim.network.Route;
import portsim.network.Tcp;

/** What the channels of a client of WCF run on. */
sealed interface WcfTransport {
  /** That of a client; its owner hears of connections. */
  static WcfTransport of(WcfPool options, Tcp tcp, Route route, ConnectionOwner owner) {
    return switch (options.service().transport()) {
      case TCP -> new OverTcp(tcp, route);
      case NAMED_PIPE -> new OverPipes(owner);
    };
  }

  /** Opens a connection, as {@link Tcp#connect} does. */
  int connect(int number);

  void close(int connection, Closing closing);

  /** Gives a connection up, whatever its state. */
  void abandon(int connection);

  /** The service closes a connection; the client does not know yet. */
  void serverCloses(int connection);

  long roundTripNanos();

  /** A connection of TCP, which has a port. */
  record OverTcp(Tcp tcp, Route route) implements WcfTransport {
    @Override
    public int connect(int number) {
      return tcp.connect(route, number);
    }

    @Override
    public void close(int connection, Closing closing) {
      tcp.close(connection, closing);
    }

    @Override
    public void abandon(int connection) {
      tcp.abandon(connection);
    }

    @Override
    public void serverCloses(int connection) {
      tcp.serverCloses(connection);
    }

    @Override
    public long roundTripNanos() {
      return route.rttNanos();
    }
  }

  /** A named pipe to a service on the same machine: it takes no port, and no time. */
  record OverPipes(ConnectionOwner owner) implements WcfTransport {
    private static final int PIPE = 0;

    @Override
    public int connect(int number) {
      owner.established(PIPE, number);
      return PIPE;
    }

    @Override
    public void close(int connection, Closing closing) {
      // it has nothing to give back
    }

    @Override
    public void abandon(int connection) {
      // it has nothing to give back
    }

    @Override
    public void serverCloses(int connection) {
      // its pool finds out for itself
    }

    @Override
    public long roundTripNanos() {
      return 0;
    }
  }
}
