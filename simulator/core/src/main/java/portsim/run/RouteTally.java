package portsim.run;

import java.util.List;

/** Where what happens on one route is written down. */
final class RouteTally {
  final WorkloadCounts counts;
  final ContentionScope scope;
  final ContentionScope own;
  final ScopeLevels levels;

  /**
   * Writes down what happens on a route.
   *
   * @param counts of its workload
   * @param scope the connects that contend for ports with those of this route
   * @param own this workload's connects alone
   * @param levels of every scope that the route belongs to, each once
   */
  RouteTally(
      WorkloadCounts counts, ContentionScope scope, ContentionScope own, List<PortLevels> levels) {
    this.counts = counts;
    this.scope = scope;
    this.own = own;
    this.levels = new ScopeLevels(levels);
  }
}
