package portsim.advice.sweep;

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
}
