package portsim.advice;

import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** A part of some work, and its result. */
final class Part<T> implements Runnable {
  private final IntFunction<T> work;
  private final int number;
  private @Nullable T result;

  /** Waits for it. */
  Runnable waiting = () -> {};

  Part(IntFunction<T> work, int number) {
    this.work = work;
    this.number = number;
  }

  @Override
  public void run() {
    result = work.apply(number);
  }

  T result() {
    waiting.run();
    if (result == null) {
      throw new IllegalStateException("part " + number + " has no result");
    }
    return result;
  }
}
