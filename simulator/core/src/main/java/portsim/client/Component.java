package portsim.client;

/**
 * What stands between the calls of an application and their connections: whether they are recorded
 * and played later, and whether they run beside each other.
 */
public record Component(Threading threading, Queueing queueing) {
  /** Nothing. */
  public static final Component NONE = new Component(new Threading.Free(), Queueing.NONE);

  /** Whether calls ask for their connections at once, and use them at once. */
  public boolean isNone() {
    return queueing.isNone() && isFree();
  }

  /** Whether calls wait for nobody's end once they have been played. */
  private boolean isFree() {
    return threading instanceof Threading.Free;
  }

  /** Whether callers go on as soon as their calls have been recorded. */
  public boolean isQueued() {
    return !queueing.isNone();
  }

  /**
   * Begins to serve the calls of a workload.
   *
   * @param gates those of the machine
   * @param waiting hears how many calls wait for their turn, or to be played
   */
  public ConnectionSource start(
      ConnectionPolicy connections, ClientWorld world, Gates gates, WaitingObserver waiting) {
    if (queueing.isNone()) {
      return turns(connections, world, gates, waiting);
    }
    MessageQueue queue = new MessageQueue(queueing, world, gates.endNanos(), waiting);
    queue.serveFrom(turns(connections, world.heardBy(queue), gates, waiting));
    return queue;
  }

  private ConnectionSource turns(
      ConnectionPolicy connections, ClientWorld world, Gates gates, WaitingObserver waiting) {
    if (isFree()) {
      return connections.start(world);
    }
    Turns turns = new Turns(threading, world, gates, waiting);
    turns.serveFrom(connections.start(world.heardBy(turns)));
    return turns;
  }
}
