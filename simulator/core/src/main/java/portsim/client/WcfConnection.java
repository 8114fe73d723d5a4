package portsim.client;

/** A connection of a WCF client, from its connect until the client lets go of it. */
final class WcfConnection {
  static final int NOBODY = -1;

  /** What it is doing. */
  enum State {
    /** Its TCP handshake is under way. */
    CONNECTING,
    /** A channel is being opened on it. */
    OPENING,
    /** A channel uses it. */
    SERVING,
    /** Its channel is being closed. */
    CLOSING,
    /** It waits in the pool for its next channel. */
    IDLE,
    /** The application has never closed its channel. */
    LEAKED
  }

  /** By which events and TCP know it. */
  final int number;

  /** Whose route it is on. */
  WcfChannels opener;

  /** Whose channel it serves, or served last. */
  WcfChannels user;

  /** Whether its number is given out. */
  boolean taken;

  State state = State.CONNECTING;
  int call;
  int connection;
  long leaseFromNanos;
  long idleSinceNanos;

  /** Whether it has been in the pool. */
  boolean pooled;

  /** Whether the service has closed it, which the client does not know. */
  boolean severed;

  /** Whether it has its port still, though the service has closed it. */
  boolean awaitsClose;

  /** Whether its process is gone, and it will be lost at once. */
  boolean dying;

  /** Whether it has its port. */
  boolean counted;

  /** The machine of the service that it ends at. */
  int machine;

  /** Whether it waits at the service for its next channel. */
  boolean parked;

  WcfConnection(int number, WcfChannels opener) {
    this.number = number;
    this.opener = opener;
    user = opener;
  }

  /** Begins anew under the same number. */
  void begin(WcfChannels newOpener, int newCall) {
    opener = newOpener;
    user = newOpener;
    taken = true;
    state = State.CONNECTING;
    call = newCall;
    connection = NOBODY;
    pooled = false;
    severed = false;
    awaitsClose = false;
    dying = false;
    counted = false;
    parked = false;
  }
}
