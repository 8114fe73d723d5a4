package portsim.client;

/** Hears what becomes of the objects of a component. */
public interface ObjectObserver {
  /** An object was made. */
  void created();

  /** An object is gone. */
  void destroyed();

  /** An object was given to a client. */
  void activated();

  /** An object is no longer a client's. */
  void deactivated();

  /** So many calls more wait for an object. */
  void waitingChanged(int change);

  /** An object whose client had not released it was finalized. */
  void collected();

  /** An object was not pooled again. */
  void discarded();

  /** The process of the objects began. */
  void processStarted();
}
