package portsim.advice.sweep;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import portsim.advice.capacity.Quantity;
import portsim.scenario.tree.Node;
import portsim.scenario.tree.Place;
import portsim.scenario.tree.Scalar;

/**
 * A value on an axis.
 *
 * @param text as a person would write it, in one line
 * @param node what the file would have
 */
public record AxisValue(String text, Node node) {
  /** A value as it stands in a file or an option. */
  static AxisValue of(Node node) {
    return new AxisValue(NodeText.of(node), node);
  }

  static AxisValue of(Quantity quantity, Place place) {
    String text = quantity.text();
    return new AxisValue(text, new Scalar(place, text, false));
  }

  /**
   * How far along the axis a number stands: 5 of {@code 5/s}, and of a range of ports how many
   * there are; null of what is no number.
   */
  public @Nullable BigDecimal number() {
    Quantity quantity = quantity();
    return quantity == null ? null : quantity.number();
  }

  /** What stands behind the number, such as {@code /s}; empty where there is none. */
  public String unit() {
    Quantity quantity = quantity();
    return quantity == null ? "" : quantity.unit();
  }

  private @Nullable Quantity quantity() {
    boolean isText = node instanceof Scalar scalar && !scalar.isNull();
    return isText ? Quantity.of(text) : null;
  }
}
