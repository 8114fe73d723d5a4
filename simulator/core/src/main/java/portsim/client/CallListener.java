package portsim.client;

import portsim.network.ConnectFailure;

/** Hears what became of a call's wish for a connection. */
public interface CallListener {
  /**
   * The call has its connection.
   *
   * @param lease what to give back when the call no longer needs it
   * @param reused whether the connection has served another call before
   */
  void connected(int call, int lease, boolean reused);

  /** The call's connect found no local port. */
  void foundNoPort(int call);

  /** The call's connect had a port, and failed. */
  void connectFailed(int call, ConnectFailure why);

  /** The call's connection is gone, before its end; or the call itself, with its machine. */
  void connectionLost(int call);

  /** The pool repeats the error of an earlier open instead of trying again. */
  void blocked(int call);

  /** The call waited for a pooled connection as long as it may. */
  void timedOutInPool(int call);

  /** The call was recorded, and had expired when it was to be played. */
  void expired(int call);

  /** The call waited for a pooled object as long as it may. */
  void timedOutForObject(int call);
}
