package portsim.cli.command;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import portsim.advice.Workers;

/** Threads that carry out the work of a sweep. Who waits for them shows now and then how far. */
final class SweepThreads implements Workers, AutoCloseable {
  private static final long LOOK_MILLIS = 100;

  private final ExecutorService threads;
  private final Runnable look;

  /**
   * Starts threads.
   *
   * @param look what to do again and again while somebody waits
   */
  SweepThreads(int count, Runnable look) {
    threads = Executors.newFixedThreadPool(count, SweepThreads::thread);
    this.look = look;
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "portsim-sweep");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public Runnable start(Runnable work) {
    Future<?> future = threads.submit(work);
    return () -> await(future);
  }

  private void await(Future<?> future) {
    boolean isDone = false;
    while (!isDone) {
      try {
        future.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        isDone = true;
      } catch (TimeoutException e) {
        look.run();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("waiting for a point was interrupted", e);
      } catch (ExecutionException e) {
        throw failure(e);
      }
    }
  }

  /** What went wrong on the other thread. */
  private static RuntimeException failure(ExecutionException e) {
    Throwable cause = e.getCause();
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof RuntimeException failure ? failure : new IllegalStateException(cause);
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
