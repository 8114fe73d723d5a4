package portsim.advice.sweep;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import portsim.advice.capacity.Quantity;
import portsim.scenario.tree.Node;
import portsim.scenario.tree.Place;

/** Values that an axis has one after the other; those of a range are made when they are needed. */
public sealed interface Values {
  /** How many there are, at least 1. */
  long size();

  /** One of them, from 0. */
  AxisValue at(long index);

  /** All of them as an option would have them. */
  String text();

  /** A single value. */
  record Single(Node node) implements Values {
    @Override
    public long size() {
      return 1;
    }

    @Override
    public AxisValue at(long index) {
      return AxisValue.of(node);
    }

    @Override
    public String text() {
      return NodeText.of(node);
    }
  }

  /**
   * Numbers at equal distances, up or down. The last is the end itself, however near the one before
   * it is: what the user named is looked at.
   *
   * @param step above 0
   */
  record Linear(Place place, Quantity first, Quantity last, BigDecimal step) implements Values {
    @Override
    public long size() {
      BigDecimal[] whole = last.number().subtract(first.number()).abs().divideAndRemainder(step);
      return whole[0].longValueExact() + (whole[1].signum() == 0 ? 1 : 2);
    }

    @Override
    public AxisValue at(long index) {
      if (index == size() - 1) {
        return AxisValue.of(last, place);
      }
      BigDecimal off = step.multiply(BigDecimal.valueOf(index));
      boolean isUpwards = first.compareTo(last) < 0;
      BigDecimal number = isUpwards ? first.number().add(off) : first.number().subtract(off);
      return AxisValue.of(first.with(number), place);
    }

    @Override
    public String text() {
      return ends(first, last) + first.with(step).number().toPlainString();
    }
  }

  /**
   * Numbers each of which is so many times the one before it, up or down, and the end itself.
   *
   * @param spacing as an option has it: {@code *10} or {@code log 7}
   */
  record Logarithmic(Place place, Quantity first, Quantity last, String spacing, List<Quantity> all)
      implements Values {
    public Logarithmic {
      all = List.copyOf(all);
    }

    @Override
    public long size() {
      return all.size();
    }

    @Override
    public AxisValue at(long index) {
      return AxisValue.of(all.get((int) index), place);
    }

    @Override
    public String text() {
      return ends(first, last) + spacing;
    }
  }

  private static String ends(Quantity first, Quantity last) {
    return first.text() + ".." + last.text() + ":";
  }

  /** Without those that rounding made equal to the one before. */
  static List<Quantity> rounded(Quantity like, List<BigDecimal> numbers) {
    List<Quantity> all = new ArrayList<>();
    for (BigDecimal number : numbers) {
      BigDecimal round = like.isWhole() ? number.setScale(0, RoundingMode.HALF_EVEN) : number;
      Quantity quantity = like.with(round);
      if (all.isEmpty() || all.get(all.size() - 1).compareTo(quantity) != 0) {
        all.add(quantity);
      }
    }
    return all;
  }
}
