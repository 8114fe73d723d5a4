package portsim.advice.sweep;

import java.util.ArrayDeque;
import java.util.PrimitiveIterator;
import java.util.Queue;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Runs the points of a sweep. Their results come in the order of the points, whoever ran them and
 * whenever they were done.
 *
 * @param ahead how many points are begun before the result of the first of them is taken: so much
 *     is kept in memory, however many points there are
 */
public record SweepRunner(SweptScenario swept, Workers workers, int ahead) {
  public SweepRunner {
    if (ahead < 1) {
      throw new IllegalArgumentException("at least 1 point is begun at a time, got " + ahead);
    }
  }

  /**
   * Runs points until all are done or there is enough. Results of points that were under way then
   * are dropped.
   *
   * @param points which ones, by their indices
   * @param results where they go, in the order of the points
   */
  public void run(
      PrimitiveIterator.OfLong points, Consumer<PointResult> results, BooleanSupplier isStopped) {
    Queue<Task> begun = new ArrayDeque<>();
    while (!isStopped.getAsBoolean() && (points.hasNext() || !begun.isEmpty())) {
      while (points.hasNext() && begun.size() < ahead) {
        begun.add(new Task(points.nextLong(), isStopped));
      }
      PointResult result = begun.remove().await();
      if (result != null) {
        results.accept(result);
      }
    }
  }

  /** A point that was begun. */
  private final class Task {
    private final Runnable waiting;
    private @Nullable PointResult result;

    Task(long index, BooleanSupplier isStopped) {
      waiting = workers.start(() -> result = swept.run(index, isStopped));
    }

    @Nullable PointResult await() {
      waiting.run();
      return result;
    }
  }
}
