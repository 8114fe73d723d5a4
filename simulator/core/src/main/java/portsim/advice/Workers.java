package portsim.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Who carries out work: the caller's threads, or the caller itself.
 *
 * <p>{@code java.util.concurrent} has what is needed, but the core also has to run where there are
 * no threads, in a browser, and knows nothing of it. So the caller says what its threads are: it
 * submits the work to them, and the answer waits for the future that it got.
 */
@FunctionalInterface
public interface Workers {
  /** The caller itself, when it asks for the result. */
  Workers NONE = work -> work;

  /**
   * Starts work.
   *
   * @return waits until it is done, and lets its effects be seen; throws what it threw
   */
  Runnable start(Runnable work);

  /**
   * Starts independent parts of some work, and waits for all of them.
   *
   * @param from the number of the first part
   * @param until one behind the number of the last
   * @param part does a part; called on any thread
   * @return what came out, in the order of the numbers
   */
  default <T> List<T> all(int from, int until, IntFunction<T> part) {
    List<Part<T>> parts = new ArrayList<>();
    for (int number = from; number < until; number++) {
      Part<T> started = new Part<>(part, number);
      started.waiting = start(started);
      parts.add(started);
    }
    return parts.stream().map(Part::result).toList();
  }
}
