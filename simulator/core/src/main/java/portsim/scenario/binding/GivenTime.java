package portsim.scenario.binding;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import portsim.scenario.tree.Place;
import portsim.scenario.tree.Problems;
import portsim.scenario.tree.Scalar;

/** A time that is given beside a scenario, in its language. */
public final class GivenTime {
  private GivenTime() {}

  /**
   * Reads a time such as {@code 3m}; null, and a problem, where it is none.
   *
   * @param name what it is called
   */
  public static @Nullable Duration read(String name, String text, Problems problems) {
    Scalar node = new Scalar(Place.of(name), text.strip(), false);
    return DurationType.ANY.read(new Value(node, name, problems));
  }
}
