package portsim.run;

/** Is told how the connections of a route come and go. */
sealed interface RouteLevels permits ScopeLevels, SlicedLevels {
  /** The place among all that happens at its instant of the end of a connection held so long. */
  int placeOfEnd(long heldNanos);

  /** A connection is open from the instant at which it is asked for. */
  void opened(long nowNanos);

  /** An open connection is closed, and leaves nothing behind. */
  void closed(long nowNanos, int place);

  /** An open connection is closed, and TIME_WAIT begins. */
  void timeWaitBegan(long nowNanos, int place);

  void timeWaitEnded(long nowNanos);
}
