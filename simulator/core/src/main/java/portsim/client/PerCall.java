package portsim.client;

import portsim.network.ConnectFailure;
import portsim.network.ConnectionOwner;
import portsim.network.Route;
import portsim.network.Tcp;

/** Open, use, close: each call has a connection of its own, as with pooling off. */
public record PerCall() implements ConnectionPolicy {
  @Override
  public ConnectionSource start(ClientWorld world) {
    return new Source(world);
  }

  private static final class Source implements ConnectionSource, ConnectionOwner {
    private final Tcp tcp;
    private final CallListener listener;
    private final Route route;

    Source(ClientWorld world) {
      tcp = world.tcp();
      listener = world.listener();
      route = world.routeFor().apply(this);
    }

    @Override
    public void acquire(int call, int user, int context) {
      if (Tcp.isWithoutPort(tcp.connect(route, call))) {
        listener.foundNoPort(call);
      }
    }

    @Override
    public void established(int connection, int call) {
      listener.connected(call, connection, false);
    }

    @Override
    public void connectFailed(int call, ConnectFailure why) {
      listener.connectFailed(call, why);
    }

    @Override
    public void lost(int call) {
      listener.connectionLost(call);
    }

    @Override
    public void restarted() {
      // no call waits here
    }

    @Override
    public void release(int connection) {
      tcp.close(connection);
    }
  }
}
