package portsim.cli.command;

import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C while something runs: it is asked to stop, and the program ends when it has said how far
 * it came.
 */
final class Interruption implements AutoCloseable {
  private static final long PATIENCE_MILLIS = TimeUnit.SECONDS.toMillis(10);

  private final Thread running = Thread.currentThread();
  private final Thread hook = new Thread(this::interrupted, "portsim-interruption");
  private volatile boolean requested;

  /** Watches over what the current thread runs. */
  Interruption() {
    Runtime.getRuntime().addShutdownHook(hook);
  }

  boolean isRequested() {
    return requested;
  }

  /** Lets the running thread come to its end before the program does. */
  private void interrupted() {
    requested = true;
    try {
      running.join(PATIENCE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Ends the watch. */
  @Override
  public void close() {
    if (!requested) {
      Runtime.getRuntime().removeShutdownHook(hook);
    }
  }
}
