package portsim.benchmarks;

import java.io.IOException;
import java.util.List;

/**
 * What a run takes of memory.
 *
 * @param heapLimit how large the heap was allowed to become, in bytes
 * @param allocatedPerAttempt bytes, in the second half of the run
 * @param perPending bytes of the heap while all ports are taken, by port
 * @param heapPeak the most bytes of the heap, garbage included
 * @param residentPeak the most bytes of the whole process; 0 where the system does not tell
 */
record Memory(
    double heapLimit,
    double allocatedPerAttempt,
    double perPending,
    double pending,
    double heapPeak,
    double residentPeak) {

  /** Runs a work in a JVM with a heap of 1 GB, or of 4 where that is not enough. */
  static Memory measure(Work work, boolean quick) throws IOException, InterruptedException {
    Child child = probe(work, quick, "1g");
    if (child.status() != 0) {
      child = probe(work, quick, "4g");
    }
    if (child.status() != 0) {
      throw new IllegalStateException(work + " does not run in 4 GB");
    }
    return of(child.lines().stream().map(Double::valueOf).toList());
  }

  private static Child probe(Work work, boolean quick, String heap)
      throws IOException, InterruptedException {
    return Child.tryTo(MemoryProbe.class, heap, work.name(), Boolean.toString(quick));
  }

  private static Memory of(List<Double> numbers) {
    return new Memory(
        numbers.get(0),
        numbers.get(1) / numbers.get(2),
        numbers.get(3) / numbers.get(4),
        numbers.get(4),
        numbers.get(5),
        numbers.get(6));
  }
}
