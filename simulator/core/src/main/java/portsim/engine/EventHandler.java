package portsim.engine;

/** What is done when an event is due. */
@FunctionalInterface
public interface EventHandler {
  /** Handles the event that was scheduled for this subject. */
  void handle(int subject);
}
