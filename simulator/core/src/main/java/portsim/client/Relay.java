package portsim.client;

import org.jspecify.annotations.Nullable;
import portsim.network.ConnectFailure;

/** Stands between the calls of a workload and the source of their connections. */
abstract class Relay implements ConnectionSource, CallListener {
  private final CallListener listener;
  private @Nullable ConnectionSource behind;

  Relay(CallListener listener) {
    this.listener = listener;
  }

  /** Lets calls have their connections from this source. */
  void serveFrom(ConnectionSource source) {
    behind = source;
  }

  ConnectionSource source() {
    if (behind == null) {
      throw new IllegalStateException("there is no source of connections");
    }
    return behind;
  }

  CallListener listener() {
    return listener;
  }

  /** The call gets no connection, or has none any more, before its end. */
  abstract void failed(int call);

  @Override
  public void foundNoPort(int call) {
    failed(call);
    listener.foundNoPort(call);
  }

  @Override
  public void connectFailed(int call, ConnectFailure why) {
    failed(call);
    listener.connectFailed(call, why);
  }

  @Override
  public void connectionLost(int call) {
    failed(call);
    listener.connectionLost(call);
  }

  @Override
  public void blocked(int call) {
    failed(call);
    listener.blocked(call);
  }

  @Override
  public void timedOutInPool(int call) {
    failed(call);
    listener.timedOutInPool(call);
  }

  @Override
  public void timedOutForObject(int call) {
    failed(call);
    listener.timedOutForObject(call);
  }

  @Override
  public void expired(int call) {
    failed(call);
    listener.expired(call);
  }

  @Override
  public void finish() {
    source().finish();
  }
}
