package portsim.client;

/** Gives the calls of one workload their connections and takes them back. */
public interface ConnectionSource {
  /**
   * Finds a connection for a call; the listener hears of it, possibly before this returns.
   *
   * @param user who makes the call
   * @param context the security context in which it is made
   */
  void acquire(int call, int user, int context);

  /**
   * Takes a connection back that a call no longer needs.
   *
   * @param lease what the listener was given with the connection
   */
  void release(int lease);

  /**
   * The machine is about to restart, and the application with it: the calls that wait here are
   * lost. The connections are lost behind this, each by itself.
   */
  void restarted();

  /** The process that it serves ends, using none of its connections: those that it keeps close. */
  default void processEnded() {
    // most keep none
  }

  /** The run has ended. */
  default void finish() {}
}
