package portsim.benchmarks.baseline;

/** What can happen. At one instant, ports are given back before they are asked for. */
enum Kind {
  EXPIRY(0),
  CLOSE(1),
  CALL(2);

  /** The place among the events of an instant. */
  final int rank;

  Kind(int rank) {
    this.rank = rank;
  }
}
