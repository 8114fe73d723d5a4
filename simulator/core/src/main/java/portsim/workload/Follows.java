package portsim.workload;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import portsim.engine.RandomStream;

/**
 * One for each call of another workload.
 *
 * @param leader the name of that workload
 * @param leaders when those calls arrive; null where that is not known, or does not tell
 * @param rate the greatest rate at which they do; null where there is none
 */
public record Follows(String leader, Moment moment, @Nullable Arrivals leaders, @Nullable Rate rate)
    implements Arrivals {
  /** When a call comes. */
  public enum Moment {
    /** When the work of the other is done, which does not end before this. */
    WITHIN("within"),
    /** When the other has completed. */
    COMPLETED("completed"),
    /** When the other has failed. */
    FAILED("failed"),
    /** When the other has ended, in whatever way. */
    ENDED("ended");

    private final String key;

    Moment(String key) {
      this.key = key;
    }

    /** Its name in scenario files. */
    public String key() {
      return key;
    }
  }

  /** None comes by itself. */
  @Override
  public ArrivalProcess start(Duration span, RandomStream random) {
    return () -> ArrivalProcess.END;
  }

  @Override
  public @Nullable Rate peakRate(Duration span, Duration call) {
    return rate;
  }

  @Override
  public boolean isSteady() {
    return leaders != null && leaders.isSteady();
  }

  @Override
  public boolean isRandom() {
    return leaders != null && leaders.isRandom();
  }

  @Override
  public int atOnce() {
    return leaders == null ? 1 : leaders.atOnce();
  }
}
