package portsim.advice.capacity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds the threshold of a value: away from where it begins, in ever longer steps to both sides,
 * until the outcome changes; then by halving what is between.
 */
public final class ThresholdSearch {
  /** A value is doubled and halved so often at most. */
  private static final int DOUBLINGS_MAX = 12;

  /** More digits than a count has. */
  private static final int EXACT = 18;

  /**
   * So many values on the side that holds are tried besides, for the outcome could change twice.
   */
  private static final int PROBES = 7;

  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  private final Trial trial;
  private final int digits;
  private final Map<Quantity, Trial.Outcome> tried = new TreeMap<>();
  private boolean cancelled;

  /**
   * Prepares a search.
   *
   * @param digits how many digits of the threshold are wanted; a count has all of its digits
   */
  public ThresholdSearch(Trial trial, int digits) {
    this.trial = trial;
    this.digits = digits;
  }

  /** Searches from a value that is valid. */
  public Threshold from(Quantity begin) {
    Trial.Outcome first = outcome(begin);
    Side up = new Side(begin, first, TWO);
    Side down = new Side(begin, first, new BigDecimal("0.5"));
    Quantity beyond = null;
    Side to = up;
    for (int step = 0; step < 2 * DOUBLINGS_MAX && beyond == null && !cancelled; step++) {
      to = step % 2 == 0 ? up : down;
      beyond = to.step();
    }
    return beyond == null
        ? threshold(first == Trial.Outcome.HOLDS ? begin : null, null, List.of())
        : between(to.near, beyond);
  }

  /** Searches between two valid values. */
  public Threshold between(Quantity one, Quantity other) {
    boolean holds = outcome(one) == Trial.Outcome.HOLDS;
    if (outcome(other) == outcome(one)) {
      return threshold(holds ? one : null, holds ? null : one, List.of());
    }
    return halve(holds ? one : other, holds ? other : one);
  }

  private Trial.Outcome outcome(Quantity value) {
    Trial.Outcome known = tried.get(value);
    if (known != null) {
      return known;
    }
    Trial.Outcome outcome = cancelled ? Trial.Outcome.CANCELLED : trial.of(value);
    cancelled |= outcome == Trial.Outcome.CANCELLED;
    tried.put(value, outcome);
    return outcome;
  }

  /** One of the two ways that values can change. */
  private final class Side {
    private final Trial.Outcome same;
    private final BigDecimal factor;

    /** The farthest value whose outcome is that of the first. */
    Quantity near;

    private boolean isAtEnd;

    Side(Quantity begin, Trial.Outcome same, BigDecimal factor) {
      near = begin;
      this.same = same;
      this.factor = factor;
    }

    /** Goes a step further; the value where the outcome is another, or null. */
    @Nullable Quantity step() {
      Quantity next = near.with(near.number().multiply(factor));
      if (isAtEnd || next.compareTo(near) == 0 || next.number().signum() == 0) {
        return null;
      }
      Trial.Outcome outcome = outcome(next);
      if (outcome == Trial.Outcome.INVALID) {
        isAtEnd = true;
        next = lastValid(near, next);
        outcome = outcome(next);
      }
      if (outcome != same && outcome != Trial.Outcome.CANCELLED) {
        return next;
      }
      near = next;
      return null;
    }
  }

  private Quantity lastValid(Quantity valid, Quantity invalid) {
    Quantity last = valid;
    Quantity beyond = invalid;
    for (Quantity middle = middle(last, beyond); middle != null; middle = middle(last, beyond)) {
      if (outcome(middle) == Trial.Outcome.INVALID) {
        beyond = middle;
      } else {
        last = middle;
      }
    }
    return last;
  }

  /** A value between two; null where there is none of as many digits as wanted. */
  private @Nullable Quantity middle(Quantity one, Quantity other) {
    int kept = one.isWhole() ? EXACT : digits;
    Quantity middle = one.middle(other, kept);
    Quantity low = one.compareTo(other) < 0 ? one : other;
    Quantity high = low.equals(one) ? other : one;
    boolean isBetween = middle.compareTo(low) > 0 && middle.compareTo(high) < 0;
    return isBetween && !cancelled ? middle : null;
  }

  private Threshold halve(Quantity holding, Quantity failing) {
    Quantity holds = holding;
    Quantity fails = failing;
    for (Quantity middle = middle(holds, fails); middle != null; middle = middle(holds, fails)) {
      if (outcome(middle) == Trial.Outcome.HOLDS) {
        holds = middle;
      } else {
        fails = middle;
      }
    }
    return threshold(holds, fails, probe(holds, fails));
  }

  /** Values farther away from the failing ones that fail nevertheless. */
  private List<Quantity> probe(Quantity holds, Quantity fails) {
    List<Quantity> contradictions = new ArrayList<>();
    boolean upwards = holds.compareTo(fails) > 0;
    for (int probe = 1; probe <= PROBES && !cancelled; probe++) {
      BigDecimal part = BigDecimal.valueOf(upwards ? 8 + probe : 8 - probe);
      BigDecimal number = holds.number().multiply(part).divide(BigDecimal.valueOf(8));
      Quantity value = holds.with(number.round(new MathContext(EXACT)));
      if (value.number().signum() > 0 && outcome(value) == Trial.Outcome.FAILS) {
        contradictions.add(value);
      }
    }
    return contradictions;
  }

  private Threshold threshold(
      @Nullable Quantity holds, @Nullable Quantity fails, List<Quantity> contradictions) {
    List<Quantity> valid =
        tried.entrySet().stream()
            .filter(each -> each.getValue() != Trial.Outcome.INVALID)
            .map(Map.Entry::getKey)
            .toList();
    return new Threshold(
        holds,
        fails,
        contradictions,
        valid.get(0),
        valid.get(valid.size() - 1),
        valid.size(),
        cancelled);
  }
}
