package portsim.engine;

/**
 * The order of events of one instant: what is given back can be asked for at the same instant, what
 * the timeline changes holds for all that is asked for at this instant, and a sample sees the
 * instant when all is done.
 */
public enum Rank {
  RELEASE(0),
  INTERVENTION(1),
  REQUEST(2),
  SAMPLE(3);

  private final int place;

  Rank(int place) {
    this.place = place;
  }

  int place() {
    return place;
  }
}
