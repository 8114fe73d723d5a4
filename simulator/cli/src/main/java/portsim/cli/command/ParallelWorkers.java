package portsim.cli.command;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import portsim.advice.Workers;

/**
 * Work on as many threads as the machine has processors.
 *
 * @param told is told how many parts are done, now and then, on the thread that waits for them
 */
record ParallelWorkers(IntConsumer told) implements Workers {
  @Override
  public <T> List<T> all(int from, int until, IntFunction<T> part) {
    Thread waiting = Thread.currentThread();
    AtomicInteger done = new AtomicInteger(from);
    return IntStream.range(from, until)
        .parallel()
        .mapToObj(
            number -> {
              T result = part.apply(number);
              int now = done.incrementAndGet();
              if (Thread.currentThread() == waiting) {
                told.accept(now);
              }
              return result;
            })
        .toList();
  }
}
