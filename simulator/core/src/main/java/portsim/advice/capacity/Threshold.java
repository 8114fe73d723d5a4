package portsim.advice.capacity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a scenario ceases to go well as one number grows or shrinks.
 *
 * @param holds the value nearest to the threshold with which it goes well; null where none was
 *     found
 * @param fails the value nearest to the threshold with which it does not; null where none was found
 * @param undecided the values between the two that many runs do not settle, in the order of their
 *     size
 * @param contradictions values with which it fails although they are on the side of {@code holds}
 * @param least the least value that was tried
 * @param greatest the greatest
 * @param trials how many values were tried
 * @param cancelled whether the search was given up
 */
public record Threshold(
    @Nullable Quantity holds,
    @Nullable Quantity fails,
    List<Quantity> undecided,
    List<Quantity> contradictions,
    Quantity least,
    Quantity greatest,
    int trials,
    boolean cancelled) {
  public Threshold {
    undecided = List.copyOf(undecided);
    contradictions = List.copyOf(contradictions);
  }

  /** Whether both sides were found. */
  public boolean isFound() {
    return holds != null && fails != null && !cancelled;
  }

  /** Whether greater values fail. */
  public boolean isUpperLimit() {
    return holds != null && fails != null && holds.compareTo(fails) < 0;
  }
}
