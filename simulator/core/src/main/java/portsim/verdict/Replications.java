package portsim.verdict;

import java.util.List;
import portsim.record.RunRecord;
import portsim.scenario.Scenario;
import portsim.statistics.Looks;

/**
 * Judges what is expected of many runs. It looks after so many runs whether the answer is clear, at
 * looks that are fixed before the first run, so that looking early is not paid for with errors.
 */
public final class Replications {
  private final List<Trials> trials;
  private final Looks looks;
  private int look;
  private int done;

  /** Begins without a run. */
  public Replications(Scenario scenario) {
    trials = scenario.repetition().expectations().stream().map(Trials::new).toList();
    looks = new Looks(scenario.repetition().replications());
  }

  /** Whether no further run is needed: all is clear, or there are no more. */
  public boolean isOver() {
    return look == looks.count() || trials.stream().allMatch(Trials::isClear);
  }

  /** How many runs have been added. */
  public int done() {
    return done;
  }

  /** How many runs there are to be at the next look. */
  public int wanted() {
    return looks.trials(look);
  }

  /** What is to be known of a run. */
  public long[] observe(RunRecord run) {
    return trials.stream().mapToLong(each -> each.observe(run)).toArray();
  }

  /** Adds what was observed of the next run; the order of the runs is that of their numbers. */
  public void add(long[] observed) {
    for (int i = 0; i < observed.length; i++) {
      trials.get(i).add(observed[i]);
    }
    done++;
    if (done == wanted()) {
      boolean isLast = look == looks.count() - 1;
      trials.forEach(each -> each.look(share(each), isLast));
      look++;
    }
  }

  private double share(Trials of) {
    return looks.share(look, of.alpha());
  }

  /** What became of the expectations, in the order of the file; {@link #isOver} must hold. */
  public List<Judgement> judgements() {
    return trials.stream().map(Trials::judgement).toList();
  }
}
