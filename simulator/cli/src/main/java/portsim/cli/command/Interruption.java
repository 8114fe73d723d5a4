package portsim.cli.command;

import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Ctrl-C while something runs: it is asked to stop, and the program ends when it has said how far
 * it came. If it does not stop in time, what was last known of it is said for it.
 */
final class Interruption implements AutoCloseable {
  private static final long PATIENCE_MILLIS = TimeUnit.SECONDS.toMillis(10);

  private final Thread running = Thread.currentThread();
  private final Thread hook = new Thread(this::interrupted, "portsim-interruption");
  private final Consumer<String> tell;
  private volatile boolean requested;
  private volatile String under = "";

  /** Watches over what the current thread runs. */
  Interruption(Consumer<String> tell) {
    this.tell = tell;
    Runtime.getRuntime().addShutdownHook(hook);
  }

  boolean isRequested() {
    return requested;
  }

  /** Keeps in mind what is under way. */
  void begins(String what) {
    under = what;
  }

  /** Lets the running thread come to its end before the program does. */
  private void interrupted() {
    requested = true;
    try {
      running.join(PATIENCE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (running.isAlive()) {
      tell.accept("portsim: interrupted while " + under);
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
