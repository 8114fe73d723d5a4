package portsim.run;

import portsim.client.ObjectObserver;
import portsim.record.ObjectTotals;

/** What is written down of the objects of one workload. */
final class ObjectTally implements ObjectObserver {
  private final Level live = new Level();
  private final Level active = new Level();
  private final Level waiting = new Level();
  private long created;
  private long destroyed;
  private long activations;
  private long waited;
  private long collected;
  private long discarded;
  private long processStarts;

  @Override
  public void created() {
    created++;
    live.rise();
  }

  @Override
  public void destroyed() {
    destroyed++;
    live.fall();
  }

  @Override
  public void activated() {
    activations++;
    active.rise();
  }

  @Override
  public void deactivated() {
    active.fall();
  }

  @Override
  public void waitingChanged(int change) {
    waiting.change(change);
    if (change > 0) {
      waited += change;
    }
  }

  @Override
  public void collected() {
    collected++;
  }

  @Override
  public void discarded() {
    discarded++;
  }

  @Override
  public void processStarted() {
    processStarts++;
  }

  ObjectTotals totals() {
    return new ObjectTotals(
        created,
        destroyed,
        live.value(),
        live.peak(),
        active.value(),
        active.peak(),
        activations,
        waited,
        waiting.value(),
        waiting.peak(),
        collected,
        discarded,
        processStarts);
  }

  /** Checks that all objects are accounted for, of all machines that these were counted on. */
  void checkConserved() {
    if (created != destroyed + live.value() || active.value() > live.value()) {
      throw new IllegalStateException(
          created
              + " objects created, "
              + destroyed
              + " destroyed, but "
              + live.value()
              + " live, "
              + active.value()
              + " of them active");
    }
  }
}
