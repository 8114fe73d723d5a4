package portsim.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Who does work that consists of independent parts: the caller's threads, for the core has none.
 * What comes out does not depend on who does it, nor on the order.
 */
public interface Workers {
  /** The thread that asks does it all, one part after the other. */
  Workers NONE = new Workers() {
        @Override
        public <T> List<T> all(int from, int until, IntFunction<T> part) {
          List<T> results = new ArrayList<>();
          for (int number = from; number < until; number++) {
            results.add(part.apply(number));
          }
          return results;
        }
      };

  /**
   * Does parts of some work, in any order and any number of them at a time, and waits for all.
   *
   * @param from the number of the first part
   * @param until one behind the number of the last
   * @param part does a part; it can be called on any thread
   * @return what came out, in the order of the numbers
   */
  <T> List<T> all(int from, int until, IntFunction<T> part);
}
