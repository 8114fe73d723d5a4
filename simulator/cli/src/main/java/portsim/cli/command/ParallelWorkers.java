package portsim.cli.command;

import java.util.concurrent.ForkJoinTask;
import java.util.function.LongConsumer;
import portsim.advice.Workers;

/** As many threads as the machine has processors. */
final class ParallelWorkers implements Workers {
  private final LongConsumer told;
  private long done;

  /**
   * Threads for some work.
   *
   * @param told is told how many parts were waited for, each time, on the thread that waits
   */
  ParallelWorkers(LongConsumer told) {
    this.told = told;
  }

  @Override
  public Runnable start(Runnable work) {
    ForkJoinTask<?> task = ForkJoinTask.adapt(work).fork();
    return () -> {
      task.join();
      told.accept(++done);
    };
  }
}
