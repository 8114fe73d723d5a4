package portsim.network;

import org.jspecify.annotations.Nullable;
import portsim.engine.Lane;
import portsim.network.port.PortPath;
import portsim.network.port.TimeWaitRules;
import portsim.network.port.Timers;

/** The way from one workload's host to its server: what all its connections have in common. */
public final class Route {
  private final int id;
  private final PortPath path;
  private final @Nullable Listener listener;
  private final Closing closing;
  private final ConnectionOwner owner;
  private final long rttNanos;
  private final long otherClosesNanos;
  private final Lane roundTrip;
  private TimeWaitRules closed;
  private SynRetries synRetries;
  private Lane timeWait;

  /**
   * Makes a route.
   *
   * @param id its number, by which an observer knows it
   * @param options what its connections are like
   * @param roundTrip the lane of an answer from the server
   * @param timeWait the lane of TIME_WAIT
   * @param owner hears of its connections
   */
  Route(int id, RouteOptions options, Lane roundTrip, Lane timeWait, ConnectionOwner owner) {
    this.id = id;
    this.owner = owner;
    this.roundTrip = roundTrip;
    this.timeWait = timeWait;
    path = options.path();
    listener = options.listener();
    closing = options.closing();
    rttNanos = options.rtt().toNanos();
    otherClosesNanos = options.otherCloses().toNanos();
    closed = options.closed();
    synRetries = options.synRetries();
  }

  /** Changes its rules, for what happens from now on. */
  void change(TimeWaitRules newClosed, SynRetries newSynRetries, Lane newTimeWait) {
    closed = newClosed;
    synRetries = newSynRetries;
    timeWait = newTimeWait;
  }

  public int id() {
    return id;
  }

  /** How its connections end. */
  public Closing closing() {
    return closing;
  }

  PortPath path() {
    return path;
  }

  @Nullable Listener listener() {
    return listener;
  }

  ConnectionOwner owner() {
    return owner;
  }

  /** How long a round trip takes. */
  public long rttNanos() {
    return rttNanos;
  }

  /** How long after the first FIN the other side sends its own. */
  long otherClosesNanos() {
    return otherClosesNanos;
  }

  Lane roundTrip() {
    return roundTrip;
  }

  TimeWaitRules closed() {
    return closed;
  }

  SynRetries synRetries() {
    return synRetries;
  }

  Lane timeWait() {
    return timeWait;
  }

  Timers timers() {
    return closed.timers();
  }

  /** Whether nothing keeps its handshakes from being complete at the instant they begin. */
  boolean isAtOnce() {
    return rttNanos == 0 && (listener == null || listener.servesAtOnce());
  }

  /** Whether there is no room for another port in TIME_WAIT. */
  boolean hasTimeWaitsEnough() {
    return path.hasWithheld(closed.limit());
  }
}
