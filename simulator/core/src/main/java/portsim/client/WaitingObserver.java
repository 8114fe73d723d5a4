package portsim.client;

/** Hears how many calls wait for their turn, or to be played. */
@FunctionalInterface
public interface WaitingObserver {
  /** So many calls more wait. */
  void waitingChanged(int change);
}
