package portsim.benchmarks.baseline;

/** What can happen. At one instant, ports are given back before they are asked for. */
enum Kind {
  EXPIRY,
  CLOSE,
  CALL
}
