package portsim.engine;

/**
 * The order of events of one instant: what is given back can be asked for at the same instant, and
 * a sample sees the instant when all is done.
 */
public enum Rank {
  RELEASE(0),
  REQUEST(1),
  SAMPLE(2);

  private final int place;

  Rank(int place) {
    this.place = place;
  }

  int place() {
    return place;
  }
}
