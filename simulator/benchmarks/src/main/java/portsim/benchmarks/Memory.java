package portsim.benchmarks;

import java.io.IOException;
import java.util.List;

/**
 * What a run takes of memory.
 *
 * @param allocatedPerAttempt bytes, in the second half of the run
 * @param perPending bytes of the heap while all ports are taken, by port
 * @param heapPeak the most bytes of the heap, garbage included
 * @param residentPeak the most bytes of the whole process; 0 where the system does not tell
 */
record Memory(
    double allocatedPerAttempt, double perPending, long pending, double heapPeak, double residentPeak) {

  /** Runs a work in a JVM with a heap of 1 GB at most. */
  static Memory measure(Work work, boolean quick) throws IOException, InterruptedException {
    List<Double> numbers =
        Child.run(MemoryProbe.class, List.of("-Xmx1g"), work.name(), Boolean.toString(quick))
            .lines()
            .stream()
            .map(Double::valueOf)
            .toList();
    return new Memory(
        numbers.get(0) / numbers.get(1),
        numbers.get(2) / numbers.get(3),
        numbers.get(3).longValue(),
        numbers.get(4),
        numbers.get(5));
  }
}
