package portsim.client;

/** Counts what a source of connections tells of itself. */
final class PoolLevels implements PoolObserver {
  private int size;
  private int waiting;
  private int identities;

  @Override
  public void sizeChanged(int change) {
    size += change;
  }

  @Override
  public void waitingChanged(int change) {
    waiting += change;
  }

  @Override
  public void identitiesChanged(int change) {
    identities += change;
  }

  int size() {
    return size;
  }

  int waiting() {
    return waiting;
  }

  int identities() {
    return identities;
  }
}
