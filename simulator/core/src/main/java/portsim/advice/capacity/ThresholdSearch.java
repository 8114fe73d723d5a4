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
 * until the outcome changes; then by halving what is between. Where a value in the middle is
 * undecided, it comes closer to it from both sides.
 */
public final class ThresholdSearch {
  /** A value is doubled and halved so often at most. */
  private static final int DOUBLINGS_MAX = 12;

  /**
   * So often the way to a value that is undecided is halved, to a 16th: each trial costs many runs.
   */
  private static final int EDGE_HALVINGS = 4;

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

  /** The ends that no value may be beyond; null where there are none. */
  private @Nullable Bounds bounds;

  private record Bounds(Quantity low, Quantity high) {}

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
    outcome(begin);
    Side up = new Side(begin, TWO);
    Side down = new Side(begin, new BigDecimal("0.5"));
    for (int step = 0; step < 2 * DOUBLINGS_MAX && bracket() == null && !cancelled; step++) {
      Side to = step % 2 == 0 ? up : down;
      to.step();
    }
    return settle(begin);
  }

  /** Searches between two valid values. */
  public Threshold between(Quantity one, Quantity other) {
    bounds = one.compareTo(other) < 0 ? new Bounds(one, other) : new Bounds(other, one);
    outcome(one);
    outcome(other);
    return settle(one);
  }

  private Threshold settle(Quantity begin) {
    Bracket ends = bracket();
    return ends == null
        ? threshold(any(Trial.Outcome.HOLDS, begin), any(Trial.Outcome.FAILS, begin), List.of())
        : halve(ends.holds, ends.fails);
  }

  /** A value with an outcome, this one if it has it; null where none was found. */
  private @Nullable Quantity any(Trial.Outcome wanted, Quantity first) {
    if (tried.get(first) == wanted) {
      return first;
    }
    return tried.entrySet().stream()
        .filter(each -> each.getValue() == wanted)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(null);
  }

  /** Values between which the outcome changes. */
  private record Bracket(Quantity holds, Quantity fails) {}

  /** The first neighbours among the values that are decided whose outcomes differ. */
  private @Nullable Bracket bracket() {
    Quantity before = null;
    for (Map.Entry<Quantity, Trial.Outcome> each : tried.entrySet()) {
      boolean holds = each.getValue() == Trial.Outcome.HOLDS;
      if (holds || each.getValue() == Trial.Outcome.FAILS) {
        if (before != null && tried.get(before) != each.getValue()) {
          return holds ? new Bracket(each.getKey(), before) : new Bracket(before, each.getKey());
        }
        before = each.getKey();
      }
    }
    return null;
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
    private final BigDecimal factor;
    private Quantity last;
    private boolean isAtEnd;

    Side(Quantity begin, BigDecimal factor) {
      last = begin;
      this.factor = factor;
    }

    /** Tries a value a step further, the last valid one at the end of this way. */
    void step() {
      Quantity next = last.with(last.number().multiply(factor));
      if (isAtEnd || next.compareTo(last) == 0 || next.number().signum() == 0) {
        return;
      }
      if (outcome(next) == Trial.Outcome.INVALID) {
        isAtEnd = true;
        next = lastValid(last, next);
      }
      last = next;
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
      Trial.Outcome outcome = outcome(middle);
      if (outcome == Trial.Outcome.UNDECIDED) {
        holds = edge(holds, middle);
        fails = edge(fails, middle);
        break;
      }
      if (outcome == Trial.Outcome.HOLDS) {
        holds = middle;
      } else {
        fails = middle;
      }
    }
    return threshold(holds, fails, probe(holds, fails));
  }

  /** The last value with the outcome of the first, on the way to one that is undecided. */
  private Quantity edge(Quantity decided, Quantity undecided) {
    Quantity near = decided;
    Quantity far = undecided;
    for (int halving = 0; halving < EDGE_HALVINGS; halving++) {
      Quantity middle = middle(near, far);
      if (middle == null) {
        break;
      }
      if (outcome(middle) == outcome(decided)) {
        near = middle;
      } else {
        far = middle;
      }
    }
    return near;
  }

  /** Values farther away from the failing ones that fail nevertheless. */
  private List<Quantity> probe(Quantity holds, Quantity fails) {
    List<Quantity> contradictions = new ArrayList<>();
    BigDecimal way = far(holds, holds.compareTo(fails) > 0).subtract(holds.number());
    for (int probe = 1; probe <= PROBES && !cancelled; probe++) {
      BigDecimal part = way.multiply(BigDecimal.valueOf(probe)).divide(BigDecimal.valueOf(8));
      BigDecimal number = holds.number().add(part);
      Quantity value = holds.with(number.round(new MathContext(EXACT)));
      if (value.number().signum() > 0 && outcome(value) == Trial.Outcome.FAILS) {
        contradictions.add(value);
      }
    }
    return contradictions;
  }

  /** Up to where the side that holds is looked at. */
  private BigDecimal far(Quantity holds, boolean upwards) {
    if (bounds != null) {
      return upwards ? bounds.high.number() : bounds.low.number();
    }
    return upwards ? holds.number().multiply(TWO) : BigDecimal.ZERO;
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
        undecided(holds, fails),
        contradictions,
        valid.get(0),
        valid.get(valid.size() - 1),
        valid.size(),
        cancelled);
  }

  private List<Quantity> undecided(@Nullable Quantity holds, @Nullable Quantity fails) {
    if (holds == null || fails == null) {
      return List.of();
    }
    Quantity low = holds.compareTo(fails) < 0 ? holds : fails;
    Quantity high = low.equals(holds) ? fails : holds;
    return tried.entrySet().stream()
        .filter(each -> each.getValue() == Trial.Outcome.UNDECIDED)
        .map(Map.Entry::getKey)
        .filter(each -> each.compareTo(low) > 0 && each.compareTo(high) < 0)
        .toList();
  }
}
