package portsim.replay;

import org.jspecify.annotations.Nullable;
import portsim.engine.EventCalendar;
import portsim.replay.ReplayResult.Disagreement;

/** Runs the model on what a recorded run was given. */
public final class Replay {
  /** How many draws of chance have to come to the same outcomes for chance not to matter. */
  private static final int ALIKE = 10;

  private Replay() {}

  /**
   * Runs it freely: of what was recorded it is told the input alone, and neither outcomes nor
   * ports.
   *
   * @param seed of the choices that the kernel draws at random
   */
  public static ReplayResult run(RecordedCase recorded, long seed) {
    Comparison comparison = new Comparison(recorded, runUntil(recorded, seed, end(recorded)));
    int first = comparison.firstDisagreement();
    return comparison.result(seed, first < 0 ? null : explain(recorded, seed, first, comparison));
  }

  /**
   * Runs it with one draw of the kernel's chance after the other until all attempts agree. Which
   * ports the kernel drew is not known, and where a range is so small or odd that an outcome
   * depends on it, a single draw says little.
   *
   * @param seed of the first draw; the others follow it
   * @param draws how many it tries at most
   * @return the result of the draw with the most attempts that agree, the first of several
   */
  public static ReplayResult closest(RecordedCase recorded, long seed, int draws) {
    ReplayResult first = run(recorded, seed);
    ReplayResult closest = first;
    boolean matters = false;
    for (int draw = 1; draw < draws && closest.agreed() < closest.attempts(); draw++) {
      if (draw == ALIKE && !matters) {
        return closest;
      }
      ReplayResult next = run(recorded, seed + draw);
      matters |= !next.simulatedOutcomes().equals(first.simulatedOutcomes());
      closest = next.agreed() > closest.agreed() ? next : closest;
    }
    return closest;
  }

  private static long end(RecordedCase recorded) {
    long end = recorded.durationNanos();
    for (RecordedAttempt attempt : recorded.attempts()) {
      end = Math.max(end, attempt.atNanos());
    }
    for (RecordedSecond second : recorded.seconds()) {
      end = Math.max(end, second.atNanos());
    }
    return end;
  }

  private static ReplayedHost runUntil(RecordedCase recorded, long seed, long nanos) {
    EventCalendar calendar = new EventCalendar();
    ReplayedHost host = new ReplayedHost(recorded, seed, calendar);
    host.begin();
    calendar.runUntil(nanos);
    return host;
  }

  /** Runs it again, to the instant before the attempt. */
  private static @Nullable Disagreement explain(
      RecordedCase recorded, long seed, int number, Comparison comparison) {
    long atNanos = recorded.attempts().get(number).atNanos();
    ReplayedHost before = runUntil(recorded, seed, Math.max(0, atNanos - 1));
    return new Explanation(recorded, before).of(number, comparison.simulated(number));
  }
}
