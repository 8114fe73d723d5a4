package portsim.client;

/** Counts what becomes of objects. */
final class ObjectLevels implements ObjectObserver {
  private int created;
  private int destroyed;
  private int active;
  private int activeMax;
  private int waiting;
  private int collected;
  private int discarded;
  private int processStarts;

  @Override
  public void created() {
    created++;
  }

  @Override
  public void destroyed() {
    destroyed++;
  }

  @Override
  public void activated() {
    active++;
    activeMax = Math.max(activeMax, active);
  }

  @Override
  public void deactivated() {
    active--;
  }

  @Override
  public void waitingChanged(int change) {
    waiting += change;
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

  int made() {
    return created;
  }

  int live() {
    return created - destroyed;
  }

  int active() {
    return active;
  }

  int activeMax() {
    return activeMax;
  }

  int waiting() {
    return waiting;
  }

  int returnedByCollector() {
    return collected;
  }

  int discardedObjects() {
    return discarded;
  }

  int processes() {
    return processStarts;
  }
}
