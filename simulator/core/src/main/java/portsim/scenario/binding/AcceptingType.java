package portsim.scenario.binding;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import portsim.network.Accepting;
import portsim.scenario.language.Shape;
import portsim.workload.Rate;

/** How fast a server accepts connections: {@code at-once}, or a rate. */
record AcceptingType() implements ValueType<Accepting> {
  private static final String AT_ONCE = "at-once";

  @Override
  public @Nullable Accepting read(Value value) {
    String text = value.text("at-once or a rate", "such as 10/s");
    if (text == null) {
      return null;
    }
    if (text.equals(AT_ONCE)) {
      return new Accepting.AtOnce();
    }
    if (text.isEmpty() || Character.isLetter(text.charAt(0))) {
      return value.expected("at-once or a rate", "such as 10/s");
    }
    Rate rate = RateType.POSITIVE.read(value);
    return rate == null
        ? null
        : new Accepting.Paced(rate.count(), Duration.ofNanos(rate.perNanos()));
  }

  @Override
  public Shape shape() {
    return new Shape.OneOf(List.of(new Shape.Choice(List.of(AT_ONCE)), RateType.POSITIVE.shape()));
  }
}
